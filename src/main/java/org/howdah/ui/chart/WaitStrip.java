package org.howdah.ui.chart;

import org.howdah.model.session.WaitTrail;

/// What one session waited for in the last ten minutes, a column of colour for each moment, the newest at the right;
/// hatched where nothing was sampled, a line where it held a transaction open and did nothing. Screen thread.
public final class WaitStrip extends PixelPane {
    private WaitTrail trail = WaitTrail.EMPTY;

    public WaitStrip(ChartPalette palette) {
        super(palette, "wait-strip");
    }

    public void show(WaitTrail newTrail) {
        if (!newTrail.equals(trail)) {
            trail = newTrail;
            repaint();
        }
    }

    @Override
    void paint(Pixels target, ChartColours colours) {
        new WaitPixels(target, colours).paint(trail);
    }
}
