package org.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.howdah.analysis.OwnProcess;
import org.howdah.model.collector.ProcessCost;
import org.junit.jupiter.api.Test;

class OwnProcessMeterTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void thisProcessUsesTimeMemoryAndThreads() {
        ProcessCost cost = new OwnProcessMeter(() -> NOON).get();

        assertThat(cost.time()).isEqualTo(NOON);
        assertThat(cost.cpu()).isNotNull().isPositive();
        assertThat(cost.heapUsedBytes()).isBetween(1L, cost.heapMaxBytes());
        assertThat(cost.residentBytes()).isNotNull().isGreaterThan(1_000_000);
        assertThat(cost.threads()).isPositive();
    }

    @Test
    void timeOnlyGrows() {
        ProcessCost older = new OwnProcessMeter(() -> NOON).get();
        ProcessCost newer = new OwnProcessMeter(() -> NOON.plusSeconds(10)).get();

        assertThat(OwnProcess.between(older, newer).cpuShare()).isNotNull().isBetween(0.0, 8.0);
    }
}
