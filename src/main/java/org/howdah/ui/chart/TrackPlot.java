package org.howdah.ui.chart;

import org.jspecify.annotations.Nullable;

/// The pixels of a small chart over time: of load, or of other values. Screen thread.
final class TrackPlot extends PixelPane {
    private @Nullable LoadView load;
    private @Nullable TrackView tracks;

    TrackPlot(ChartPalette palette) {
        super(palette, "track-plot");
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(@Nullable LoadView newLoad, @Nullable TrackView newTracks) {
        load = newLoad;
        tracks = newTracks;
        repaint();
    }

    @Override
    void paint(Pixels target, ChartColours colours) {
        LoadView stacked = load;
        TrackView values = tracks;
        if (stacked != null) {
            new LoadPainter(target, colours, stacked, LoadScale.of(getWidth(), getHeight(), stacked.stack().steps(),
                    stacked.greatest())).paint();
        } else if (values != null) {
            new TrackPainter(target, colours, values).paint();
        } else {
            target.clear(0);
        }
    }
}
