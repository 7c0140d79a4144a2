package org.howdah.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// The program as it is shipped, started by its own script as a process of its own.
public final class HowdahProcess implements AutoCloseable {
    public static final Path SCRIPT = Path.of("target/howdah/bin/howdah").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private HowdahProcess(Process process) {
        this.process = process;
        this.readers = List.of(read(process.inputReader(StandardCharsets.UTF_8), out),
                read(new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)),
                        errors));
    }

    /// Starts it with a home of its own and without a display.
    public static HowdahProcess start(Path home, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOWDAH_JAVA", System.getProperty("java.home"));
        // It lives for a second, in which the second compiler costs more than it saves.
        builder.environment().put("HOWDAH_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("HOWDAH_HOME", home.toString());
        List.of("DISPLAY", "WAYLAND_DISPLAY", "PGPASSWORD", "PGPASSFILE").forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        try {
            return new HowdahProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HowdahProcess start(Path home, String... arguments) {
        return start(home, Map.of(), arguments);
    }

    private static Thread read(BufferedReader reader, List<String> lines) {
        return Thread.ofVirtual().start(() -> reader.lines().forEach(lines::add));
    }

    /// Waits for the end and all output.
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE + "; it printed " + out + errors);
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return process.exitValue();
    }

    public List<String> out() {
        return out;
    }

    public List<String> errors() {
        return errors;
    }

    /// Waits for a line on the standard output.
    public String awaitLine(String part) {
        Awaitility.await().atMost(PATIENCE).until(() -> out.stream().anyMatch(line -> line.contains(part)));
        return out.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }

    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
