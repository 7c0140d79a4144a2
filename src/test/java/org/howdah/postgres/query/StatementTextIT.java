package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.howdah.model.session.StatementText;
import org.junit.jupiter.api.Test;

/// Statements that the server cuts, and the whole text of them where pg_stat_statements has it; and that a session with the
/// same statement is the same object, text and all.
final class StatementTextIT {
    private static final int CUT_AT = 100;

    /// Longer than the server keeps. What it has in place of the constants are their numbers.
    private static final String LONG = "SELECT pg_sleep(600), " + IntStream.range(0, 40)
            .mapToObj(column -> "'value' AS column_" + column).collect(Collectors.joining(", ")) + " /* the end */";
    private static final String NEVER_RUN_BEFORE = LONG.replace("pg_sleep(600)", "pg_sleep(600), 1");

    @Test
    void wholeTextComesFromTheExtensionWhereItHasIt() throws Exception {
        try (PostgresProcess server = TestServers.start(TestServers.NEWEST,
                Map.of("track_activity_query_size", Integer.toString(CUT_AT), "compute_query_id", "on"), List.of());
                HeldSessions held = new HeldSessions(server);
                LiveReader live = Readings.open(server, TestServers.MONITOR)) {
            Readings.execute(server, "postgres", LONG.replace("600", "0"));
            int running = held.running("app_one", LONG);
            int first = held.running("app_two", NEVER_RUN_BEFORE);
            await().untilAsserted(() -> assertThat(seen(live, running).query()).isNotNull());
            Session cut = seen(live, running);
            assertThat(cut.queryTruncated()).isTrue();
            assertThat(cut.query()).hasSize(CUT_AT - 1);
            assertThat(cut.queryId()).isNotNull();

            try (SlowReader slow = slow(server, live)) {
                assertThat(slow.inspect(cut).text()).isInstanceOfSatisfying(SampleOutcome.Read.class, read -> {
                    String text = ((StatementText) read.rows().getFirst()).text();
                    assertThat(text).startsWith("SELECT pg_sleep($1), $2 AS column_0").contains("$41 AS column_39");
                });
                // The extension tells of a statement once it has ended for the first time.
                assertThat(slow.inspect(seen(live, first)).text())
                        .isEqualTo(new SampleOutcome.Read<>(List.of()));
            }
            Readings.execute(server, "postgres", "DROP EXTENSION pg_stat_statements");
            try (LiveReader without = Readings.open(server, TestServers.MONITOR);
                    SlowReader slow = slow(server, without)) {
                assertThat(slow.inspect(seen(without, running)).text()).isEqualTo(new SampleOutcome.Unsupported<>(
                        "pg_stat_statements is not created in this database"));
            }
        }
    }

    @Test
    void nothingIsAskedWhereTheServerGivesTheStatementNoIdentifier() throws Exception {
        PostgresProcess server = TestServers.shared("13");
        try (HeldSessions held = new HeldSessions(server);
                LiveReader live = Readings.open(server, TestServers.MONITOR);
                SlowReader slow = slow(server, live)) {
            int running = held.running("app_one", LONG.replace("'value'", "'" + "x".repeat(60) + "'"));
            await().untilAsserted(() -> assertThat(seen(live, running).query()).isNotNull());
            Session cut = seen(live, running);
            assertThat(cut.queryTruncated()).isTrue();
            assertThat(cut.queryId()).isNull();
            assertThat(slow.inspect(cut).text()).isNull();
        }
    }

    @Test
    void sessionThatHasNotChangedIsTheSameObjectInTheNextReading() throws Exception {
        try (HeldSessions held = new HeldSessions(TestServers.shared(TestServers.NEWEST));
                LiveReader live = Readings.open(TestServers.shared(TestServers.NEWEST), TestServers.MONITOR)) {
            int running = held.running("app_one", "SELECT pg_sleep(600)");
            await().untilAsserted(() -> {
                Session before = seen(live, running);
                assertThat(before.query()).isNotNull();
                assertThat(seen(live, running)).isSameAs(before);
            });
        }
    }

    private static Session seen(LiveReader live, int pid) throws Exception {
        return Readings.session(live.read(Readings.EVERYTHING), pid);
    }

    private static SlowReader slow(PostgresProcess server, LiveReader live) {
        return Readings.READERS.openSlow(TestServers.target(server, TestServers.MONITOR), live.capabilities());
    }
}
