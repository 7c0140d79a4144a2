package org.howdah.ui.chart;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A small graph of load by wait class, without axes. Screen thread.
public final class LoadGraph extends PixelPane {
    private LoadColumns columns = LoadColumns.EMPTY;
    private @Nullable Integer cores;
    private boolean faded;

    public LoadGraph(ChartPalette palette) {
        super(palette, "load-graph");
    }

    /// Shows load.
    ///
    /// @param newCores null where they are not known
    /// @param isOld whether the newest step is no longer true
    public void show(LoadColumns newColumns, @Nullable Integer newCores, boolean isOld) {
        if (!newColumns.equals(columns) || !Objects.equals(newCores, cores) || isOld != faded) {
            columns = newColumns;
            cores = newCores;
            faded = isOld;
            repaint();
        }
    }

    @Override
    void paint(Pixels target, ChartColours colours) {
        new LoadPixels(target, faded ? colours.faded() : colours).paint(columns, cores);
    }
}
