package org.howdah.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running server writes into `postmaster.pid` of its data directory.
///
/// @param pid of the postmaster
/// @param dataDirectory as the server knows it
/// @param listening true once the server has its port (the address line is written after binding)
record PostmasterFile(long pid, String dataDirectory, boolean listening) {
    private static final int LISTEN_ADDRESS_LINE = 5;

    /// Reads the file of a data directory; empty if there is none, or it is half written.
    static Optional<PostmasterFile> read(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        try {
            return Files.isRegularFile(file) ? parse(Files.readAllLines(file, UTF_8)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.size() < 2 || !lines.getFirst().strip().matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        // A stand-alone backend, as initdb starts, writes its pid with a minus sign.
        long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
        boolean listening = lines.size() > LISTEN_ADDRESS_LINE && !lines.get(LISTEN_ADDRESS_LINE).isBlank();
        return pid == 0 ? Optional.empty() : Optional.of(new PostmasterFile(pid, lines.get(1).strip(), listening));
    }
}
