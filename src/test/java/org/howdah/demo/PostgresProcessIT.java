package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.demo.PostgresProcess.StopMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The life of one server process, on every version.
class PostgresProcessIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"})
    void startsEveryVersionAndKeepsItsDataOverARestart(String major) throws SQLException {
        try (PostgresProcess server = start(major, Map.of())) {
            assertThat(server.binaries().major()).isEqualTo(major);
            assertThat(server.folder().resolve("password")).doesNotExist();
            DemoAddress address = server.address("a", "b");
            execute(server, "CREATE TABLE kept AS SELECT 7 AS number");
            server.restart();
            assertThat(server.address("a", "b")).isEqualTo(address);
            assertThat(number(server, "SELECT number FROM kept")).isEqualTo(7);
            server.stop(StopMode.IMMEDIATE);
            assertThat(server.isRunning()).isFalse();
            server.start();
            assertThat(number(server, "SELECT count(*) FROM pg_catalog.pg_hba_file_rules WHERE auth_method = 'trust'",
                    server.binaries().isAtLeast(10))).isZero();
        }
        assertThat(folder.resolve("server")).doesNotExist();
    }

    @Test
    void aServerThatDoesNotStartSaysWhyAndLeavesNothing() {
        assertThatThrownBy(() -> start("18", Map.of("shared_buffers", "lots")).close())
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("shared_buffers");
        assertThat(folder.resolve("server")).doesNotExist();
    }

    @Test
    void anExistingFolderIsNotUsed() throws IOException {
        Path file = Files.writeString(Files.createDirectory(folder.resolve("server")).resolve("file"), "precious");
        assertThatThrownBy(() -> start("18", Map.of()).close()).isInstanceOf(DemoException.class);
        assertThat(file).hasContent("precious");
    }

    @Test
    void aFrozenServerIsClosedWithinFiveSeconds() throws IOException, InterruptedException {
        List<ProcessHandle> processes;
        long begin;
        try (PostgresProcess server = start("18", Map.of())) {
            processes = server.pids().stream().flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
            List<String> command = new ArrayList<>(List.of("kill", "-STOP"));
            server.pids().forEach(pid -> command.add(String.valueOf(pid)));
            // Fails for a child that has ended meanwhile, after stopping the others.
            new ProcessBuilder("sh", "-c", String.join(" ", command)).start().waitFor();
            begin = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(processes).allMatch(ProcessEnd::hasEnded);
        assertThat(folder.resolve("server")).doesNotExist();
    }

    @Test
    void aThreadToldToEndStillRemovesTheServer() {
        PostgresProcess server = start("18", Map.of());
        Thread.currentThread().interrupt();
        server.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve("server")).doesNotExist();
    }

    @Test
    void theClassPathHasTheNewestVersion() {
        Path cache = folder.resolve("cache");
        List<PostgresBinaries> found = Stream.of(1, 2).parallel().map(_ -> PostgresBinaries.fromClassPath(cache))
                .toList();
        assertThat(found).extracting(PostgresBinaries::major).containsOnly(TestBinaries.NEWEST);
        assertThat(found).extracting(PostgresBinaries::directory).containsOnly(cache.resolve("postgres-"
                + found.getFirst().version()));
        assertThat(cache).isDirectoryNotContaining(path -> path.toString().contains("unpacking"));
    }

    private PostgresProcess start(String major, Map<String, String> configuration) {
        return PostgresProcess.start(
                new PostgresSettings(TestBinaries.of(major), folder.resolve("server"), configuration, List.of()),
                System::nanoTime);
    }

    private static void execute(PostgresProcess server, String sql) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(PostgresProcess server, String sql, boolean known) throws SQLException {
        return known ? number(server, sql) : 0;
    }

    private static long number(PostgresProcess server, String sql) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
