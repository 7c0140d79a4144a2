package org.howdah.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresBinaries;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;

/// A server with many sessions that stand still: of those that are not idle half run pg_sleep, up to twenty wait for a
/// row, and the rest is idle in transaction; each with 100 to 400 bytes of text.
final class BusyServer implements AutoCloseable {
    private static final int SPARE = 30;

    private final PostgresProcess server;
    private final List<Connection> sessions = new ArrayList<>();

    BusyServer(String version, int sessions, int notIdle) throws SQLException {
        this.server = start(version, sessions);
        Random random = new Random(7);
        int waiters = Math.min(20, notIdle / 5);
        int running = notIdle / 2;
        for (int i = 0; i < sessions; i++) {
            Connection session = server.connect(TestServers.APPLICATIONS.get(i % 2), "postgres");
            this.sessions.add(session);
            String comment = "/* " + "x".repeat(100 + random.nextInt(300)) + " */";
            if (i < running) {
                begin(session, "SELECT pg_sleep(86400) " + comment);
            } else if (i < notIdle) {
                hold(session, i, i < running + waiters && i > running, running, comment);
            } else {
                execute(session, "SELECT 1 " + comment);
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> notIdleNow() >= notIdle);
    }

    private void hold(Connection session, int row, boolean waits, int holder, String comment) throws SQLException {
        if (waits) {
            begin(session, "UPDATE held SET value = 1 WHERE id = " + holder + " " + comment);
        } else {
            session.setAutoCommit(false);
            execute(session, "UPDATE held SET value = 1 WHERE id = " + (row % 1000) + " " + comment);
        }
    }

    /// @param version a major version, or `debian15` for that of the system's packages
    private static PostgresProcess start(String version, int sessions) {
        Map<String, String> settings = Map.of("max_connections", Integer.toString(sessions + SPARE));
        if (version.equals("debian15")) {
            return TestServers.start(debian(), settings, List.of());
        }
        return TestServers.start(version, settings, List.of());
    }

    /// The programs of the system's package `postgresql-15`.
    static PostgresBinaries debian() {
        return PostgresBinaries.fromInstallation(Path.of("/usr/lib/postgresql/15"), "15.18.0");
    }

    PostgresProcess server() {
        return server;
    }

    /// The role that sees every session: on 9.6, which has no pg_monitor, only a superuser does.
    String watcher() {
        return server.binaries().isAtLeast(10) ? TestServers.MONITOR : TestServers.BOSS;
    }

    /// CPU that a backend has used, in nanoseconds, by the scheduler's account.
    static long cpuNanos(int pid) throws java.io.IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/" + pid + "/schedstat")).split(" ", -1)[0]);
    }

    /// The backend of a client, by the name it gave itself.
    int backend(String applicationName) throws SQLException {
        return (int) number("SELECT pid FROM pg_stat_activity WHERE application_name = '" + applicationName + "'");
    }

    private long notIdleNow() throws SQLException {
        return number("SELECT count(*) FROM pg_stat_activity WHERE state <> 'idle' AND pid <> pg_backend_pid()");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = server.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void begin(Connection connection, String sql) {
        Thread.ofVirtual().start(() -> {
            try {
                execute(connection, sql);
            } catch (SQLException ended) {
                // The server was stopped.
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection session : sessions) {
            session.abort(Runnable::run);
        }
        server.close();
    }
}
