package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.howdah.model.collector.PoolState;
import org.howdah.model.collector.ServerCollector;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.sampler.FakeServer.Count;
import org.howdah.sampler.FakeServer.RareCount;
import org.howdah.sampler.FakeServer.SlowCount;
import org.junit.jupiter.api.Test;

/// What a fleet tells of itself.
class FleetPublishingTest extends TwoServers {
    @Test
    void fleetIsPublishedOnceASecondHoweverManySamplesThereAre() {
        List<FleetState> heard = new CopyOnWriteArrayList<>();
        fleets.apply(first, second);
        try (Subscription subscription = fleet.subscribeFleet(heard::add)) {
            assertThat(subscription).isNotNull();
            assertThat(heard).as("the present one").hasSize(1);
            fleets.pass(10);
            assertThat(heard).hasSizeBetween(10, 12);
            fleets.apply(first);
            assertThat(heard.getLast().servers()).as("a change of the list is told at once").hasSize(1);
        }
        int before = heard.size();
        fleets.pass(3);
        assertThat(heard).hasSize(before);
    }

    @Test
    void listenerThatFailsKeepsNobodyFromHearing() {
        List<FleetState> heard = new CopyOnWriteArrayList<>();
        boolean[] fails = {false};
        fleet.subscribeFleet(_ -> {
            if (fails[0]) {
                throw new IllegalStateException("on purpose");
            }
        });
        fleet.subscribeFleet(heard::add);
        fails[0] = true;
        fleets.apply(first);

        assertThat(heard).hasSize(2);
    }

    @Test
    void statisticsCountEachProbeOfEachServer() {
        fleets.apply(first);
        fleets.pass(21);

        ServerCollector collector = fleets.statistics.state().of(first.id());
        assertThat(collector.pool()).isEqualTo(new PoolState(0, 1, 0));
        assertThat(collector.probes()).extracting(probe -> probe.probe())
                .isEqualTo(List.of(Count.PROBE, RareCount.PROBE, SlowCount.PROBE));
        assertThat(collector.probes().get(0).attempts()).isBetween(20L, 22L);
        assertThat(collector.probes().get(0).meanDuration()).isEqualTo(Duration.ofMillis(2));
        assertThat(collector.probes().get(1).attempts()).isEqualTo(1);
        assertThat(collector.probes().get(1).interval()).isEqualTo(Duration.ofMinutes(10));
        assertThat(collector.probes().get(2).attempts()).isBetween(2L, 3L);
        assertThat(fleets.statistics.state().process()).isEqualTo(WatchedFleet.PROCESS);
    }
}
