package org.howdah.ui.chart;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.howdah.ui.control.Messages;

/// Names the line of a load chart at the number of cores: above the line, where neither data nor a gap lie. Where they lie
/// everywhere it is left to the legend: a word covers no data. Screen thread.
final class CoreWord {
    private static final double SPACE = 6;
    private static final double ABOVE = 2;

    private final TextPool words;

    CoreWord(Pane parent) {
        words = new TextPool(parent, "core-text");
    }

    void place(LoadView view, LoadScale scale, Rectangle2D plot) {
        words.begin();
        Integer cores = view.cores();
        if (cores != null && cores <= scale.top() && view.stack().isSampled()) {
            Text text = words.next(Messages.count("load.cores", cores));
            double x = x(view, scale, cores, TextPool.width(text));
            if (Double.isNaN(x)) {
                text.setText("");
            } else {
                text.relocate(plot.getMinX() + x,
                        Math.rint(plot.getMaxY() - scale.up(cores) - TextPool.height(text) - ABOVE));
            }
        }
        words.end();
    }

    void clear() {
        words.begin();
        words.end();
    }

    /// Where the word has a free place, from the left edge of the plot; NaN for nowhere.
    static double x(LoadView view, LoadScale scale, int cores, double width) {
        double right = scale.width() - SPACE - width;
        return isFree(view, scale, cores, SPACE, width)
                ? SPACE
                : right > SPACE && isFree(view, scale, cores, right, width) ? right : Double.NaN;
    }

    private static boolean isFree(LoadView view, LoadScale scale, int cores, double from, double width) {
        int last = scale.at(from + width);
        for (int step = scale.at(from); step <= last && step < view.stack().steps(); step++) {
            if (view.stack().isGap(step) || view.greatest(step) > cores) {
                return false;
            }
        }
        return true;
    }
}
