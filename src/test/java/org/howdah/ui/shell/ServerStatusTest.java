package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.howdah.analysis.Freshness;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.Test;

class ServerStatusTest {
    @Test
    void saysWhatTheLastSampleCost() {
        assertThat(ServerStatus.of(Shop.at(States.NOON), States.NOON.plusMillis(400))).isEqualTo(new ServerStatus(
                new Freshness.Fresh(), Optional.of(Duration.ofMillis(400)), Optional.of(Duration.ofMillis(12)),
                Optional.of(Duration.ofSeconds(1)), Optional.of(0.001), 0));
    }

    @Test
    void knowsNothingBeforeTheFirstSample() {
        assertThat(ServerStatus.of(States.up("shop"), States.NOON)).isEqualTo(new ServerStatus(
                new Freshness.Loading(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0));
    }
}
