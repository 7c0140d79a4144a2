package org.howdah.ui.chart;

import java.util.Arrays;
import org.howdah.analysis.LoadStack;

/// Paints stacked load with its grid into pixels: steps on whole pixels, a line of background between bands that are
/// thick enough, hatched where nothing was sampled, the peaks as a line, and a dashed line at the number of cores. Pure.
final class LoadPainter {
    private static final int SEPARATED_FROM = 4;
    private static final int DASH = 5;
    private static final int DASH_AND_GAP = 9;
    private static final int IDLE_HATCH = 3;

    private final Pixels pixels;
    private final ChartColours colours;
    private final LoadView view;
    private final LoadStack stack;
    private final LoadScale scale;
    private final int[] tops;
    private int idleTop;

    LoadPainter(Pixels pixels, ChartColours colours, LoadView view, LoadScale scale) {
        this.pixels = pixels;
        this.colours = colours;
        this.view = view;
        this.stack = view.stack();
        this.scale = scale.in(pixels.width(), pixels.height());
        this.tops = new int[stack.bands().size()];
    }

    void paint() {
        pixels.clear(0);
        for (double line = scale.tick(); line <= scale.top() + scale.tick() / 2; line += scale.tick()) {
            int y = Math.max(0, pixels.height() - scale.up(line));
            horizontal(0, pixels.width(), y, colours.frame().grid());
        }
        if (stack.steps() <= pixels.width()) {
            for (int step = 0; step < stack.steps(); step++) {
                step(step, scale.left(step), scale.left(step + 1));
            }
        } else {
            for (int x = 0; x < pixels.width(); x++) {
                step(greatest(x), x, x + 1);
            }
        }
        if (view.hidden().isEmpty()) {
            peaks();
        }
        cores();
        horizontal(0, pixels.width(), pixels.height() - pixels.length(1), colours.hatch());
    }

    /// Of the steps under one column of pixels the highest: no spike is lost for want of room.
    private int greatest(int x) {
        int from = scale.firstFrom(x);
        int to = scale.firstFrom(x + 1);
        int best = from;
        for (int step = from; step < to; step++) {
            if (!(stack.average(step) <= stack.average(best)) && !Double.isNaN(stack.average(step))) {
                best = step;
            }
        }
        return best;
    }

    private void step(int step, int from, int to) {
        if (stack.isGap(step)) {
            for (int x = from; x < to; x++) {
                pixels.hatch(x, colours.hatch());
            }
        } else if (stack.isAhead(step)) {
            for (int x = from; x < to; x++) {
                pixels.column(x, 0, pixels.height(), colours.frame().ahead());
            }
        } else {
            measure(step);
            for (int x = from; x < to; x++) {
                column(x);
            }
        }
    }

    private void measure(int step) {
        double sum = 0;
        int before = 0;
        for (int band = 0; band < tops.length; band++) {
            sum += view.isHidden(band) ? 0 : stack.average(band, step);
            int top = scale.up(sum);
            // Little is still something.
            tops[band] = sum > 0 && before == 0 ? Math.max(1, top) : top;
            before = tops[band];
        }
        double idle = view.idle() ? stack.idle(step) : Double.NaN;
        idleTop = Double.isNaN(idle) ? before : scale.up(sum + idle);
    }

    private void column(int x) {
        int height = pixels.height();
        int before = 0;
        for (int band = 0; band < tops.length; band++) {
            int top = tops[band];
            if (top > before) {
                boolean separated = before > 0 && top - before >= pixels.length(SEPARATED_FROM);
                pixels.column(x, height - top, height - before - (separated ? pixels.length(1) : 0),
                        colours.of(stack.bands().get(band).colour()));
                if (separated) {
                    pixels.column(x, height - before - pixels.length(1), height - before, colours.background());
                }
                before = top;
            }
        }
        int step = pixels.length(IDLE_HATCH);
        for (int up = before; up < idleTop; up++) {
            if ((x + up) % step < pixels.length(1)) {
                pixels.set(x, height - 1 - up, colours.line());
            }
        }
    }

    private void peaks() {
        int[] ups = new int[pixels.width()];
        Arrays.fill(ups, -1);
        for (int step = 0; step < stack.steps(); step++) {
            double peak = stack.peak(step);
            if (!Double.isNaN(peak)) {
                int left = scale.left(step);
                int right = Math.min(pixels.width(), Math.max(left + 1, scale.left(step + 1)));
                for (int x = left; x < right; x++) {
                    ups[x] = Math.max(ups[x], scale.up(peak));
                }
            }
        }
        int thick = pixels.length(1);
        for (int x = 0; x < ups.length; x++) {
            if (ups[x] > 0) {
                int y = Math.max(0, pixels.height() - ups[x] - thick);
                int low = y + thick;
                if (x > 0 && ups[x - 1] >= 0) {
                    int other = Math.max(0, pixels.height() - ups[x - 1] - thick);
                    low = Math.max(low, other);
                    y = Math.min(y, Math.max(other, 0));
                }
                pixels.column(x, y, low, colours.frame().foreground());
            }
        }
    }

    private void cores() {
        Integer cores = view.cores();
        if (cores != null && cores <= scale.top() && stack.isSampled()) {
            int y = pixels.height() - scale.up(cores);
            for (int x = 0; x < pixels.width(); x++) {
                // A hatch with a line through it looks like data.
                if (x % pixels.length(DASH_AND_GAP) < pixels.length(DASH) && !stack.isGap(scale.at(x))) {
                    pixels.column(x, y, y + pixels.length(1), colours.frame().foreground());
                }
            }
        }
    }

    private void horizontal(int from, int to, int y, int colour) {
        for (int x = from; x < to; x++) {
            pixels.column(x, y, y + pixels.length(1), colour);
        }
    }
}
