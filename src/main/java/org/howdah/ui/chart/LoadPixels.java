package org.howdah.ui.chart;

import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Paints stacked load into pixels: steps on whole pixels, the newest at the right edge, hatched where nothing was
/// sampled, and a dashed line at the number of cores where that lies within sight. Pure.
final class LoadPixels {
    /// A server that does next to nothing must not look busy.
    private static final double LEAST_SCALE = 4;
    private static final double HEADROOM = 1.1;
    private static final WaitClass[] STACK = WaitClass.values();
    private static final int DASH = 4;
    private static final int DASH_AND_GAP = 7;

    private final Pixels pixels;
    private final ChartColours colours;

    LoadPixels(Pixels pixels, ChartColours colours) {
        this.pixels = pixels;
        this.colours = colours;
    }

    /// @param cores null where they are not known
    void paint(LoadColumns columns, @Nullable Integer cores) {
        int width = pixels.width();
        pixels.clear(0);
        double scale = Math.max(LEAST_SCALE, columns.peak() * HEADROOM);
        for (int x = 0; x < width; x++) {
            int column = x * columns.size() / width;
            if (columns.size() == 0 || columns.isGap(column)) {
                pixels.hatch(x, colours.hatch());
            } else {
                stack(columns, column, x, scale);
            }
        }
        if (cores != null && cores <= scale && columns.isSampled()) {
            cores(columns, (int) Math.round((1 - cores / scale) * Math.max(0, pixels.height() - pixels.length(1))));
        }
    }

    private void stack(LoadColumns columns, int column, int x, double scale) {
        int height = pixels.height();
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
            pixels.column(x, height - top, height - filled, colours.of(waitClass));
            filled = Math.max(filled, top);
        }
    }

    /// @param from uppermost row of pixels
    private void cores(LoadColumns columns, int from) {
        for (int x = 0; x < pixels.width(); x++) {
            boolean dash = x % pixels.length(DASH_AND_GAP) < pixels.length(DASH);
            if (dash && !columns.isGap(x * columns.size() / pixels.width())) {
                pixels.column(x, from, from + pixels.length(1), colours.line());
            }
        }
    }
}
