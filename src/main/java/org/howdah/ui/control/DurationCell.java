package org.howdah.ui.control;

import java.time.Duration;
import org.howdah.text.Durations;
import org.howdah.text.Units;

/// A duration, shaded where it is too long. The shade lies on the cell itself: these are the cells that change every
/// second, and a node more in each would be painted every second.
public final class DurationCell<K, R> extends LiveCell<K, R, Age> {
    public DurationCell() {
        getStyleClass().addAll(Styles.NUMERIC, Styles.DURATION_CELL);
    }

    @Override
    protected void show(Age age) {
        Duration duration = age.duration();
        setText(duration == null ? Units.UNKNOWN : Durations.format(duration));
        Styles.set(this, Styles.UNKNOWN_VALUE, duration == null);
        Styles.set(this, Styles.HEAT_WARNING, age.heat() == Age.Heat.WARM);
        Styles.set(this, Styles.HEAT_DANGER, age.heat() == Age.Heat.HOT);
    }
}
