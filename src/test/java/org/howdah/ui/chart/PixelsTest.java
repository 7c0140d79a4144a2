package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PixelsTest {
    private static final int WIDTH = 10;
    private static final int HEIGHT = 4;

    private final Pixels picture = new Pixels(new int[WIDTH * HEIGHT], WIDTH, HEIGHT, 1);
    private final int[] left = new int[6 * HEIGHT];
    private final int[] right = new int[4 * HEIGHT];

    @Test
    void onlyTheColumnsThatHaveChangedAreOthers() {
        picture.set(7, 2, 5);

        assertThat(picture.copy(0, 6, left)).isFalse();
        assertThat(picture.copy(6, 4, right)).isTrue();
        assertThat(right[2 * 4 + 1]).isEqualTo(5);
        assertThat(picture.copy(6, 4, right)).as("a second time").isFalse();
    }

    @Test
    void copyIsThePictureAgainWhenItIsCleared() {
        picture.set(0, 3, 5);
        picture.copy(0, 6, left);
        picture.clear(0);

        assertThat(picture.copy(0, 6, left)).isTrue();
        assertThat(left).containsOnly(0);
    }
}
