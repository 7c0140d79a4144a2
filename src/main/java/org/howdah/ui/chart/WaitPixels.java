package org.howdah.ui.chart;

import org.howdah.model.session.WaitTrail;

/// Paints the last seconds of a session into pixels. Pure.
final class WaitPixels {
    private static final int HOLDING_HEIGHT = 3;

    private final Pixels pixels;
    private final ChartColours colours;

    WaitPixels(Pixels pixels, ChartColours colours) {
        this.pixels = pixels;
        this.colours = colours;
    }

    void paint(WaitTrail trail) {
        pixels.clear(colours.background());
        String seconds = trail.seconds();
        int width = pixels.width();
        for (int x = 0; x < width; x++) {
            // Each pixel stands for the same time; of several seconds under one the last is seen, and a second under several
            // begins with its own first.
            int second = (int) (((long) (x + 1) * WaitTrail.LENGTH + width - 1) / width) - 1;
            int index = second - (WaitTrail.LENGTH - seconds.length());
            column(x, index < 0 ? WaitTrail.UNKNOWN : seconds.charAt(index));
        }
    }

    private void column(int x, char mark) {
        int height = pixels.height();
        if (WaitTrail.isWait(mark)) {
            pixels.column(x, 0, height, colours.of(WaitTrail.waitOf(mark)));
        } else if (mark == WaitTrail.HOLDING) {
            pixels.column(x, Math.max(0, height - pixels.length(HOLDING_HEIGHT)), height, colours.line());
        } else if (mark == WaitTrail.UNKNOWN) {
            pixels.hatch(x, colours.hatch());
        }
    }
}
