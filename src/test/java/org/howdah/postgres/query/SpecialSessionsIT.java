package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.howdah.analysis.ParallelGroups;
import org.howdah.analysis.SessionActivity;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.Sample;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sessions that are easily taken for something else: untracked, cut short, parallel, prepared.
final class SpecialSessionsIT {
    static Stream<String> versions() {
        return TestServers.VERSIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void untrackedSessionIsDisabledAndNeverIdle(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        Readings.execute(server, "postgres", "ALTER ROLE app_two SET track_activities = off");
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.open(server, TestServers.BOSS);
                SlowReader slow = Readings.READERS.openSlow(
                        TestServers.target(server, TestServers.BOSS), reader.capabilities())) {
            int untracked = held.idle("app_two");
            reader.read(Readings.USUAL);
            Session session = Readings.session(reader.read(Readings.USUAL), untracked);
            assertThat(session.state()).isEqualTo(SessionState.DISABLED);
            assertThat(SessionActivity.of(session)).isEqualTo(SessionActivity.DISABLED);
            assertThat(session.masked()).isFalse();
            assertThat(Readings.rows(slow.readAll(), IdleSessions.PROBE))
                    .noneMatch(idle -> "app_two".equals(idle.usename()));
            assertThat(reader.capabilities().trackActivities()).isTrue();
        } finally {
            Readings.execute(server, "postgres", "ALTER ROLE app_two RESET track_activities");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void statementThatTheServerCutIsMarked(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            String filler = "x".repeat(900);
            int fits = held.running("app_one", "SELECT pg_sleep(600) /* " + filler + " */");
            // The cut falls into the middle of a character.
            String statement = "SELECT pg_sleep(600) /* a" + "€".repeat(900) + " */";
            int cut = held.running("app_two", statement);
            List<Sample<?>> samples = reader.read(Readings.USUAL);

            Session whole = Readings.session(samples, fits);
            assertThat(whole.queryTruncated()).isFalse();
            assertThat(whole.query()).endsWith(filler + " */");
            Session truncated = Readings.session(samples, cut);
            assertThat(truncated.queryTruncated()).isTrue();
            assertThat(statement).startsWith(truncated.query());
            assertThat(truncated.query()).hasSizeGreaterThan(340);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void statementHasAnIdFrom14On(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            int one = held.running("app_one", "SELECT pg_sleep(600)");
            int other = held.running("app_one", "SELECT pg_sleep(601)");
            List<Sample<?>> samples = reader.read(Readings.USUAL);
            Long id = Readings.session(samples, one).queryId();
            assertThat(id).isEqualTo(Readings.session(samples, other).queryId());
            if (ServerVersion.of(version).isAtLeast("14")) {
                assertThat(id).isNotNull();
            } else {
                assertThat(id).isNull();
            }
            assertThat(reader.capabilities().shortcomings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void parallelWorkersBelongToTheirLeader(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        String table = ServerVersion.of(version).isAtLeast("10")
                ? "min_parallel_table_scan_size"
                : "min_parallel_relation_size";
        Readings.execute(server, "postgres",
                "CREATE TABLE parallel_rows AS SELECT g FROM generate_series(1, 100000) g",
                "GRANT SELECT ON parallel_rows TO app_two", "ANALYZE parallel_rows");
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            int stranger = held.running("app_one", "SELECT pg_sleep(600)");
            int leader = held.running("app_two", "postgres",
                    List.of("SET parallel_setup_cost = 0", "SET parallel_tuple_cost = 0", "SET " + table + " = 0",
                            "SET max_parallel_workers_per_gather = 2"),
                    "SELECT count(*) FROM parallel_rows WHERE length(repeat(md5(g::text), 100000)) < 0");
            Awaitility.await().pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
                List<Session> sessions = Readings.rows(reader.read(Readings.USUAL), Session.PROBE);
                ParallelGroups groups = new ParallelGroups(sessions);
                assertThat(sessions).filteredOn(session -> groups.leader(session).orElse(0) == leader)
                        .hasSize(2)
                        .allMatch(groups::isWorker);
                assertThat(sessions).filteredOn(session -> session.pid() == leader || session.pid() == stranger)
                        .hasSize(2)
                        .noneMatch(groups::isWorker);
            });
        } finally {
            Readings.execute(server, "postgres", "DROP TABLE parallel_rows");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whoWaitsForAPreparedTransactionWaitsForPidZero(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server);
                LiveReader reader = Readings.open(server, TestServers.BOSS)) {
            held.after("app_one", "BEGIN", "UPDATE held SET value = value + 1 WHERE id = 40",
                    "PREPARE TRANSACTION 'left behind'");
            int waiter = held.waitingFor("app_two", 40);
            reader.read(Readings.EVERYTHING);
            assertThat(Readings.blockedBy(reader.read(Readings.EVERYTHING))).containsEntry(waiter, List.of(0));
        } finally {
            Readings.execute(server, "postgres", "ROLLBACK PREPARED 'left behind'");
        }
    }
}
