package org.howdah.model.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveIntervalTest {
    @Test
    void oneStepLeadsFromEachToTheNext() {
        assertThat(LiveInterval.lengths()).isSorted();
        for (int step = 1; step < LiveInterval.lengths().size(); step++) {
            Duration shorter = LiveInterval.lengths().get(step - 1);
            Duration longer = LiveInterval.lengths().get(step);
            assertThat(LiveInterval.longerThan(shorter)).contains(longer);
            assertThat(LiveInterval.shorterThan(longer)).contains(shorter);
        }
    }

    @Test
    void nothingIsBelowTheShortestAndAboveTheLongest() {
        assertThat(LiveInterval.shorterThan(Duration.ofSeconds(1))).isEmpty();
        assertThat(LiveInterval.longerThan(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void oneThatSomebodyWroteHimselfHasNeighbours() {
        assertThat(LiveInterval.shorterThan(Duration.ofSeconds(7))).contains(Duration.ofSeconds(5));
        assertThat(LiveInterval.longerThan(Duration.ofSeconds(7))).contains(Duration.ofSeconds(10));
        assertThat(LiveInterval.longerThan(Duration.ofMillis(500))).contains(Duration.ofSeconds(1));
    }
}
