package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoadPixelsTest {
    private static final int CPU = 0xFF00FF00;
    private static final int IO = 0xFF0000FF;
    private static final int HATCH = 0xFF888888;
    private static final int LINE = 0xFFFFFFFF;
    private static final ChartColours COLOURS = new ChartColours(
            Map.of(WaitClass.CPU, CPU, WaitClass.IO, IO), 0xFF000000, HATCH, LINE);
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void classesAreStackedFromBelow() {
        int[] pixels = paint(10, 40, 1, columns(slice(Map.of(WaitClass.CPU, 1.0, WaitClass.IO, 2.0))), null);

        // Four sessions are the least that the height stands for.
        assertThat(count(pixels, CPU)).isEqualTo(10 * 10);
        assertThat(count(pixels, IO)).isEqualTo(20 * 10);
        assertThat(pixels[39 * 10]).isEqualTo(CPU);
        assertThat(pixels[20 * 10]).isEqualTo(IO);
        assertThat(pixels[0]).isZero();
    }

    @Test
    void littleIsStillSomething() {
        int[] pixels = paint(10, 40, 1, columns(slice(Map.of(WaitClass.CPU, 0.001))), null);

        assertThat(count(pixels, CPU)).isEqualTo(10);
    }

    @Test
    void nothingToDoIsEmptyAndNothingSampledIsHatched() {
        int[] idle = paint(10, 40, 1, columns(slice(Map.of())), null);
        int[] gap = paint(10, 40, 1, new LoadColumns(List.of(Optional.empty())), null);

        assertThat(idle).containsOnly(0);
        assertThat(count(gap, HATCH)).isEqualTo(10 * 40 / 5);
        assertThat(count(paint(10, 40, 1, LoadColumns.EMPTY, null), HATCH)).isEqualTo(10 * 40 / 5);
    }

    @Test
    void stepsStandOnWholePixels() {
        int[] pixels = paint(10, 40, 1, columns(slice(Map.of(WaitClass.CPU, 4.0)), slice(Map.of(WaitClass.IO, 4.0))),
                null);

        IntStream.range(0, 5).forEach(x -> assertThat(pixels[39 * 10 + x]).isEqualTo(CPU));
        IntStream.range(5, 10).forEach(x -> assertThat(pixels[39 * 10 + x]).isEqualTo(IO));
    }

    @Test
    void coresAreADashedLineWhereTheyAreInSight() {
        LoadColumns busy = columns(slice(Map.of(WaitClass.CPU, 8.0)));
        assertThat(count(paint(14, 40, 1, busy, 4), LINE)).isEqualTo(8);
        assertThat(count(paint(14, 40, 1, busy, 64), LINE)).isZero();
        assertThat(count(paint(14, 40, 1, busy, null), LINE)).isZero();
    }

    @Test
    void finerScreenHasMorePixelsForTheSamePicture() {
        LoadColumns busy = columns(slice(Map.of(WaitClass.CPU, 8.0)));
        int[] fine = paint(28, 80, 2, busy, 4);

        assertThat(count(fine, LINE)).as("twice as long, and twice as thick").isEqualTo(4 * 8);
        assertThat(count(fine, CPU)).isGreaterThan(3 * count(paint(14, 40, 1, busy, 4), CPU));
        int[] gap = paint(20, 80, 2, new LoadColumns(List.of(Optional.empty())), null);
        assertThat(count(gap, HATCH)).isEqualTo(20 * 80 / 5);
    }

    @Test
    void peakIsInSightHoweverHigh() {
        int[] pixels = paint(4, 40, 1, columns(slice(Map.of(WaitClass.CPU, 500.0))), null);

        assertThat(count(pixels, CPU)).isBetween(4L * 35, 4L * 38);
    }

    @Test
    void smallestPicturesArePainted() {
        LoadColumns some = columns(slice(Map.of(WaitClass.CPU, 1.0)));
        for (int size = 1; size < 5; size++) {
            assertThat(paint(size, size, 1.5, some, 1)).hasSize(size * size);
        }
    }

    @Test
    void quarterOfAnHourEndsWithNow() {
        LoadSlice newest = new LoadSlice(START.plusSeconds(890), 10, Map.of());
        LoadColumns columns = LoadColumns.of(new LoadHistory(List.of(
                new LoadSlice(START.minusSeconds(10), 10, Map.of()), new LoadSlice(START, 10, Map.of()), newest),
                newest), START.plusSeconds(894));

        assertThat(columns.size()).isEqualTo(90);
        assertThat(columns.isGap(0)).isFalse();
        assertThat(columns.isGap(1)).isTrue();
        assertThat(columns.steps().getLast()).contains(newest);
    }

    @Test
    void sliceThatHasJustBegunIsNoGap() {
        LoadSlice last = new LoadSlice(START, 10, Map.of());
        LoadHistory history = new LoadHistory(List.of(last), last);

        assertThat(LoadColumns.of(history, START.plusSeconds(12)).steps().getLast()).contains(last);
        assertThat(LoadColumns.of(history, START.plusSeconds(25)).steps().getLast()).isEmpty();
    }

    private static LoadSlice slice(Map<WaitClass, Double> sessions) {
        return new LoadSlice(START, 10, sessions);
    }

    private static LoadColumns columns(LoadSlice... slices) {
        List<Optional<LoadSlice>> steps = new ArrayList<>();
        for (LoadSlice slice : slices) {
            steps.add(Optional.of(slice));
        }
        return new LoadColumns(steps);
    }

    private static int[] paint(int width, int height, double density, LoadColumns columns, @Nullable Integer cores) {
        int[] pixels = new int[width * height];
        new LoadPixels(new Pixels(pixels, width, height, density), COLOURS).paint(columns, cores);
        return pixels;
    }

    private static long count(int[] pixels, int colour) {
        return IntStream.of(pixels).filter(pixel -> pixel == colour).count();
    }
}
