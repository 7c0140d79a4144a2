package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.junit.jupiter.api.Test;

/// What stands out in a load, and what does not.
class EpisodesTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int GAP = -1;

    @Test
    void aQuietServerHasNone() {
        assertThat(Episodes.of(load(steps(60, 0), steps(60, 0)))).isEmpty();
    }

    @Test
    void aLoadThatIsAlwaysHighIsNoSpike() {
        assertThat(Episodes.of(load(steps(60, 40), steps(60, 0)))).isEmpty();
    }

    @Test
    void aLoadFarAboveWhatWasUsualIsASpikeWithItsPeak() {
        int[] cpu = steps(60, 3);
        cpu[30] = 9;
        cpu[31] = 14;
        cpu[32] = 8;
        assertThat(Episodes.of(load(cpu, steps(60, 0)))).containsExactly(
                new Episode(Episode.Kind.SPIKE, range(30, 33), 14, 3));
    }

    @Test
    void twiceNextToNothingIsNoSpike() {
        int[] cpu = steps(60, 0);
        cpu[30] = 1;
        assertThat(Episodes.of(load(cpu, steps(60, 0)))).isEmpty();
    }

    @Test
    void aBreathInBetweenDoesNotEndIt() {
        int[] cpu = steps(60, 2);
        for (int i = 20; i < 30; i++) {
            cpu[i] = i == 25 ? 2 : 10;
        }
        assertThat(Episodes.of(load(cpu, steps(60, 0)))).containsExactly(
                new Episode(Episode.Kind.SPIKE, range(20, 30), 10, 2));
    }

    @Test
    void waitingForLocksIsBlockingAlsoWhereItIsNoSpike() {
        int[] locks = steps(60, 0);
        locks[40] = 1;
        locks[41] = 2;
        assertThat(Episodes.of(load(steps(60, 20), locks))).containsExactly(
                new Episode(Episode.Kind.BLOCKING, range(40, 42), 2, 0));
    }

    @Test
    void whatWasNotSampledIsAGapAndNeverAQuietTime() {
        int[] cpu = steps(60, 5);
        for (int i = 10; i < 20; i++) {
            cpu[i] = GAP;
        }
        assertThat(Episodes.of(load(cpu, steps(60, 0)))).containsExactly(
                new Episode(Episode.Kind.GAP, range(10, 20), 0, 0));
    }

    @Test
    void whatIsBeforeTheFirstSampleAndAfterTheLastIsNoGap() {
        int[] cpu = steps(30, GAP);
        cpu[10] = 1;
        cpu[11] = 1;
        assertThat(Episodes.of(load(cpu, steps(30, 0)))).isEmpty();
    }

    @Test
    void secondsTellWhenItReallyBegan() {
        Episode blocking = new Episode(Episode.Kind.BLOCKING, range(0, 3), 4, 0);
        int[] locks = steps(10, 0);
        locks[7] = 1;
        Load seconds = load(steps(10, 1), locks, Duration.ofSeconds(1));
        assertThat(Episodes.beginning(blocking, seconds)).isEqualTo(START.plusSeconds(7));
        assertThat(Episodes.beginning(blocking, load(steps(10, 1), steps(10, 0)))).isNull();
    }

    private static int[] steps(int count, int sessions) {
        int[] steps = new int[count];
        java.util.Arrays.fill(steps, sessions);
        return steps;
    }

    private static TimeRange range(int from, int to) {
        return new TimeRange(START.plus(STEP.multipliedBy(from)), START.plus(STEP.multipliedBy(to)));
    }

    private static Load load(int[] cpu, int[] locks) {
        return load(cpu, locks, STEP);
    }

    /// Ten samples in each step.
    private static Load load(int[] cpu, int[] locks, Duration step) {
        List<LoadBucket> buckets = new ArrayList<>();
        for (int i = 0; i < cpu.length; i++) {
            Map<String, Long> active = new HashMap<>();
            long samples = cpu[i] == GAP ? 0 : 10;
            if (cpu[i] > 0) {
                active.put("CPU*", cpu[i] * samples);
            }
            if (locks[i] > 0) {
                active.put("Lock", locks[i] * samples);
            }
            buckets.add(new LoadBucket(START.plus(step.multipliedBy(i)), samples, active,
                    samples == 0 ? null : (Long) (long) cpu[i], 0L));
        }
        return new Load(new TimeRange(START, START.plus(step.multipliedBy(cpu.length))), step,
                LoadDimension.WAIT_CLASS, buckets);
    }
}
