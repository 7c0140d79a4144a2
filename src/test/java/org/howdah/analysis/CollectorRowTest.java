package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.PoolState;
import org.howdah.model.collector.ProbeStatistics;
import org.howdah.model.collector.ProbeStatistics.ProbeError;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.collector.ServerCollector;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Link;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.junit.jupiter.api.Test;

class CollectorRowTest {
    private static final Instant NOW = Fleets.NOW;
    private static final ProcessCost PROCESS = new ProcessCost(NOW, Duration.ofSeconds(9), 1, 2, 3L, 4);

    @Test
    void rowHoldsWhatTheServerCostsAndHowItsProbesDo() {
        Fleets server = Fleets.server("shop").read(OwnCost.PROBE, new OwnCost("live", 10, 10, 0.02, 5, 100, 900, 0, 1),
                new OwnCost("slow", 10, 2, 0.03, 5, 50, 450, 0, 10));
        ServerCollector collector = new ServerCollector(
                List.of(probe(true, NOW), probe(false, NOW), probe(false, NOW.minusSeconds(9))),
                new PoolState(0, 1, 0));

        CollectorRow row = CollectorRow.of(Fleets.fleet(NOW, server),
                new CollectorState(Map.of(server.registered().id(), collector), PROCESS)).getFirst();

        assertThat(row).isEqualTo(new CollectorRow(server.registered(), server.build().state().link(),
                new PoolState(0, 1, 0), collector.probes(), server.build().state().rows(OwnCost.PROBE), 0, List.of()));
        assertThat(row.share()).isEqualTo(0.005);
        assertThat(row.bytesPerSecond()).isEqualTo(150);
        assertThat(row.connections()).isEqualTo(2);
        assertThat(row.failing()).as("only what failed the last time").isEqualTo(1);
    }

    @Test
    void serverThatWasNeverReachedCostsNothingThatIsKnown() {
        Fleets server = Fleets.server("new").link(new Link.Connecting(NOW));
        CollectorRow row = CollectorRow.of(Fleets.fleet(NOW, server), new CollectorState(Map.of(), PROCESS)).getFirst();

        assertThat(row.share()).isNull();
        assertThat(row.bytesPerSecond()).isNull();
        assertThat(row.connections()).isZero();
    }

    @Test
    void otherHowdahsAreCountedByWhoTheyAre() {
        Session working = new Session(7, null, 5L, "postgres", 1L, "monitor", "howdah/1.2", "10.0.0.9", 1,
                "client backend", SessionState.ACTIVE, null, null, null, null, null, null,
                null, null, null, null, false, false);
        Fleets server = Fleets.server("shop").read(Session.PROBE, working, FleetSessions.active(8))
                .read(IdleSessions.PROBE, new IdleSessions("postgres", "monitor", "howdah/1.2", "10.0.0.9", 1),
                        new IdleSessions("postgres", "boss", "howdah/1.1", null, 2),
                        new IdleSessions("shop", "till", "till", "10.0.0.1", 40));

        assertThat(OtherHowdah.of(server.build().state())).containsExactly(
                new OtherHowdah("howdah/1.1", "boss", null, 2),
                new OtherHowdah("howdah/1.2", "monitor", "10.0.0.9", 2));
    }

    @Test
    void shareOfAProcessorIsTimeSpentOverTimePassed() {
        ProcessCost later = new ProcessCost(NOW.plusSeconds(10), Duration.ofSeconds(11), 1, 2, 3L, 4);

        assertThat(OwnProcess.between(PROCESS, later)).isEqualTo(new OwnProcess(0.2, later));
        assertThat(OwnProcess.between(null, later)).isEqualTo(new OwnProcess(null, later));
        assertThat(OwnProcess.between(later, PROCESS)).as("a clock that was set back")
                .isEqualTo(new OwnProcess(null, PROCESS));
        assertThat(OwnProcess.between(PROCESS, new ProcessCost(NOW.plusSeconds(1), null, 1, 2, null, 4)).cpuShare())
                .isNull();
    }

    private static ProbeStatistics probe(boolean answered, Instant error) {
        return new ProbeStatistics(Session.PROBE, Duration.ofSeconds(1), true, 5, 1, 2, null, Duration.ofMillis(1),
                null,
                null, NOW, NOW, new ProbeError(new SampleOutcome.Failed<>(null, "odd"), error), answered);
    }
}
