package org.howdah.ui.chart;

import org.jspecify.annotations.Nullable;

/// The pixels of a load chart, without words. Screen thread.
final class LoadPlot extends PixelPane {
    private @Nullable LoadView view;
    private LoadScale scale = LoadScale.of(1, 1, 1, 1);

    LoadPlot(ChartPalette palette) {
        super(palette, "load-plot");
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Paints where there is anything to be seen of a change.
    void show(LoadView newView, LoadScale newScale) {
        view = newView;
        scale = newScale;
        repaint();
    }

    @Override
    void paint(Pixels target, ChartColours colours) {
        LoadView known = view;
        if (known == null) {
            target.clear(0);
        } else {
            new LoadPainter(target, colours, known, scale).paint();
        }
    }
}
