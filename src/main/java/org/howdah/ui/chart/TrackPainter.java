package org.howdah.ui.chart;

/// Paints values over time into pixels: stacked areas in steps, or lines; hatched where nothing is known. Pure.
final class TrackPainter {
    private static final int LINE = 2;

    private final Pixels pixels;
    private final ChartColours colours;
    private final TrackView view;
    private final TrackScale scale;
    private final LoadScale places;

    TrackPainter(Pixels pixels, ChartColours colours, TrackView view) {
        this.pixels = pixels;
        this.colours = colours;
        this.view = view;
        this.scale = view.scale();
        this.places = new LoadScale(pixels.width(), pixels.height(), view.axis().steps(), 0, 1, 1);
    }

    void paint() {
        pixels.clear(0);
        grid(0);
        grid(pixels.height() / 2);
        int[] before = new int[view.bands().size()];
        java.util.Arrays.fill(before, -1);
        for (int x = 0; x < pixels.width(); x++) {
            int step = stepOf(x);
            if (view.isKnown(step)) {
                if (view.drawing() == TrackView.Drawing.STACK) {
                    stack(x, step);
                } else {
                    lines(x, step, before);
                }
            } else {
                java.util.Arrays.fill(before, -1);
                if (view.isGap(step)) {
                    pixels.hatch(x, colours.hatch());
                } else {
                    pixels.column(x, 0, pixels.height(), colours.frame().ahead());
                }
            }
        }
        horizontal(pixels.height() - pixels.length(1), colours.hatch());
    }

    /// Of the steps under one column of pixels that with the highest value: no burst is lost for want of room.
    private int stepOf(int x) {
        int steps = view.axis().steps();
        if (steps <= pixels.width()) {
            return places.at(x);
        }
        int from = (int) ((long) x * steps / pixels.width());
        int to = (int) ((long) (x + 1) * steps / pixels.width());
        int best = from;
        for (int step = from; step < to; step++) {
            if (total(step) > total(best) || (Double.isNaN(total(best)) && !Double.isNaN(total(step)))) {
                best = step;
            }
        }
        return best;
    }

    private double total(int step) {
        if (!view.isKnown(step)) {
            return Double.NaN;
        }
        double total = 0;
        for (TrackView.Band band : view.bands()) {
            total += Double.isNaN(band.track().value(step)) ? 0 : band.track().value(step);
        }
        return total;
    }

    private void stack(int x, int step) {
        double sum = 0;
        int before = 0;
        for (TrackView.Band band : view.bands()) {
            double value = band.track().value(step);
            sum += Double.isNaN(value) ? 0 : value;
            // Little is still something.
            int top = Math.max(value > 0 ? before + 1 : before, up(sum));
            pixels.column(x, pixels.height() - top, pixels.height() - before, colours.of(band.tone()));
            before = top;
        }
    }

    private void lines(int x, int step, int[] before) {
        int thick = pixels.length(LINE);
        for (int index = 0; index < view.bands().size(); index++) {
            TrackView.Band band = view.bands().get(index);
            double value = band.track().value(step);
            if (Double.isNaN(value)) {
                before[index] = -1;
                continue;
            }
            int y = Math.clamp((long) pixels.height() - up(value) - thick / 2, 0, Math.max(0, pixels.height() - thick));
            int other = before[index] < 0 ? y : before[index];
            pixels.column(x, Math.min(y, other), Math.max(y, other) + thick, colours.of(band.tone()));
            before[index] = y;
        }
    }

    private int up(double value) {
        return (int) Math.round(scale.up(value) * pixels.height());
    }

    private void grid(int y) {
        horizontal(y, colours.frame().grid());
    }

    private void horizontal(int y, int colour) {
        for (int x = 0; x < pixels.width(); x++) {
            pixels.column(x, y, y + pixels.length(1), colour);
        }
    }
}
