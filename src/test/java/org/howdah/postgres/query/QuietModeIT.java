package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.HeldSessions;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.postgres.connect.Connector;
import org.howdah.sampler.SampleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The quiet mode on real servers: what it sees, what it misses and for how long, and where it is not used.
final class QuietModeIT {
    private static final LiveRequest QUIET = new LiveRequest(false, false, true, Duration.ofSeconds(1));

    /// How far the reader's monotonic clock is ahead of ours.
    private final AtomicLong ahead = new AtomicLong();
    private final PostgresReaders readers = new PostgresReaders(new Connector(TestServers.secrets(), "howdah/test"),
            Clock.systemUTC(), () -> System.nanoTime() + ahead.get(), Thread::new);

    static Stream<String> versions() {
        return TestServers.VERSIONS.stream();
    }

    static Stream<String> quietVersions() {
        return versions().filter(version -> !version.equals("9.6"));
    }

    @ParameterizedTest
    @MethodSource("quietVersions")
    void heldSessionsAreTheSameInBothModes(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server); LiveReader reader = open(server, TestServers.BOSS)) {
            int holder = held.holding("app_one", 60);
            held.running("app_two", "SELECT pg_sleep(600) /* Grüße */");
            held.aborted("app_two");
            int waiter = held.waitingFor("app_one", 60);
            reader.read(QUIET);
            List<Sample<?>> exact = reader.read(QUIET);
            List<Sample<?>> quiet = reader.read(QUIET);
            assertThat(mode(exact)).isEqualTo(SampleMode.EXACT);
            assertThat(mode(quiet)).isEqualTo(SampleMode.QUIET);
            assertThat(quiet).allMatch(Sample::batch)
                    .allMatch(sample -> sample.outcome() instanceof SampleOutcome.Read<?>)
                    .extracting(Sample::probe).isEqualTo(exact.stream().<Probe<?>>map(Sample::probe).toList());
            assertThat(applications(quiet)).hasSize(4).isEqualTo(applications(exact));
            Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(300)).untilAsserted(
                    () -> assertThat(Readings.blockedBy(reader.read(QUIET))).containsEntry(waiter, List.of(holder)));
        }
    }

    @ParameterizedTest
    @MethodSource("quietVersions")
    void whoBeginsATransactionIsSeenAtOnceAndKnownInFullWithTheNextSample(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server); LiveReader reader = open(server, TestServers.BOSS)) {
            reader.read(QUIET);
            reader.read(QUIET);
            int running = held.running("app_one", "SELECT pg_sleep(600) /* new */");
            int holder = held.holding("app_two", 61);
            // It has answered before it begins to wait.
            Awaitility.await().until(() -> Sql.number(server, "SELECT count(*) FROM pg_stat_activity WHERE pid = "
                    + holder + " AND wait_event = 'ClientRead'") == 1);
            List<Sample<?>> first = reader.read(QUIET);
            assertThat(mode(first)).isEqualTo(SampleMode.QUIET);
            assertThat(Readings.session(first, running).state()).isEqualTo(SessionState.ACTIVE);
            assertThat(Readings.session(first, running).query()).endsWith("/* new */");
            assertThat(Readings.session(first, holder).state()).isEqualTo(SessionState.IDLE_IN_TRANSACTION);
            List<Sample<?>> second = reader.read(QUIET);
            assertThat(mode(second)).isEqualTo(SampleMode.QUIET);
            assertThat(applications(second)).isEqualTo(applications(reader.read(Readings.USUAL)));
        }
    }

    @ParameterizedTest
    @MethodSource("quietVersions")
    void whatItMissesIsBackWithinTenSeconds(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        Readings.execute(server, "postgres", "ALTER ROLE app_two SET track_activities = off");
        try (HeldSessions held = new HeldSessions(server); LiveReader reader = open(server, TestServers.BOSS)) {
            reader.read(QUIET);
            reader.read(QUIET);
            int aborted = held.aborted("app_one");
            int untracked = held.idle("app_two");
            assertThat(pids(reader.read(QUIET))).doesNotContain(aborted, untracked);
            ahead.addAndGet(QuietSecond.WHOLE.toNanos());
            List<Sample<?>> whole = reader.read(QUIET);
            List<Sample<?>> quiet = reader.read(QUIET);
            assertThat(mode(whole)).isEqualTo(SampleMode.EXACT);
            assertThat(mode(quiet)).isEqualTo(SampleMode.QUIET);
            for (List<Sample<?>> samples : List.of(whole, quiet)) {
                assertThat(Readings.session(samples, aborted).state())
                        .isEqualTo(SessionState.IDLE_IN_TRANSACTION_ABORTED);
                assertThat(Readings.session(samples, aborted).query()).isNotNull();
                assertThat(Readings.session(samples, untracked).state()).isEqualTo(SessionState.DISABLED);
            }
        } finally {
            Readings.execute(server, "postgres", "ALTER ROLE app_two RESET track_activities");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void roleThatDoesNotSeeEverythingIsReadExactlyAndItsMaskedRowsAreMasked(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (HeldSessions held = new HeldSessions(server); LiveReader reader = open(server, TestServers.PLAIN)) {
            int running = held.running("app_one", "SELECT pg_sleep(600)");
            for (int i = 0; i < 3; i++) {
                List<Sample<?>> samples = reader.read(QUIET);
                assertThat(mode(samples)).isEqualTo(SampleMode.EXACT);
                assertThat(Readings.session(samples, running).masked()).isTrue();
            }
        }
    }

    @Test
    void roleThatLosesItsRightIsReadExactlyFromTheNextSecondOn() throws Exception {
        try (PostgresProcess server = TestServers.start(TestServers.NEWEST, java.util.Map.of(), List.of());
                HeldSessions held = new HeldSessions(server);
                LiveReader reader = open(server, TestServers.MONITOR)) {
            int running = held.running("app_one", "SELECT pg_sleep(600)");
            reader.read(QUIET);
            reader.read(QUIET);
            assertThat(mode(reader.read(QUIET))).isEqualTo(SampleMode.QUIET);
            Sql.execute(server, "REVOKE pg_monitor FROM " + TestServers.MONITOR);
            reader.read(QUIET);
            List<Sample<?>> samples = reader.read(QUIET);
            assertThat(mode(samples)).isEqualTo(SampleMode.EXACT);
            assertThat(Readings.session(samples, running).masked()).isTrue();
        }
    }

    @Test
    void versionThatCannotBeAskedQuietlyIsReadExactly() throws Exception {
        try (LiveReader reader = open(TestServers.shared("9.6"), TestServers.BOSS)) {
            for (int i = 0; i < 3; i++) {
                assertThat(mode(reader.read(QUIET))).isEqualTo(SampleMode.EXACT);
            }
        }
    }

    @Test
    void idleSessionsAreReadExactlyWhateverElseIsWanted() throws Exception {
        LiveRequest idle = new LiveRequest(true, false, true, Duration.ofSeconds(1));
        try (LiveReader reader = open(TestServers.shared(TestServers.NEWEST), TestServers.BOSS)) {
            for (int i = 0; i < 3; i++) {
                assertThat(mode(reader.read(idle))).isEqualTo(SampleMode.EXACT);
            }
        }
    }

    @Test
    void cheapLookThatFailsIsReplacedByTheExactOneAndNotTriedAgainSoon() throws Exception {
        String function = "pg_stat_get_backend_idset()";
        try (PostgresProcess server = TestServers.start(TestServers.NEWEST, java.util.Map.of(), List.of());
                LiveReader reader = open(server, TestServers.MONITOR)) {
            reader.read(QUIET);
            reader.read(QUIET);
            assertThat(mode(reader.read(QUIET))).isEqualTo(SampleMode.QUIET);
            Sql.execute(server, "REVOKE EXECUTE ON FUNCTION " + function + " FROM PUBLIC");
            for (int i = 0; i < 3; i++) {
                assertThat(mode(reader.read(QUIET))).isEqualTo(SampleMode.EXACT);
            }
            assertThat(java.nio.file.Files.readString(server.log())).containsOnlyOnce("permission denied for function");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "18"})
    void changingBetweenTheModesLeavesNoGap(String version) throws Exception {
        try (Watching watching = new Watching(TestServers.secrets())) {
            Watching.Watched watched = watching.watch(
                    TestServers.target(TestServers.shared(version), TestServers.BOSS), SampleOptions.QUIET);
            awaitReadings(watched, 3);
            watched.options(SampleOptions.USUAL);
            awaitReadings(watched, 5);
            watched.options(SampleOptions.QUIET);
            awaitReadings(watched, 8);
            List<ProbeState<Session>> read = watched.read(Session.PROBE);
            assertThat(read).extracting(state -> java.util.Objects.requireNonNull(state.latest()).mode())
                    .contains(SampleMode.QUIET, SampleMode.EXACT);
            assertThat(read.stream().skip(1)).allMatch(state -> state.previous() != null);
        }
    }

    private static void awaitReadings(Watching.Watched watched, int readings) {
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> watched.read(Session.PROBE).size() >= readings);
    }

    private LiveReader open(PostgresProcess server, String role) throws Exception {
        return readers.openLive(TestServers.target(server, role));
    }

    private static SampleMode mode(List<Sample<?>> samples) {
        return samples.stream().filter(sample -> sample.probe().equals(Session.PROBE)).findFirst().orElseThrow()
                .mode();
    }

    private static List<Integer> pids(List<Sample<?>> samples) {
        return Readings.rows(samples, Session.PROBE).stream().map(Session::pid).toList();
    }

    private static List<Session> applications(List<Sample<?>> samples) {
        return Readings.rows(samples, Session.PROBE).stream()
                .filter(session -> session.usename() != null && session.usename().startsWith("app_"))
                .sorted(java.util.Comparator.comparing(Session::pid))
                .toList();
    }
}
