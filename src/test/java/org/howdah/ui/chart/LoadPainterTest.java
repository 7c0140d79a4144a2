package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoadPainterTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final int SIZE = 40;
    private static final int GRID = 0xFF101010;
    private static final int FOREGROUND = 0xFFEEEEEE;
    private static final int AHEAD = 0xFF222222;
    private static final int HATCH = 0xFF333333;
    private static final int BACKGROUND = 0xFF000001;

    private final int[] argb = new int[SIZE * SIZE];

    private static ChartColours colours() {
        Map<WaitClass, Integer> waits = new EnumMap<>(WaitClass.class);
        for (WaitClass each : WaitClass.values()) {
            waits.put(each, colour(each));
        }
        return new ChartColours(waits, BACKGROUND, HATCH, 0xFF444444,
                new ChartColours.Frame(GRID, FOREGROUND, 0xFF555555, AHEAD, 0xFF666666));
    }

    private static int colour(WaitClass of) {
        return 0xFF000000 | (of.name().hashCode() & 0xFFFFFF);
    }

    private static LoadBucket bucket(int step, long samples, Map<String, Long> active, long idle) {
        return new LoadBucket(START.plusSeconds(step), samples, active, samples == 0 ? null : (Long) 8L, idle);
    }

    private void paint(Set<String> hidden, boolean idle, @Nullable Integer cores, Instant now, LoadBucket... buckets) {
        Load load = new Load(new TimeRange(START, START.plusSeconds(buckets.length)), Duration.ofSeconds(1),
                LoadDimension.WAIT_CLASS, List.of(buckets));
        LoadStack stack = LoadStack.of(load, LoadBands.of(load, null), Duration.ofMillis(100), now);
        List<String> names = stack.bands().stream().map(LoadBands.Band::value).toList();
        LoadView view = new LoadView(stack, names, hidden, cores, idle, List.of(), now, ZoneOffset.UTC, null, -1);
        new LoadPainter(new Pixels(argb, SIZE, SIZE, 1), colours(), view,
                new LoadScale(SIZE, SIZE, buckets.length, 0, 8, 2)).paint();
    }

    /// @param up from the base
    private int at(int x, int up) {
        return argb[(SIZE - 1 - up) * SIZE + x];
    }

    @Test
    void bandsLieOnOneAnotherWithALineBetweenThem() {
        paint(Set.of(), false, null, START.plusSeconds(9), bucket(0, 1, Map.of("CPU*", 2L, "Lock", 4L), 0));
        // 8 sessions are 40 pixels.
        assertThat(at(5, 9)).isEqualTo(colour(WaitClass.CPU));
        assertThat(at(5, 10)).isEqualTo(BACKGROUND);
        assertThat(at(5, 11)).isEqualTo(colour(WaitClass.LOCK));
        assertThat(at(5, 29)).isEqualTo(colour(WaitClass.LOCK));
        assertThat(at(5, 33)).isZero();
    }

    @Test
    void hiddenBandMakesRoomForTheOthersAndThePeakGoes() {
        paint(Set.of("CPU*"), false, null, START.plusSeconds(9), bucket(0, 1, Map.of("CPU*", 2L, "Lock", 4L), 0));
        assertThat(at(5, 1)).isEqualTo(colour(WaitClass.LOCK));
        assertThat(at(5, 21)).isZero();
        assertThat(argb).doesNotContain(FOREGROUND);
    }

    @Test
    void peakIsALineAboveTheLoad() {
        paint(Set.of(), false, null, START.plusSeconds(9), bucket(0, 1, Map.of("CPU*", 2L), 0));
        assertThat(at(5, SIZE - 1)).isEqualTo(FOREGROUND);
    }

    @Test
    void gapIsHatchedAndNotZero() {
        paint(Set.of(), false, null, START.plusSeconds(9), bucket(0, 1, Map.of("CPU*", 2L), 0),
                bucket(1, 0, Map.of(), 0));
        assertThat(at(5, 3)).isEqualTo(colour(WaitClass.CPU));
        boolean hatched = false;
        for (int up = 5; up < 15; up++) {
            assertThat(at(30, up)).isIn(0, HATCH, GRID);
            hatched |= at(30, up) == HATCH;
        }
        assertThat(hatched).isTrue();
    }

    @Test
    void timeThatHasNotComeIsTinted() {
        paint(Set.of(), false, null, START.plusSeconds(1), bucket(0, 1, Map.of("CPU*", 2L), 0),
                bucket(1, 0, Map.of(), 0));
        assertThat(at(30, 20)).isEqualTo(AHEAD);
    }

    @Test
    void idleInTransactionLiesHatchedOnTopWhereItIsWanted() {
        LoadBucket bucket = bucket(0, 1, Map.of("CPU*", 2L), 2);
        paint(Set.of(), false, null, START.plusSeconds(9), bucket);
        assertThat(argb).doesNotContain(0xFF444444);
        paint(Set.of(), true, null, START.plusSeconds(9), bucket);
        assertThat(argb).contains(0xFF444444);
        assertThat(at(5, 9)).isEqualTo(colour(WaitClass.CPU));
    }

    @Test
    void numberOfCoresIsADashedLine() {
        paint(Set.of(), false, 4, START.plusSeconds(9), bucket(0, 1, Map.of("CPU*", 1L), 0));
        assertThat(at(0, 19)).isEqualTo(FOREGROUND);
        assertThat(at(7, 19)).isNotEqualTo(FOREGROUND);
    }

    @Test
    void ofStepsUnderOnePixelTheHighestIsSeen() {
        LoadBucket[] buckets = new LoadBucket[SIZE * 10];
        for (int step = 0; step < buckets.length; step++) {
            buckets[step] = bucket(step, 1, Map.of("CPU*", step == 57 ? 6L : 1L), 0);
        }
        paint(Set.of(), false, null, START.plusSeconds(9_999), buckets);
        assertThat(at(5, 25)).isEqualTo(colour(WaitClass.CPU));
        assertThat(at(6, 25)).isNotEqualTo(colour(WaitClass.CPU));
    }
}
