package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadScaleTest {
    @Test
    void topIsRoundAndHoldsTheGreatest() {
        assertThat(LoadScale.of(900, 200, 180, 19).top()).isEqualTo(20);
        assertThat(LoadScale.of(900, 200, 180, 13).top()).isEqualTo(15);
        assertThat(LoadScale.of(900, 200, 180, 450).top()).isEqualTo(600);
    }

    @Test
    void serverThatDoesNextToNothingDoesNotLookBusy() {
        assertThat(LoadScale.of(900, 200, 180, 0.01).top()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void stepsTouchOneAnotherAndFillThePlot() {
        LoadScale scale = LoadScale.of(941, 200, 181, 4);
        assertThat(scale.left(0)).isZero();
        assertThat(scale.left(181)).isEqualTo(941);
        for (int step = 0; step < 181; step++) {
            assertThat(scale.left(step + 1) - scale.left(step)).isBetween(5, 6);
        }
    }

    @Test
    void everyPixelLiesInTheStepThatIsPaintedThere() {
        for (double width : new double[]{941, 180, 1_237}) {
            LoadScale scale = LoadScale.of(width, 200, 181, 4);
            for (int x = 0; x < width; x++) {
                int step = scale.at(x);
                assertThat(x).as("%s", x).isBetween(scale.left(step) - 1, scale.left(step + 1));
            }
        }
    }

    @Test
    void pictureMovesByWholePixelsAsTimeGoesOn() {
        for (int steps : new int[]{181, 3_600}) {
            LoadScale before = LoadScale.of(1_388, 200, steps, 4).from(1_795_000_000L);
            LoadScale after = before.from(1_795_000_001L);
            int moved = before.left(1) - after.left(0);
            for (int step = 0; step < steps; step++) {
                assertThat(before.left(step + 1) - after.left(step)).isEqualTo(moved);
            }
            assertThat(after.left(0)).isZero();
            assertThat(after.left(steps)).isEqualTo(1_388);
        }
    }

    @Test
    void everyStepLiesUnderThePixelsThatItsLoadIsSeenAt() {
        LoadScale scale = LoadScale.of(1_388, 200, 3_600, 4).from(1_795_000_000L);
        int next = 0;
        for (int x = 0; x < 1_388; x++) {
            assertThat(scale.firstFrom(x)).isEqualTo(next);
            next = scale.firstFrom(x + 1);
            assertThat(scale.at(x)).isEqualTo(next - 1);
            assertThat(scale.left(next - 1)).isEqualTo(x);
        }
        assertThat(next).isEqualTo(3_600);
    }

    @Test
    void loadLiesOnWholePixelsWithinThePlot() {
        LoadScale scale = LoadScale.of(900, 200, 180, 19);
        assertThat(scale.up(10)).isEqualTo(100);
        assertThat(scale.up(0)).isZero();
        assertThat(scale.up(99)).isEqualTo(200);
    }
}
