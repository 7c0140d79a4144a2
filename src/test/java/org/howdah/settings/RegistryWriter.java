package org.howdah.settings;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.server.RegisteredServer;

/// A process of its own that changes a list of servers: so many times, or until it is killed.
final class RegistryWriter {
    private RegistryWriter() {}

    /// Adds servers, or counts up the cores of one, and prints each generation after it was saved.
    ///
    /// @param arguments the folder, a name, and how many servers to add; 0 to count cores for ever
    public static void main(String[] arguments) throws Exception {
        ServerRegistry registry = new ServerRegistry(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[2]);
        PrintStream out = System.out;
        if (count > 0) {
            for (int i = 0; i < count; i++) {
                out.println(registry.add(Servers.named(arguments[1] + " " + i)).generation());
            }
            return;
        }
        while (true) {
            out.println(registry.update(list -> {
                RegisteredServer server = list.named(arguments[1]).orElseThrow();
                Integer cores = server.cores();
                return list.replaced(Servers.withCores(server, cores == null || cores == 8_000 ? 1 : cores + 1));
            }).generation());
        }
    }

    static Process start(Path folder, String name, int count) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), RegistryWriter.class.getName(), folder.toString(), name,
                Integer.toString(count)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
