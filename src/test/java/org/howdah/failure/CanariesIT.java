package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a day's work with a thousand secrets, none of them is anywhere: not in the memory of the locked program, not in
/// what it wrote, said or passed on, and not on the server. A canary that is planted is found.
final class CanariesIT {
    @TempDir
    private Path home;

    private final Canaries canaries = new Canaries();
    private final List<String> found = new ArrayList<>();

    @Test
    void noSecretIsLeftAnywhere() throws Exception {
        try (PostgresProcess server = TestServers.start(TestServers.NEWEST,
                Map.of("log_connections", "all", "pg_stat_statements.track", "all"),
                List.of("host all +canaries 127.0.0.1/32 scram-sha-256"))) {
            roles(server);
            Path errors = home.resolve("errors.txt");
            Process day = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m", "-XX:ErrorFile=" + home.resolve("crash.log"), "-XX:-CreateCoredumpOnCrash",
                    "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), CanaryDay.class.getName(), home.toString(),
                    Integer.toString(server.address("a", "b").port())).redirectError(errors.toFile()).start();
            try (BufferedReader said = day.inputReader(StandardCharsets.UTF_8);
                    PrintStream tell = new PrintStream(day.getOutputStream(), true, StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).as(() -> read(errors)).isEqualTo("up");
                activity(server);
                for (int role = 0; role < CanaryDay.ROLES; role++) {
                    Sql.terminate(server, "canary" + role);
                }
                tell.println("terminated");
                assertThat(said.readLine()).as(() -> read(errors)).isEqualTo("dumped");
                search("arguments", Path.of("/proc", Long.toString(day.pid()), "cmdline"));
                search("environment", Path.of("/proc", Long.toString(day.pid()), "environ"));
                heap();
                tell.println("unlock");
                assertThat(said.readLine()).as(() -> read(errors)).isEqualTo("open");
                new ProcessBuilder("kill", "-SEGV", Long.toString(day.pid())).start().waitFor();
                assertThat(day.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                day.destroyForcibly();
            }
            activity(server);
            search("the server's log", server.log());
        }
        assertThat(home.resolve("crash.log")).isNotEmptyFile();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search(file.getFileName().toString(), file);
            }
        }
        assertThat(home.resolve("child.txt")).isNotEmptyFile();
        assertThat(home.resolve("history/history.sqlite")).isNotEmptyFile();
        assertThat(home.resolve("recording")).isNotEmptyFile();
        assertThat(home.resolve("history.txt")).content().contains("RECORDING_STARTED", "LOST",
                "\"probe\":\"sessions\"");
        assertThat(found).isEmpty();
        Path planted = Files.writeString(home.resolve("planted.txt"),
                "password=" + new String(Canaries.canary(7)) + "\n");
        assertThat(canaries.in(planted)).hasSize(1);
        System.out.println("Searched for " + Canaries.COUNT + " secrets in " + canaries.searched());
    }

    /// Nothing but the planted one, whose text is reachable.
    private void heap() throws IOException {
        Path heap = home.resolve("heap.hprof");
        List<String> alive = canaries.in(heap);
        String planted = new String(Canaries.canary(Canaries.PLANTED));
        assertThat(alive).as("the planted one is found").anyMatch(each -> each.startsWith(planted));
        alive.stream().filter(each -> !each.startsWith(planted)).map(each -> each + " of the heap").forEach(found::add);
        Files.delete(heap);
    }

    private void roles(PostgresProcess server) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SET log_statement = none");
            statement.execute("SET pg_stat_statements.track = none");
            statement.execute("CREATE ROLE canaries");
            for (int role = 0; role <= CanaryDay.ROLES; role++) {
                String password = role == CanaryDay.ROLES ? "another" : new String(Canaries.canary(role));
                statement.execute("CREATE ROLE canary" + role + " LOGIN IN ROLE canaries, pg_monitor PASSWORD '"
                        + password + "'");
            }
            statement.execute("ALTER SYSTEM SET log_statement = 'all'");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void activity(PostgresProcess server) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String view : List.of("pg_stat_activity", "pg_stat_statements")) {
                StringBuilder rows = new StringBuilder();
                try (ResultSet all = statement.executeQuery("SELECT v::text FROM " + view + " v")) {
                    while (all.next()) {
                        rows.append(all.getString(1)).append('\n');
                    }
                }
                assertThat(rows).isNotEmpty();
                canaries.in(rows.toString()).forEach(each -> found.add(each + " of " + view));
            }
        }
    }

    private void search(String place, Path file) throws IOException {
        List<String> there = file.startsWith("/proc")
                ? canaries.in(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                : canaries.in(file);
        there.forEach(each -> found.add(each + " of " + place));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
