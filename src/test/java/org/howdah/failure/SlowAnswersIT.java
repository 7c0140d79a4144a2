package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.CommandLine;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Servers that answer late, not everything, or too much.
final class SlowAnswersIT {
    private static PostgresProcess server;

    @BeforeAll
    static void start() {
        server = TestServers.start(TestServers.NEWEST,
                Map.of("track_activity_query_size", "1048576", "allow_system_table_mods", "on"), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void sessionsArriveWhileTheCataloguesAreLocked() throws SQLException {
        try (Watching watching = new Watching(SecretSource.NONE);
                Connection locker = server.connectAsSuperuser("postgres");
                Statement statement = locker.createStatement()) {
            Watching.Watched watched = watching.watch(monitor());
            watched.awaitUp();
            locker.setAutoCommit(false);
            statement.execute("LOCK TABLE pg_catalog.pg_database, pg_catalog.pg_authid IN ACCESS EXCLUSIVE MODE");
            long locked = System.nanoTime();
            // Nobody can sign in meanwhile.
            CommandLine.assertFails(TestServers.target(server, TestServers.PLAIN), FaultKind.NOT_ANSWERING, 4);
            assertThat(watched.readings(Session.PROBE, locked)).hasSizeGreaterThan(4);
            assertThat(watched.state().link()).isInstanceOf(Link.Up.class);
            locker.rollback();
        }
    }

    @Test
    void aStatementThatTakesTooLongIsLeftOut() throws SQLException {
        try (Watching watching = new Watching(SecretSource.NONE)) {
            Watching.Watched watched = watching.watch(monitor());
            Awaitility.await().atMost(Duration.ofSeconds(20))
                    .until(() -> watched.read(DatabaseActivity.PROBE).size() > 1);
            Sql.execute(server, "ALTER VIEW pg_catalog.pg_stat_database RENAME TO pg_stat_database_usual",
                    "CREATE VIEW pg_catalog.pg_stat_database AS SELECT usual.*"
                            + " FROM pg_catalog.pg_stat_database_usual usual WHERE pg_sleep(60) IS NOT NULL",
                    "GRANT SELECT ON pg_catalog.pg_stat_database TO PUBLIC");
            long slow = System.nanoTime();
            try {
                Awaitility.await().atMost(Duration.ofSeconds(20))
                        .until(() -> watched.state().probe(DatabaseActivity.PROBE).orElseThrow()
                                .outcome() instanceof SampleOutcome.TimedOut<?>);
                Awaitility.await().atMost(Duration.ofSeconds(10))
                        .until(() -> watched.readings(Session.PROBE, slow).size() > 3);
                assertThat(watched.state().link()).isInstanceOf(Link.Up.class);
            } finally {
                Sql.execute(server, "DROP VIEW pg_catalog.pg_stat_database",
                        "ALTER VIEW pg_catalog.pg_stat_database_usual RENAME TO pg_stat_database");
            }
            Awaitility.await().atMost(Duration.ofSeconds(30))
                    .until(() -> watched.state().probe(DatabaseActivity.PROBE).orElseThrow()
                            .outcome() instanceof SampleOutcome.Read<?>);
        }
    }

    @Test
    void anAnswerOverTheCapIsNamedAndTheServerComesBack() throws SQLException {
        List<Connection> talkative = new ArrayList<>();
        try (Watching watching = new Watching(SecretSource.NONE)) {
            Watching.Watched watched = watching.watch(monitor());
            watched.awaitUp();
            for (int i = 0; i < 40; i++) {
                Connection connection = server.connect(TestServers.APPLICATIONS.getFirst(), "postgres");
                talkative.add(connection);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT 1 /* " + "x".repeat(1_000_000) + " */");
                }
            }
            watched.awaitDown(FaultKind.RESULT_TOO_LARGE);
            CommandLine.assertFails(monitor(), FaultKind.RESULT_TOO_LARGE, 4);
            Sql.terminate(server, TestServers.APPLICATIONS.getFirst());
            long fewer = System.nanoTime();
            assertThat(watched.until(Link.Up.class, fewer)).isLessThan(Duration.ofSeconds(12));
        } finally {
            for (Connection connection : talkative) {
                connection.abort(Runnable::run);
            }
        }
    }

    private static ConnectionTarget monitor() {
        return TestServers.target(server, TestServers.MONITOR);
    }
}
