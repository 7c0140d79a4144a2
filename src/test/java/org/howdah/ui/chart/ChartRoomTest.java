package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.GapWords.Place;
import org.junit.jupiter.api.Test;

/// Words of a chart lie neither over each other nor over data.
class ChartRoomTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final int CORES = 4;
    private static final double WORD = 30;

    /// A step of ten pixels for each load; -1 for a gap.
    private static double coreWord(int... loads) {
        List<LoadBucket> buckets = new ArrayList<>();
        for (int step = 0; step < loads.length; step++) {
            boolean gap = loads[step] < 0;
            buckets.add(new LoadBucket(START.plusSeconds(step), gap ? 0 : 1,
                    gap ? Map.of() : Map.of("CPU*", (long) loads[step]), gap ? null : (Long) (long) loads[step], 0L));
        }
        Load load = new Load(new TimeRange(START, START.plusSeconds(loads.length)), Duration.ofSeconds(1),
                LoadDimension.WAIT_CLASS, buckets);
        LoadStack stack = LoadStack.of(load, LoadBands.of(load, null), Duration.ofMillis(100), START.plusSeconds(99));
        LoadView view = new LoadView(stack, stack.bands().stream().map(LoadBands.Band::value).toList(), Set.of(), CORES,
                false, List.of(), START.plusSeconds(99), ZoneOffset.UTC, null, -1);
        return CoreWord.x(view, new LoadScale(loads.length * 10, 40, loads.length, 0, 8, 2), CORES, WORD);
    }

    @Test
    void coresAreNamedAtTheLeftWhereNothingReachesTheirLine() {
        assertThat(coreWord(1, 1, 4, 1, 1, 1, 9, 9, 9, 9)).isEqualTo(6);
    }

    @Test
    void coresAreNamedAtTheRightWhereDataOrAGapLieAtTheLeft() {
        assertThat(coreWord(5, 1, 1, 1, 1, 1, 1, 1, 1, 1)).isEqualTo(64);
        assertThat(coreWord(-1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).isEqualTo(64);
    }

    @Test
    void coresAreNotNamedOverData() {
        assertThat(coreWord(5, 5, 5, 5, 5, 5, 5, 5, 5, 5)).isNaN();
    }

    @Test
    void wordOfAGapLiesOrStandsOrIsLeftOut() {
        assertThat(Place.of(90, 12, 120, 20)).isEqualTo(Place.LYING);
        assertThat(Place.of(90, 12, 20, 100)).isEqualTo(Place.UPRIGHT);
        // It would climb out of the plot.
        assertThat(Place.of(90, 12, 20, 92)).isEqualTo(Place.NONE);
        assertThat(Place.of(90, 12, 14, 200)).isEqualTo(Place.NONE);
    }

    @Test
    void wordOfAFlagStandsRightOfItOrElseLeft() {
        assertThat(FlagRoom.place(100, 50, 0, 200)).isEqualTo(112);
        assertThat(FlagRoom.place(100, 50, 0, 150)).isEqualTo(44);
        assertThat(FlagRoom.place(100, 50, 60, 150)).isNaN();
    }

    @Test
    void axisSaysItsUnitInRoundNumbers() {
        assertThat(Measure.BYTE_RATE.tick(64 << 20)).isEqualTo("64 MB/s");
        assertThat(Measure.BYTES.tick(100 << 20)).isEqualTo("100 MB");
        assertThat(Measure.BYTES.tick(0)).isEqualTo("0 B");
        assertThat(Measure.RATE.tick(2_000)).isEqualTo("2\u2009000 /s");
        assertThat(Measure.MILLIS.tick(0.5)).isEqualTo("0.5 ms/s");
        assertThat(Measure.SHARE.tick(0.95)).isEqualTo("95 %");
    }

    @Test
    void aColumnKeepsItsDecimals() {
        assertThat(Measure.COUNT.text(63)).isEqualTo("63.0");
        assertThat(Measure.COUNT.text(6.4)).isEqualTo("6.4");
        assertThat(Measure.LOAD.text(16.4)).isEqualTo("16.40");
    }
}
