package org.howdah.ui.control;

import java.time.Duration;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.howdah.text.Durations;
import org.howdah.text.Units;

/// A duration, shaded where it is too long.
public final class DurationCell<K, R> extends LiveCell<K, R, Age> {
    private final Label label = new Label();

    public DurationCell() {
        getStyleClass().addAll(Styles.NUMERIC);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        label.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void show(Age age) {
        Duration duration = age.duration();
        label.setText(duration == null ? Units.UNKNOWN : Durations.format(duration));
        Styles.set(label, Styles.UNKNOWN_VALUE, duration == null);
        Styles.set(label, Styles.HEAT_WARNING, age.heat() == Age.Heat.WARM);
        Styles.set(label, Styles.HEAT_DANGER, age.heat() == Age.Heat.HOT);
        setGraphic(label);
    }
}
