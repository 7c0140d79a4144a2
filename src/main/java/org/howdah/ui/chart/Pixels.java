package org.howdah.ui.chart;

import java.util.Arrays;

/// A picture to be painted, a number for each pixel of the screen: alpha, red, green, blue from the highest byte, the
/// colours multiplied by alpha. What lies outside is not painted. One thread at a time.
final class Pixels {
    private static final int HATCH_STEP = 5;

    private final int[] argb;
    private final int width;
    private final int height;
    private final double density;

    /// @param argb at least `width` × `height`, row by row from the upper left
    /// @param density how many pixels make one of the layout
    Pixels(int[] argb, int width, int height, double density) {
        this.argb = argb;
        this.width = width;
        this.height = height;
        this.density = density;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// How many pixels a length of the layout takes: so lines and hatches are as thick on every screen. At least one.
    int length(int layoutPixels) {
        return (int) Math.max(1, Math.round(layoutPixels * density));
    }

    void clear(int colour) {
        Arrays.fill(argb, 0, width * height, colour);
    }

    void set(int x, int y, int colour) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            argb[y * width + x] = colour;
        }
    }

    /// A part of a column.
    ///
    /// @param to not painted any more
    void column(int x, int from, int to, int colour) {
        for (int y = from; y < to; y++) {
            set(x, y, colour);
        }
    }

    /// Copies some columns of it.
    ///
    /// @param columns of the same height, row by row
    /// @return whether they were others before
    boolean copy(int left, int columnsWide, int[] columns) {
        boolean isAnother = false;
        for (int y = 0; y < height; y++) {
            int from = y * width + left;
            int to = y * columnsWide;
            if (!Arrays.equals(argb, from, from + columnsWide, columns, to, to + columnsWide)) {
                System.arraycopy(argb, from, columns, to, columnsWide);
                isAnother = true;
            }
        }
        return isAnother;
    }

    /// Slanting lines over a column, which meet those of its neighbours.
    void hatch(int x, int colour) {
        int step = length(HATCH_STEP);
        int thick = length(1);
        for (int y = 0; y < height; y++) {
            if ((x + y) % step < thick) {
                set(x, y, colour);
            }
        }
    }
}
