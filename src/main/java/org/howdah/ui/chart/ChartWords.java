package org.howdah.ui.chart;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;

/// The words around and in the plot of a load chart: axes, gaps, the number of cores. Screen thread.
final class ChartWords {
    private static final double LEAST_TICK = 76;
    private static final double SPACE = 8;

    private final TextPool axis;
    private final GapWords gaps;
    private final CoreWord cores;

    ChartWords(Pane parent) {
        axis = new TextPool(parent, "axis-text");
        gaps = new GapWords(new TextPool(parent, "gap-text"));
        cores = new CoreWord(parent);
    }

    void place(LoadView view, LoadScale scale, Rectangle2D plot) {
        axis.begin();
        loads(scale, plot);
        times(view, plot);
        axis.end();
        gaps.place(view, scale, plot);
        cores.place(view, scale, plot);
    }

    private void loads(LoadScale scale, Rectangle2D plot) {
        for (double line = 0; line <= scale.top() + scale.tick() / 2; line += scale.tick()) {
            Text text = axis.next(Units.count(Math.round(line)));
            text.relocate(Math.rint(plot.getMinX() - SPACE - TextPool.width(text)),
                    Math.rint(plot.getMaxY() - scale.up(line) - TextPool.height(text) / 2));
        }
        Text unit = axis.next(Messages.text("load.unit"));
        unit.relocate(Math.rint(plot.getMinX() - SPACE - TextPool.width(unit)),
                Math.rint(plot.getMinY() - TextPool.height(unit) * 1.6));
    }

    private void times(LoadView view, Rectangle2D plot) {
        List<TimeTicks.Tick> ticks = TimeTicks.of(view.stack().range(), view.zone(),
                (int) (plot.getWidth() / axis.spaced(LEAST_TICK)));
        for (TimeTicks.Tick tick : ticks) {
            Text text = axis.next(tick.text());
            double centre = plot.getMinX() + plot.getWidth() * TimeTicks.place(view.stack().range(), tick.time());
            text.relocate(Math.rint(centre - TextPool.width(text) / 2),
                    Math.rint(plot.getMaxY() + TextPool.height(text) * 0.45));
        }
    }
}
