package org.howdah.ui.chart;

import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.layout.Region;
import org.howdah.analysis.StepAxis;
import org.jspecify.annotations.Nullable;

/// A row above or below charts that stands on their axis: what it shows is placed anew whenever its width or its stretch is
/// another one. Screen thread.
abstract class AxisRow extends Region {
    private @Nullable StepAxis axis;
    private @Nullable ZoneId zone;

    /// The stretch that it stands on.
    final void stand(StepAxis on, ZoneId byZone) {
        axis = on;
        zone = byZone;
        place();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    final void place() {
        StepAxis known = axis;
        ZoneId by = zone;
        double left = Math.round(getInsets().getLeft());
        double width = Math.max(0, Math.floor(getWidth() - left - getInsets().getRight()));
        if (known != null && by != null && width > 0) {
            place(known, by, left, width);
        }
    }

    /// @param left edge of the plots above or below
    /// @param width of the plots
    abstract void place(StepAxis on, ZoneId by, double left, double width);

    static double x(StepAxis on, Instant time, double left, double width) {
        return left + width * TimeTicks.place(on.range(), time);
    }
}
