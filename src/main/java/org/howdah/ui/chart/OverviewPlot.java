package org.howdah.ui.chart;

import org.howdah.analysis.LoadStack;
import org.jspecify.annotations.Nullable;

/// The pixels of an overview: all load as one area, the part that is shown in another colour. Screen thread.
final class OverviewPlot extends PixelPane {
    private static final double HEADROOM = 1.1;
    private static final double LEAST = 4;

    private @Nullable LoadStack stack;
    private double from;
    private double to;

    OverviewPlot(ChartPalette palette) {
        super(palette, "overview-plot");
        setManaged(false);
        setMouseTransparent(true);
    }

    /// @param newFrom left edge of the part that is shown
    /// @param isAnother whether the load is another one
    void show(LoadStack newStack, double newFrom, double newTo, boolean isAnother) {
        if (isAnother || newFrom != from || newTo != to) {
            stack = newStack;
            from = newFrom;
            to = newTo;
            repaint();
        }
    }

    @Override
    void paint(Pixels target, ChartColours colours) {
        target.clear(0);
        LoadStack known = stack;
        if (known == null || known.steps() == 0) {
            return;
        }
        double scale = getWidth() <= 0 ? 1 : target.width() / getWidth();
        double top = LEAST;
        for (int step = 0; step < known.steps(); step++) {
            double load = known.average(step);
            top = Double.isNaN(load) ? top : Math.max(top, load * HEADROOM);
        }
        LoadScale places = new LoadScale(target.width(), target.height(), known.steps(), 0, top, top);
        for (int x = 0; x < target.width(); x++) {
            int step = places.at(x);
            if (known.isGap(step)) {
                target.hatch(x, colours.hatch());
            } else if (!known.isAhead(step)) {
                boolean chosen = x >= from * scale && x < to * scale;
                target.column(x, target.height() - Math.max(1, places.up(known.average(step))), target.height(),
                        chosen ? colours.frame().chosen() : colours.frame().area());
            }
        }
    }
}
