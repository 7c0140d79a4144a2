package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.howdah.fixture.Attempts;
import org.howdah.fixture.FaultProxy;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Sample;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.Test;

/// How Howdah spares a server whose answers take 400 ms, for as long as they do.
final class SlowNetworkEnduranceIT {
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void theIntervalStretchesSaysSoAndReturns() throws Exception {
        try (FaultProxy proxy = new FaultProxy(TestServers.shared(TestServers.NEWEST).address("a", "b").port());
                Watching watching = new Watching(SecretSource.NONE)) {
            Watching.Watched watched = watching.watch(Attempts.target(proxy.port(), TestServers.MONITOR));
            watched.awaitUp();
            proxy.set(FaultProxy.Fault.DELAY, 400);
            long slow = System.nanoTime();
            Awaitility.await().atMost(PATIENCE).until(() -> last(watched, slow).compareTo(USUAL) > 0);
            // Also in what it says of its own cost.
            Awaitility.await().atMost(PATIENCE).until(() -> watched.state().rows(OwnCost.PROBE).stream()
                    .anyMatch(cost -> cost.lane().equals("live") && cost.intervalSeconds() > 1));
            proxy.set(FaultProxy.Fault.PASS);
            long fast = System.nanoTime();
            Awaitility.await().atMost(PATIENCE).until(() -> last(watched, fast).equals(USUAL));
            assertThat(watched.readings(Session.PROBE, fast).size()).isGreaterThan(3);
        }
    }

    private static Duration last(Watching.Watched watched, long since) {
        List<Sample<?>> readings = watched.readings(Session.PROBE, since);
        return readings.isEmpty() ? Duration.ZERO : readings.getLast().interval();
    }
}
