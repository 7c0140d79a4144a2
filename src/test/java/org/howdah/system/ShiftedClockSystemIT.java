package org.howdah.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.howdah.analysis.Delta;
import org.howdah.analysis.Rate;
import org.howdah.analysis.SessionAges;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.ShiftedClock;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.server.Link;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers all of whose processes live in another time than we do, also such as steps: libfaketime.
final class ShiftedClockSystemIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"15, 5", "15, -5", "18, 5", "18, -5"})
    void agesAndRatesAreThoseOfTheServersOwnClock(String version, long minutes) throws Exception {
        ShiftedClock clock = new ShiftedClock(folder);
        clock.shift(Duration.ofMinutes(minutes));
        try (PostgresProcess server = TestServers.start(clock.binaries(version), Map.of(), List.of());
                HeldSessions held = new HeldSessions(server);
                Watching watching = new Watching(TestServers.secrets())) {
            Instant before = Instant.now();
            int pid = held.holding("app_one", 1);
            Watching.Watched watched = watch(watching, server, 5);
            for (Reading<Session> reading : sessions(watched)) {
                assertThat(reading.serverTime()).isCloseTo(reading.time().plus(minutes, ChronoUnit.MINUTES),
                        within(1, ChronoUnit.SECONDS));
                // Not older than the test, by our own clock.
                assertThat(transactionAge(reading, pid)).hasValueSatisfying(age -> assertThat(age)
                        .isBetween(Duration.ZERO, Duration.between(before, reading.time()).plusMillis(500)));
            }
            List<ProbeState<DatabaseActivity>> databases = watched.read(DatabaseActivity.PROBE);
            assertThat(databases.stream().skip(1)).allSatisfy(state -> assertThat(commits(state))
                    .isNotEmpty().allSatisfy(rate -> assertThat(perSecond(rate)).isNotNegative()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "18"})
    void stepsMakeRatesUnknownOnceAndNothingNegative(String version) throws Exception {
        ShiftedClock clock = new ShiftedClock(folder);
        try (PostgresProcess server = TestServers.start(clock.binaries(version), Map.of(), List.of());
                HeldSessions held = new HeldSessions(server);
                Watching watching = new Watching(TestServers.secrets())) {
            int holder = held.holding("app_one", 1);
            Watching.Watched watched = watch(watching, server, 3);
            clock.shift(Duration.ofMinutes(5));
            awaitReadings(watched, 6);
            int waiter = held.waitingFor("app_two", 1);
            clock.shift(Duration.ofMinutes(-5));
            awaitReadings(watched, 9);
            // Whoever waits since a time that has yet to come is asked for all the same.
            Awaitility.await().atMost(PATIENCE).until(() -> watched.state().rows(BlockedSession.PROBE).stream()
                    .anyMatch(blocked -> blocked.pid() == waiter && List.of(holder).equals(blocked.blockedBy())));
            clock.shift(Duration.ZERO);
            awaitReadings(watched, watched.read(DatabaseActivity.PROBE).size() + 3);

            assertThat(watched.state().link()).isInstanceOf(Link.Up.class);
            assertThat(watched.states()).noneMatch(state -> state.link() instanceof Link.Down);
            List<ProbeState<DatabaseActivity>> databases = watched.read(DatabaseActivity.PROBE);
            // At the first of all, and after each step.
            assertThat(databases.stream().filter(state -> state.previous() == null)).hasSize(4);
            assertThat(databases).flatExtracting(ShiftedClockSystemIT::commits)
                    .allSatisfy(rate -> assertThat(perSecond(rate)).isNotNegative());
            assertThat(sessions(watched)).allSatisfy(reading -> assertThat(transactionAge(reading, holder))
                    .hasValueSatisfying(age -> assertThat(age).isGreaterThanOrEqualTo(Duration.ZERO)));
        }
    }

    private static Watching.Watched watch(Watching watching, PostgresProcess server, int readings) {
        Watching.Watched watched = watching.watch(TestServers.target(server, TestServers.MONITOR));
        awaitReadings(watched, readings);
        return watched;
    }

    private static void awaitReadings(Watching.Watched watched, int readings) {
        Awaitility.await().atMost(PATIENCE).until(() -> watched.read(DatabaseActivity.PROBE).size() >= readings);
    }

    private static List<Reading<Session>> sessions(Watching.Watched watched) {
        List<Reading<Session>> readings = new ArrayList<>();
        watched.read(Session.PROBE).forEach(state -> readings.add(Objects.requireNonNull(state.latest())));
        return readings;
    }

    private static Optional<Duration> transactionAge(Reading<Session> reading, int pid) {
        return reading.rows().stream().filter(session -> session.pid() == pid).findFirst()
                .map(session -> SessionAges.of(session, reading.serverTime()).transaction());
    }

    private static List<Rate> commits(ProbeState<DatabaseActivity> state) {
        return Delta.<DatabaseActivity, Object>byKey(state, DatabaseActivity::datid, DatabaseActivity::statsReset)
                .values().stream().map(delta -> delta.rate(DatabaseActivity::xactCommit)).toList();
    }

    private static double perSecond(Rate rate) {
        return Stream.of(rate).filter(Rate.Known.class::isInstance).map(Rate.Known.class::cast)
                .mapToDouble(Rate.Known::perSecond).findFirst().orElse(0);
    }
}
