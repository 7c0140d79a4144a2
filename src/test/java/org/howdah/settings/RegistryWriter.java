package org.howdah.settings;

import java.io.PrintStream;
import java.nio.file.Path;
import org.howdah.fixture.Kills;
import org.howdah.model.server.RegisteredServer;

/// A process of its own that changes a list of servers: so many times, or until it is killed.
final class RegistryWriter {
    private RegistryWriter() {}

    /// Adds a server and counts up its cores, and prints each generation after it was saved.
    ///
    /// @param arguments the folder, the server's name, and how many saves; 0 for no end, and for a server that is there
    public static void main(String[] arguments) throws Exception {
        ServerRegistry registry = new ServerRegistry(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[2]);
        PrintStream out = System.out;
        if (count > 0) {
            print(registry.add(Servers.withCores(Servers.named(arguments[1]), 1)), out);
        }
        for (int i = 1; i != count; i++) {
            print(registry.update(list -> {
                RegisteredServer server = list.named(arguments[1]).orElseThrow();
                Integer cores = server.cores();
                return list.replaced(Servers.withCores(server, cores == null || cores == 8_000 ? 1 : cores + 1));
            }), out);
        }
    }

    /// In one piece, so that nobody reads half a number.
    private static void print(ServerList saved, PrintStream out) {
        out.print(saved.generation() + "\n");
        out.flush();
    }

    static Process start(Path folder, String name, int count) throws Exception {
        return Kills.start(RegistryWriter.class, folder.toString(), name, Integer.toString(count));
    }
}
