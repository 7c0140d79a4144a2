package org.howdah.ui.chart;

import java.time.Duration;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Text;
import org.howdah.text.Durations;
import org.howdah.ui.control.Messages;

/// What stands in the gaps of a load chart, lying or upright, and only where it fits: a word that climbs out of the plot
/// lies over other words. Screen thread.
final class GapWords {
    private static final double SPACE = 8;
    private static final double NARROW_GAP = 15;
    private static final double EDGE = 2;

    /// How a word stands in its gap.
    enum Place {
        LYING, UPRIGHT, NONE;

        /// @param length of the word
        /// @param letter its height
        static Place of(double length, double letter, double gapWidth, double plotHeight) {
            if (length + 2 * SPACE <= gapWidth && letter + 2 * EDGE <= plotHeight) {
                return LYING;
            }
            return gapWidth >= NARROW_GAP && length + 2 * EDGE <= plotHeight ? UPRIGHT : NONE;
        }
    }

    private final TextPool words;

    GapWords(TextPool words) {
        this.words = words;
    }

    void place(LoadView view, LoadScale scale, Rectangle2D plot) {
        words.begin();
        for (LoadView.Gap gap : view.gaps()) {
            place(gap, scale, plot);
        }
        words.end();
    }

    void clear() {
        words.begin();
        words.end();
    }

    private void place(LoadView.Gap gap, LoadScale scale, Rectangle2D plot) {
        double left = plot.getMinX() + scale.left(gap.from());
        double width = scale.left(gap.to()) - scale.left(gap.from());
        if (width < NARROW_GAP) {
            return;
        }
        Text text = words.next(Messages.text("load.gap", inLargestUnit(gap.length())));
        double length = TextPool.width(text);
        double letter = TextPool.height(text);
        Place how = Place.of(length, letter, width, plot.getHeight());
        if (how == Place.NONE) {
            text.setText("");
            return;
        }
        boolean upright = how == Place.UPRIGHT;
        text.setRotate(upright ? -90 : 0);
        // A node turns around its middle.
        double high = upright ? length : letter;
        double under = Math.min(2 * SPACE, (plot.getHeight() - high) / 2);
        double middle = plot.getMaxY() - under - high / 2;
        text.relocate(Math.rint(left + width / 2 - length / 2), Math.rint(middle - letter / 2));
    }

    /// `30 s`, `4 min`.
    private static String inLargestUnit(Duration length) {
        return Durations.age(length);
    }
}
