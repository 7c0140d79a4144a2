package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.server.Link;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real server whose clock is wrong, or steps while somebody looks: its function that tells the time is replaced by
/// one that adds what a table says.
final class ClocksIT {
    private static PostgresProcess server;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServers.start(TestServers.NEWEST, Map.of(), List.of());
        Sql.execute(server, "CREATE TABLE skew AS SELECT interval '0' AS by", "GRANT SELECT ON skew TO PUBLIC",
                "ALTER FUNCTION pg_catalog.clock_timestamp() RENAME TO clock_timestamp_true",
                "CREATE FUNCTION pg_catalog.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE"
                        + " AS 'SELECT pg_catalog.clock_timestamp_true() + (SELECT by FROM public.skew)'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, -5})
    void aClockThatIsMinutesWrongGivesRatesAllTheSame(long minutes) throws SQLException {
        skew(minutes);
        try (Watching watching = new Watching(SecretSource.NONE)) {
            Watching.Watched watched = watch(watching, 4);
            for (ProbeState<DatabaseActivity> state : watched.read(DatabaseActivity.PROBE).subList(1, 4)) {
                Reading<DatabaseActivity> latest = Objects.requireNonNull(state.latest());
                Reading<DatabaseActivity> previous = Objects.requireNonNull(state.previous());
                assertThat(latest.serverTime()).isCloseTo(latest.time().plus(minutes, ChronoUnit.MINUTES),
                        within(1, ChronoUnit.SECONDS));
                assertThat(Duration.between(previous.serverTime(), latest.serverTime()))
                        .isBetween(Duration.ofMillis(500), Duration.ofMillis(2_500));
            }
        }
    }

    @Test
    void aClockThatStepsMakesRatesUnknownOnceAndLosesNothing() throws SQLException {
        skew(0);
        try (Watching watching = new Watching(SecretSource.NONE)) {
            Watching.Watched watched = watch(watching, 3);
            skew(5);
            awaitReadings(watched, 6);
            skew(-5);
            awaitReadings(watched, 9);
            assertThat(watched.state().link()).isInstanceOf(Link.Up.class);
            List<ProbeState<DatabaseActivity>> read = watched.read(DatabaseActivity.PROBE);
            // At the first of all, and after each step.
            assertThat(read.stream().filter(state -> state.previous() == null)).hasSize(3);
            assertThat(read).allSatisfy(state -> {
                if (state.previous() != null) {
                    assertThat(Duration.between(state.previous().serverTime(),
                            Objects.requireNonNull(state.latest()).serverTime())).isPositive();
                }
            });
        }
    }

    private static Watching.Watched watch(Watching watching, int readings) {
        Watching.Watched watched = watching.watch(TestServers.target(server, TestServers.MONITOR));
        awaitReadings(watched, readings);
        return watched;
    }

    private static void awaitReadings(Watching.Watched watched, int readings) {
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> watched.read(DatabaseActivity.PROBE).size() >= readings);
    }

    private static void skew(long minutes) throws SQLException {
        Sql.execute(server, "UPDATE skew SET by = make_interval(mins => " + minutes + ")");
    }
}
