package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;
import org.junit.jupiter.api.Test;

class LoadMeterTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private LoadMeter meter = LoadMeter.EMPTY;

    @Test
    void sliceIsTheAverageOfItsSamplesByWaitClass() {
        sample(0, FleetSessions.active(1), FleetSessions.waiting(2, "Lock"));
        sample(1, FleetSessions.active(1));
        sample(2);
        sample(3, FleetSessions.waiting(2, "Lock"), FleetSessions.waiting(3, "Lock"));

        LoadSlice slice = new LoadSlice(BEGIN, 4, Map.of(WaitClass.CPU, 0.5, WaitClass.LOCK, 0.75));
        assertThat(meter.history()).isEqualTo(new LoadHistory(List.of(slice), slice));
        assertThat(slice.total()).isEqualTo(1.25);
    }

    @Test
    void timeWithoutSamplesHasNoSlice() {
        sample(0, FleetSessions.active(1));
        sample(45, FleetSessions.active(1));

        assertThat(meter.history().slices()).extracting(LoadSlice::start)
                .containsExactly(BEGIN, BEGIN.plusSeconds(40));
    }

    @Test
    void sampleOfALongIntervalStandsForItsWholeTime() {
        sample(5, FleetSessions.active(1));
        meter = meter.with(BEGIN.plusSeconds(35), List.of(FleetSessions.waiting(1, "IO")), Duration.ofSeconds(30));

        assertThat(meter.history().slices()).containsExactly(
                new LoadSlice(BEGIN, 1, Map.of(WaitClass.CPU, 1.0)),
                new LoadSlice(BEGIN.plusSeconds(10), 1, Map.of(WaitClass.IO, 1.0)),
                new LoadSlice(BEGIN.plusSeconds(20), 1, Map.of(WaitClass.IO, 1.0)),
                new LoadSlice(BEGIN.plusSeconds(30), 1, Map.of(WaitClass.IO, 1.0)));
    }

    @Test
    void presentIsTheLastTenSeconds() {
        for (int second = 0; second < 20; second++) {
            sample(second, second < 15 ? new Session[0] : new Session[]{FleetSessions.active(1)});
        }

        assertThat(meter.history().now())
                .isEqualTo(new LoadSlice(BEGIN.plusSeconds(10), 10, Map.of(WaitClass.CPU, 0.5)));
    }

    @Test
    void historyForgetsWhatIsOlderThanAQuarterOfAnHour() {
        for (int second = 0; second < 3_600; second++) {
            sample(second, FleetSessions.active(1));
        }

        assertThat(meter.history().slices()).hasSize(91)
                .allSatisfy(slice -> assertThat(slice).isEqualTo(
                        new LoadSlice(slice.start(), 10, Map.of(WaitClass.CPU, 1.0))));
        assertThat(meter.recent()).hasSize(10);
    }

    @Test
    void clockThatWasSetBackLeavesNoFutureBehind() {
        sample(100, FleetSessions.active(1));
        sample(30, FleetSessions.active(1), FleetSessions.active(2));

        LoadSlice slice = new LoadSlice(BEGIN.plusSeconds(30), 1, Map.of(WaitClass.CPU, 2.0));
        assertThat(meter.history()).isEqualTo(new LoadHistory(List.of(slice), slice));
    }

    @Test
    void onlyWorkForClientsIsLoad() {
        Session leader = FleetSessions.inTransaction(1, Duration.ofSeconds(9));
        sample(0, leader, Sessions.of(2, SessionState.ACTIVE, "IO", 1, "parallel worker"),
                FleetSessions.session(3, "client backend", SessionState.FASTPATH, null, null, Duration.ZERO),
                FleetSessions.idleInTransaction(4, SECOND, SECOND), FleetSessions.aborted(5, SECOND),
                FleetSessions.background(6, "autovacuum worker"), FleetSessions.background(7, "walsender"),
                FleetSessions.masked(8), Sessions.of(9, SessionState.DISABLED, null, null, "client backend"),
                FleetSessions.session(10, "client backend", SessionState.IDLE, "Client", null, SECOND));

        assertThat(meter.history().now())
                .isEqualTo(new LoadSlice(BEGIN, 1, Map.of(WaitClass.CPU, 2.0, WaitClass.IO, 1.0)));
    }

    @Test
    void serversThatNameNoTypesAreReadByTheClientsPort() {
        Session client = FleetSessions.session(1, null, SessionState.ACTIVE, null, null, Duration.ZERO);
        // As autovacuum stands in the list of 9.6: active, and without a port.
        Session vacuum = Sessions.of(2, SessionState.ACTIVE);
        sample(0, client, vacuum);

        assertThat(meter.history().now()).isEqualTo(new LoadSlice(BEGIN, 1, Map.of(WaitClass.CPU, 1.0)));
    }

    @Test
    void averagesOfSlicesAreThoseOfTheirSamples() {
        RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(20_260_302);
        for (int round = 0; round < 200; round++) {
            meter = LoadMeter.EMPTY;
            int samples = random.nextInt(1, 10);
            int sum = 0;
            for (int i = 0; i < samples; i++) {
                int active = random.nextInt(5);
                sum += active;
                List<Session> sessions = new ArrayList<>();
                for (int pid = 1; pid <= active; pid++) {
                    sessions.add(FleetSessions.active(pid));
                }
                meter = meter.with(BEGIN.plusSeconds(i), sessions, SECOND);
            }
            assertThat(meter.history().slices()).hasSize(1);
            assertThat(meter.history().slices().getFirst().total()).isCloseTo((double) sum / samples, within(1e-9));
        }
    }

    private void sample(int second, Session... sessions) {
        meter = meter.with(BEGIN.plusSeconds(second), List.of(sessions), SECOND);
    }
}
