package org.howdah.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.howdah.files.PrivateFiles;

/// The files of one server: its data directory, its configuration, its log.
///
/// @param settings what the server is made of
record ServerFiles(PostgresSettings settings) {
    private static final Duration INITDB_LIMIT = Duration.ofSeconds(90);
    private static final String OWN_CONFIGURATION = "howdah.conf";
    private static final int LOG_LINES = 12;

    /// For a server whose data nobody will miss: no waiting for the disk, nothing listens but loopback.
    private static final Map<String, String> DEFAULTS = Map.of("listen_addresses", "127.0.0.1",
            "unix_socket_directories", "", "fsync", "off", "synchronous_commit", "off", "full_page_writes", "off",
            "shared_buffers", "32MB", "logging_collector", "off", "log_timezone", "UTC", "timezone", "UTC");

    Path folder() {
        return settings.folder();
    }

    Path data() {
        return folder().resolve("data");
    }

    Path log() {
        return folder().resolve("postgres.log");
    }

    ServerCommand command() throws IOException {
        return ServerCommand.in(folder(), log());
    }

    /// Makes the data directory in the folder, which is new. From its first moment on, the superuser needs the password.
    void create(char[] password) throws IOException, InterruptedException {
        PrivateFiles.makeNewFile(log());
        Path passwordFile = PrivateFiles.makeNewFile(folder().resolve("password"));
        try {
            write(passwordFile, password);
            boolean made = command().run(List.of(program("initdb"), "-D", data().toString(), "-U",
                    PostgresProcess.SUPERUSER, "-A", authentication(), "--pwfile=" + passwordFile, "-E", "UTF8",
                    "--locale=C", "-N"), INITDB_LIMIT);
            if (!made) {
                throw failure("The database cluster could not be created in " + folder() + ".");
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.write(data().resolve("pg_hba.conf"), accessRules(), UTF_8);
        Files.writeString(data().resolve("postgresql.conf"), "include '" + OWN_CONFIGURATION + "'\n", UTF_8,
                StandardOpenOption.APPEND);
    }

    /// The way the superuser proves itself: before 10 there was no SCRAM.
    String authentication() {
        return settings.binaries().isAtLeast(10) ? "scram-sha-256" : "md5";
    }

    private List<String> accessRules() {
        List<String> rules = new ArrayList<>();
        // The first rule that matches decides, so none of those below can open the superuser.
        rules.add("host all " + PostgresProcess.SUPERUSER + " all " + authentication());
        rules.add("host replication " + PostgresProcess.SUPERUSER + " all " + authentication());
        rules.addAll(settings.accessRules());
        return rules;
    }

    void configure(int port) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(new TreeMap<>(DEFAULTS));
        all.putAll(new TreeMap<>(settings.configuration()));
        all.put("port", String.valueOf(port));
        Files.write(data().resolve(OWN_CONFIGURATION), all.entrySet()
                .stream()
                .map(entry -> entry.getKey() + " = '" + entry.getValue().replace("'", "''") + "'")
                .toList(), UTF_8);
    }

    String program(String name) {
        return settings.binaries().program(name).toString();
    }

    /// True if the server gave up because somebody else took its port.
    boolean portWasTaken() {
        return lastLines().stream().anyMatch(
                line -> line.contains("could not bind IPv4") || line.contains("could not create any TCP/IP sockets"));
    }

    DemoException failure(String sentence) {
        List<String> lines = lastLines();
        return new DemoException(
                lines.isEmpty() ? sentence : sentence + " Its log ends with:\n" + String.join("\n", lines));
    }

    private List<String> lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log()), UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void write(Path file, char[] password) throws IOException {
        // A random password is ASCII.
        var bytes = new byte[password.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) password[i];
        }
        try {
            Files.write(file, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
