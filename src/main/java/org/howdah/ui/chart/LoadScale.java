package org.howdah.ui.chart;

/// Where steps and sessions lie in a chart, in its pixels or in those of the layout. A step lies on the same pixels of an
/// endless strip whenever it is shown: as time goes on the picture moves by whole pixels and is otherwise the same, no
/// peak flickers, and little has to be painted. Immutable.
///
/// @param width of the plot
/// @param height of the plot
/// @param steps over the whole width
/// @param first which step of all time the leftmost one is
/// @param top sessions at the upper edge
/// @param tick sessions between two lines of the grid
record LoadScale(double width, double height, int steps, long first, double top, double tick) {
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
                return new LoadScale(width, height, steps, 0, best, bestTick);
            }
            power *= 10;
        }
    }

    /// The same, begun at another step of all time.
    LoadScale from(long newFirst) {
        return new LoadScale(width, height, steps, newFirst, top, tick);
    }

    /// The same in a plot of another size, as of the pixels of a screen.
    LoadScale in(double otherWidth, double otherHeight) {
        return new LoadScale(otherWidth, otherHeight, steps, first, top, tick);
    }

    /// The left edge of a step, on a whole pixel; the right edge of the plot for the number of steps.
    int left(int step) {
        return (int) (strip(step) - strip(0));
    }

    /// The step under a place, or the nearest one.
    int at(double x) {
        return Math.clamp(firstFrom((int) Math.clamp(Math.floor(x), -1, width) + 1) - 1L, 0, Math.max(0, steps - 1));
    }

    /// The first step whose left edge lies on a pixel or right of it; the number of steps behind the plot.
    int firstFrom(int x) {
        double from = Math.ceil((strip(0) + x) * Math.max(1, steps) / Math.max(1, width)) - first;
        return (int) Math.clamp(from, 0, steps);
    }

    /// Its left edge on the strip of all time.
    private double strip(int step) {
        return Math.floor((first + step) * width / Math.max(1, steps));
    }

    /// How far above the base so many sessions lie, on a whole pixel.
    int up(double sessions) {
        return (int) Math.round(Math.clamp(sessions / top, 0, 1) * height);
    }
}
