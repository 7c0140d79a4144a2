package org.howdah.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.howdah.files.PrivateFiles;

/// Whose a demo's folder is, and where its server answers.
///
/// @param pid of the Howdah process that runs the demo
/// @param started when that process started; pids are used again
/// @param id random, also in the server's `cluster_name`: who answers with it is this demo's server
/// @param port 0 until the server answers and others may join
record OwnerFile(long pid, Instant started, String id, int port) {
    /// The system computes the start from two clocks and may differ by a tick or a second of its own.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final String NAME = "demo.properties";

    static OwnerFile ofThisProcess(String id, int port) {
        ProcessHandle self = ProcessHandle.current();
        return new OwnerFile(self.pid(), self.info().startInstant().orElse(Instant.EPOCH), id, port);
    }

    boolean isThisProcess() {
        return isOf(ProcessHandle.current());
    }

    /// True if the process that runs the demo lives.
    boolean isAlive() {
        return ProcessHandle.of(pid).filter(this::isOf).isPresent();
    }

    private boolean isOf(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() == pid && Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0;
    }

    /// Reads the file of a demo; empty if it is missing or not ours.
    static Optional<OwnerFile> read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return Files.isRegularFile(file) ? parse(Files.readString(file, UTF_8)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<OwnerFile> parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return Optional.of(new OwnerFile(Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("started", "")), properties.getProperty("id", ""),
                    Integer.parseInt(properties.getProperty("port", ""))));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Replaces the file in one step, so that readers never see half of it.
    void write(Path folder) throws IOException {
        Path unfinished = PrivateFiles.makeNewFile(folder.resolve(NAME + ".new"));
        Files.write(unfinished, List.of("pid=" + pid, "started=" + started, "id=" + id, "port=" + port), UTF_8);
        FileTrees.replace(unfinished, folder.resolve(NAME));
    }
}
