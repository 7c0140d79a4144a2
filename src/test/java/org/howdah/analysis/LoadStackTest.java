package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.junit.jupiter.api.Test;

class LoadStackTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /// Places of the bands.
    private static final int CPU = 0;
    private static final int LOCK = 4;

    private static Load load(LoadDimension dimension, List<LoadBucket> buckets) {
        return new Load(new TimeRange(START, START.plus(STEP.multipliedBy(buckets.size()))), STEP, dimension, buckets);
    }

    private static LoadBucket bucket(int step, long samples, Map<String, Long> active) {
        return new LoadBucket(START.plus(STEP.multipliedBy(step)), samples, active, samples == 0 ? null : (Long) 7L,
                0L);
    }

    private static LoadStack stack(Load load) {
        return LoadStack.of(load, LoadBands.of(load, null), SECOND, load.range().to());
    }

    @Test
    void averageOfAStepIsItsCountsOverItsSamples() {
        LoadStack stack = stack(load(LoadDimension.WAIT_CLASS,
                List.of(bucket(0, 5, Map.of("CPU*", 10L, "Lock", 5L)))));
        assertThat(stack.average(CPU, 0)).isEqualTo(2.0);
        assertThat(stack.average(LOCK, 0)).isEqualTo(1.0);
        assertThat(stack.average(0)).isEqualTo(3.0);
    }

    @Test
    void averageOfARangeCountsSamplesAndNotSteps() {
        // A step of one sample must not weigh as much as one of five.
        LoadTotals totals = stack(load(LoadDimension.WAIT_CLASS,
                List.of(bucket(0, 5, Map.of("CPU*", 10L)), bucket(1, 1, Map.of("CPU*", 8L))))).totals();
        assertThat(totals.samples()).isEqualTo(6);
        assertThat(totals.average()).isEqualTo(18.0 / 6);
    }

    @Test
    void gapIsNoZeroAndCountsInNoAverage() {
        LoadStack stack = stack(load(LoadDimension.WAIT_CLASS, List.of(bucket(0, 5, Map.of("CPU*", 10L)),
                bucket(1, 0, Map.of()), bucket(2, 0, Map.of()), bucket(3, 5, Map.of("CPU*", 10L)))));
        assertThat(stack.isGap(1)).isTrue();
        assertThat(stack.average(1)).isNaN();
        assertThat(stack.totals().average()).isEqualTo(2.0);
        assertThat(stack.totals(1, 3).average()).isNaN();
        assertThat(stack.totals(1, 3).peak()).isNull();
    }

    @Test
    void serverThatIsSampledSeldomHasNoGapsBetweenItsSamples() {
        Load load = load(LoadDimension.WAIT_CLASS, List.of(bucket(0, 1, Map.of("CPU*", 3L)), bucket(1, 0, Map.of()),
                bucket(2, 1, Map.of("CPU*", 1L))));
        LoadStack stack = LoadStack.of(load, LoadBands.of(load, null), Duration.ofSeconds(10), load.range().to());
        assertThat(stack.isGap(1)).isFalse();
        assertThat(stack.average(1)).isEqualTo(3.0);
        assertThat(stack.totals().average()).as("what is held is not counted twice").isEqualTo(2.0);
    }

    @Test
    void serverThatWasSampledSeldomThenHasNoGapsBetweenThoseSamples() {
        LoadStack stack = sampledAt(45, 0, 10, 20, 31, 40, 41, 42, 43, 44);
        assertThat(gaps(stack)).as("asked each second now").isEmpty();
    }

    @Test
    void serverThatIsSampledSeldomFromSomeTimeOnHasNoGapsFromThenOn() {
        assertThat(gaps(sampledAt(50, 0, 1, 2, 3, 4, 14, 24, 34, 44))).isEmpty();
    }

    @Test
    void silenceOfAServerIsAGapHoweverOftenItWasSampled() {
        assertThat(gaps(sampledAt(14, 0, 1, 2, 3, 9, 10, 11, 12, 13))).containsExactly(4, 5, 6, 7, 8);
        assertThat(gaps(sampledAt(14, 0, 1, 3, 4, 5, 10, 11, 12, 13))).as("a tick beside an edge is no rhythm")
                .contains(6, 7, 8, 9);
        assertThat(gaps(sampledAt(31, 0, 1, 2, 3, 12, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30)))
                .as("two silences are no rhythm").contains(4, 20);
        assertThat(gaps(sampledAt(101, 0, 10, 20, 30, 70, 80, 90, 100))).as("of a server asked seldom").contains(31, 69)
                .doesNotContain(29, 71);
    }

    /// A load of which each step is as long as the interval.
    private static LoadStack sampledAt(int steps, Integer... sampled) {
        List<LoadBucket> buckets = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            buckets.add(List.of(sampled).contains(step)
                    ? bucket(step, 1, Map.of("CPU*", 2L))
                    : bucket(step, 0, Map.of()));
        }
        Load load = load(LoadDimension.WAIT_CLASS, buckets);
        return LoadStack.of(load, LoadBands.of(load, null), STEP, load.range().to());
    }

    private static List<Integer> gaps(LoadStack stack) {
        return IntStream.range(0, stack.steps()).filter(stack::isGap).boxed().toList();
    }

    @Test
    void timeThatHasNotComeIsNoGap() {
        Load load = load(LoadDimension.WAIT_CLASS, List.of(bucket(0, 5, Map.of("CPU*", 3L)), bucket(1, 0, Map.of())));
        LoadStack stack = LoadStack.of(load, LoadBands.of(load, null), SECOND, START.plusSeconds(5));
        assertThat(stack.isAhead(1)).isTrue();
        assertThat(stack.isGap(1)).isFalse();
    }

    @Test
    void bandsAddUpToTheTotalWhateverIsNoBandOfItsOwn() {
        Random random = new Random(1);
        List<LoadBucket> buckets = new ArrayList<>();
        for (int step = 0; step < 50; step++) {
            Map<String, Long> active = new HashMap<>();
            for (int i = 0; i < 14; i++) {
                active.put("user_" + random.nextInt(20), (long) random.nextInt(9));
            }
            buckets.add(bucket(step, 5, active));
        }
        Load load = load(LoadDimension.USER, buckets);
        LoadStack stack = stack(load);
        assertThat(stack.bands()).hasSize(9);
        assertThat(stack.bands().getLast().isRest()).isTrue();
        LoadTotals totals = stack.totals();
        assertThat(totals.total()).isEqualTo(load.total());
        assertThat(totals.byBand().stream().mapToLong(Long::longValue).sum()).isEqualTo(load.total());
        assertThat(stack.totals(3, 9).total()).isEqualTo(
                load.buckets().subList(3, 9).stream().mapToLong(LoadBucket::total).sum());
    }

    @Test
    void instantLiesInItsStep() {
        LoadStack stack = stack(load(LoadDimension.WAIT_CLASS,
                List.of(bucket(0, 5, Map.of()), bucket(1, 5, Map.of()))));
        assertThat(stack.at(START.plusMillis(4_999))).isZero();
        assertThat(stack.at(START.plusSeconds(5))).isEqualTo(1);
        assertThat(stack.at(START.minusSeconds(60))).isZero();
        assertThat(stack.at(START.plusSeconds(60))).isEqualTo(1);
    }
}
