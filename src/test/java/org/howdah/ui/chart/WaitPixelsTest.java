package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.model.session.WaitClass;
import org.howdah.model.session.WaitTrail;
import org.junit.jupiter.api.Test;

class WaitPixelsTest {
    private static final int CPU = 0xFF00FF00;
    private static final int LOCK = 0xFFFF0000;
    private static final int BACKGROUND = 0xFF000000;
    private static final int HATCH = 0xFF888888;
    private static final int LINE = 0xFFFFFFFF;
    private static final ChartColours COLOURS = new ChartColours(
            Map.of(WaitClass.CPU, CPU, WaitClass.LOCK, LOCK), BACKGROUND, HATCH, LINE);
    private static final char ON_CPU = WaitTrail.mark(WaitClass.CPU);
    private static final char ON_LOCK = WaitTrail.mark(WaitClass.LOCK);

    @Test
    void newestSecondStandsAtTheRight() {
        int[] pixels = paint(600, 10, 1, "" + ON_CPU + ON_LOCK);

        assertThat(pixels[599]).isEqualTo(LOCK);
        assertThat(pixels[598]).isEqualTo(CPU);
        assertThat(count(pixels, CPU)).isEqualTo(10);
        assertThat(count(pixels, HATCH)).as("before it was seen first").isEqualTo(598 * 10 / 5);
    }

    @Test
    void lastOfSecondsUnderOnePixelIsSeen() {
        int[] pixels = paint(300, 10, 1, ("" + ON_CPU + ON_LOCK).repeat(300));

        assertThat(pixels).containsOnly(LOCK);
    }

    @Test
    void secondOnFinerScreenTakesPixelsOfItsOwn() {
        int[] pixels = paint(1_200, 2, 2, ("" + ON_CPU + ON_LOCK).repeat(300));

        assertThat(pixels).startsWith(CPU, CPU, LOCK, LOCK, CPU, CPU);
        assertThat(count(pixels, CPU)).isEqualTo(count(pixels, LOCK)).isEqualTo(1_200);
    }

    @Test
    void heldTransactionIsALineAtTheFoot() {
        String holding = ("" + WaitTrail.HOLDING).repeat(600);
        int[] pixels = paint(20, 10, 1, holding);

        assertThat(IntStream.range(0, 200).filter(i -> pixels[i] == LINE).min()).hasValue(7 * 20);
        assertThat(count(pixels, LINE)).isEqualTo(3 * 20);
        assertThat(count(paint(40, 20, 2, holding), LINE)).as("as thick on a finer screen").isEqualTo(6 * 40);
        assertThat(paint(20, 2, 1, holding)).containsOnly(LINE);
    }

    @Test
    void absentIsEmpty() {
        assertThat(paint(20, 10, 1, ("" + WaitTrail.ABSENT).repeat(600))).containsOnly(BACKGROUND);
    }

    @Test
    void hatchIsAsWideOnFinerScreens() {
        int[] coarse = paint(20, 10, 1, "");
        int[] fine = paint(40, 20, 2, "");

        assertThat(count(coarse, HATCH)).isEqualTo(20 * 10 / 5);
        assertThat(count(fine, HATCH)).isEqualTo(40 * 20 / 5);
    }

    private static int[] paint(int width, int height, double density, String seconds) {
        int[] pixels = new int[width * height];
        new WaitPixels(new Pixels(pixels, width, height, density), COLOURS).paint(
                new WaitTrail(Instant.EPOCH, seconds));
        return pixels;
    }

    private static long count(int[] pixels, int colour) {
        return IntStream.of(pixels).filter(pixel -> pixel == colour).count();
    }
}
