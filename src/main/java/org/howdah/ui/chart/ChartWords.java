package org.howdah.ui.chart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.howdah.text.Durations;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;

/// The words around and in the plot of a load chart: axes, gaps, the number of cores. Screen thread.
final class ChartWords {
    private static final double LEAST_TICK = 76;
    private static final double SPACE = 8;
    private static final double NARROW_GAP = 15;

    private final TextPool axis;
    private final TextPool gaps;
    private final TextPool strong;
    private final List<Bounds> written = new ArrayList<>();

    ChartWords(Pane parent) {
        axis = new TextPool(parent, "axis-text");
        gaps = new TextPool(parent, "gap-text");
        strong = new TextPool(parent, "core-text");
    }

    void place(LoadView view, LoadScale scale, Rectangle2D plot) {
        written.clear();
        axis.begin();
        gaps.begin();
        strong.begin();
        loads(scale, plot);
        times(view, plot);
        for (LoadView.Gap gap : view.gaps()) {
            gap(gap, scale, plot);
        }
        cores(view, scale, plot);
        axis.end();
        gaps.end();
        strong.end();
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

    private void gap(LoadView.Gap gap, LoadScale scale, Rectangle2D plot) {
        double left = plot.getMinX() + scale.left(gap.from());
        double width = scale.left(gap.to()) - scale.left(gap.from());
        if (width < NARROW_GAP) {
            return;
        }
        Text text = gaps.next(Messages.text("load.gap", gap(gap.length())));
        boolean upright = TextPool.width(text) + 2 * SPACE > width;
        text.setRotate(upright ? -90 : 0);
        if (upright && TextPool.width(text) + 2 * SPACE > plot.getHeight()) {
            text.setText("");
        }
        // A node turns around its middle.
        double lower = plot.getMaxY() - (upright ? TextPool.width(text) / 2 : TextPool.height(text) / 2) - 2 * SPACE;
        text.relocate(Math.rint(left + width / 2 - TextPool.width(text) / 2),
                Math.rint(lower - TextPool.height(text) / 2));
        written.add(text.getBoundsInParent());
    }

    /// In its largest unit: `30 s`, `4 min`.
    private static String gap(Duration length) {
        return Durations.age(length);
    }

    private void cores(LoadView view, LoadScale scale, Rectangle2D plot) {
        Integer cores = view.cores();
        if (cores != null && cores <= scale.top() && view.stack().isSampled()) {
            Text text = strong.next(Messages.count("load.cores", cores));
            text.relocate(plot.getMinX() + SPACE * 0.75,
                    Math.rint(plot.getMaxY() - scale.up(cores) - TextPool.height(text) - 2));
            // Beside the words of a gap, not across them.
            written.stream().filter(text.getBoundsInParent()::intersects).findFirst()
                    .ifPresent(gap -> text.relocate(Math.rint(gap.getMaxX() + SPACE * 0.75), text.getLayoutY()
                            + text.getLayoutBounds().getMinY()));
        }
    }
}
