package org.howdah.ui.chart;

import java.time.ZoneId;
import javafx.scene.text.Text;
import org.howdah.analysis.StepAxis;
import org.howdah.text.Times;

/// The times below charts that stand one above the other; under a crosshair its exact time. Its padding is that of the
/// charts. Screen thread.
public final class TimeAxis extends AxisRow {
    private static final double LEAST_TICK = 76;
    private static final double SPACE = 6;

    private final javafx.scene.layout.Pane words = new javafx.scene.layout.Pane();
    private final TextPool ticks = new TextPool(words, "axis-text");
    private final TextPool own = new TextPool(words, "window-text");
    private int cross = -1;

    public TimeAxis() {
        getStyleClass().add("time-axis");
        words.setManaged(false);
        words.setMouseTransparent(true);
        getChildren().add(words);
    }

    /// Shows the times of a stretch.
    public void show(StepAxis newAxis, ZoneId byZone) {
        stand(newAxis, byZone);
    }

    /// Shows the time of a step; -1 for none.
    public void cross(int step) {
        if (step != cross) {
            cross = step;
            place();
        }
    }

    @Override
    void place(StepAxis known, ZoneId by, double left, double width) {
        double top = Math.round(getInsets().getTop());
        double covered = -1;
        double coveredTo = -1;
        own.begin();
        if (cross >= 0 && cross < known.steps()) {
            Text text = own.next(Times.time(known.start(cross), by));
            double middle = left + width * TimeTicks.place(known.range(), known.start(cross)
                    .plus(known.step().dividedBy(2)));
            covered = Math.clamp(middle - TextPool.width(text) / 2, left,
                    Math.max(left, left + width - TextPool.width(text)));
            coveredTo = covered + TextPool.width(text);
            text.relocate(Math.rint(covered), top);
        }
        own.end();
        ticks.begin();
        for (TimeTicks.Tick tick : TimeTicks.of(known.range(), by, (int) (width / ticks.spaced(LEAST_TICK)))) {
            Text text = ticks.next(tick.text());
            double begin = x(known, tick.time(), left, width) - TextPool.width(text) / 2;
            double end = begin + TextPool.width(text);
            if (begin < left - SPACE || end > left + width + SPACE
                    || (begin < coveredTo + SPACE && end > covered - SPACE)) {
                text.setText("");
            }
            text.relocate(Math.rint(begin), top);
        }
        ticks.end();
    }
}
