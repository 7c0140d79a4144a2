package org.howdah.ui.chart;

import java.util.Arrays;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Paints stacked load into pixels: steps on whole pixels, the newest at the right edge, hatched where nothing was
/// sampled, and a dashed line at the number of cores where that lies within sight. Pure.
final class LoadPixels {
    /// A server that does next to nothing must not look busy.
    private static final double LEAST_SCALE = 4;
    private static final double HEADROOM = 1.1;
    private static final WaitClass[] STACK = WaitClass.values();
    private static final int HATCH_STEP = 5;
    private static final int DASH = 4;
    private static final int DASH_AND_GAP = 7;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final double density;
    private final ChartColours colours;

    /// @param pixels of `width` × `height`, row by row, painted over
    /// @param density how many pixels make one of the layout: by so much are hatch and dashes larger
    LoadPixels(int[] pixels, int width, int height, double density, ChartColours colours) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.density = density;
        this.colours = colours;
    }

    /// @param cores null where they are not known
    void paint(LoadColumns columns, @Nullable Integer cores) {
        Arrays.fill(pixels, 0, width * height, 0);
        double scale = Math.max(LEAST_SCALE, columns.peak() * HEADROOM);
        for (int x = 0; x < width; x++) {
            int column = x * columns.size() / width;
            if (columns.size() == 0 || columns.isGap(column)) {
                hatch(x);
            } else {
                stack(columns, column, x, scale);
            }
        }
        if (cores != null && cores <= scale && columns.isSampled()) {
            cores((int) Math.round((1 - cores / scale) * Math.max(0, height - pixels(1))));
        }
    }

    private void stack(LoadColumns columns, int column, int x, double scale) {
        double sum = 0;
        int filled = 0;
        for (WaitClass waitClass : STACK) {
            double load = columns.load(column, waitClass);
            if (load <= 0) {
                continue;
            }
            sum += load;
            int top = Math.min(height, (int) Math.round(sum / scale * height));
            // Little is still something.
            top = filled == 0 ? Math.max(1, top) : top;
            fill(x, filled, top, colours.of(waitClass));
            filled = Math.max(filled, top);
        }
    }

    /// @param from pixels above the lower edge
    private void fill(int x, int from, int to, int colour) {
        for (int up = from; up < to; up++) {
            pixels[(height - 1 - up) * width + x] = colour;
        }
    }

    private void hatch(int x) {
        for (int y = 0; y < height; y++) {
            if ((x + y) % pixels(HATCH_STEP) < pixels(1)) {
                pixels[y * width + x] = colours.hatch();
            }
        }
    }

    /// @param from uppermost row of pixels
    private void cores(int from) {
        for (int y = from; y < Math.min(height, from + pixels(1)); y++) {
            for (int x = 0; x < width; x++) {
                if (x % pixels(DASH_AND_GAP) < pixels(DASH)) {
                    pixels[y * width + x] = colours.line();
                }
            }
        }
    }

    private int pixels(int size) {
        return (int) Math.max(1, Math.round(size * density));
    }
}
