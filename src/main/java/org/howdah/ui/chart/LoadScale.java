package org.howdah.ui.chart;

/// Where steps and sessions lie in a chart, in its pixels or in those of the layout. Immutable.
///
/// @param width of the plot
/// @param height of the plot
/// @param steps over the whole width
/// @param top sessions at the upper edge
/// @param tick sessions between two lines of the grid
record LoadScale(double width, double height, int steps, double top, double tick) {
    private static final double[] TICKS = {1, 2, 4, 5, 8, 10, 20, 25, 40, 50};
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 4;
    private static final double HEADROOM = 1.04;
    /// A server that does next to nothing must not look busy.
    private static final double LEAST = 4;

    /// A scale with round numbers that holds so many sessions.
    static LoadScale of(double width, double height, int steps, double greatest) {
        double need = Math.max(LEAST, greatest * HEADROOM);
        double power = 1;
        while (true) {
            double best = Double.MAX_VALUE;
            double bestTick = 0;
            for (double tick : TICKS) {
                for (int lines = FEWEST_LINES; lines <= MOST_LINES; lines++) {
                    double top = tick * power * lines;
                    if (top >= need && top < best) {
                        best = top;
                        bestTick = tick * power;
                    }
                }
            }
            if (bestTick > 0) {
                return new LoadScale(width, height, steps, best, bestTick);
            }
            power *= 10;
        }
    }

    /// The same in a plot of another size, as of the pixels of a screen.
    LoadScale in(double otherWidth, double otherHeight) {
        return new LoadScale(otherWidth, otherHeight, steps, top, tick);
    }

    /// The left edge of a step, on a whole pixel; the right edge of the plot for the number of steps.
    int left(int step) {
        return (int) Math.round(width * step / Math.max(1, steps));
    }

    /// The step under a place, or the nearest one.
    int at(double x) {
        int step = (int) Math.clamp(Math.floor(x * steps / Math.max(1, width)), 0, Math.max(0, steps - 1.0));
        // The edges are rounded.
        if (x >= left(step + 1) && step < steps - 1) {
            return step + 1;
        }
        return x < left(step) && step > 0 ? step - 1 : step;
    }

    /// How far above the base so many sessions lie, on a whole pixel.
    int up(double sessions) {
        return (int) Math.round(Math.clamp(sessions / top, 0, 1) * height);
    }
}
