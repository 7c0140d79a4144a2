package org.howdah.ui.control;

import java.time.Duration;
import javafx.scene.AccessibleAttribute;
import org.howdah.text.Durations;
import org.howdah.text.Units;
import org.jspecify.annotations.Nullable;

/// A duration, shaded where it is too long: the shade lies on the cell, the text, which changes every second, in the
/// table's layer of such texts.
public final class DurationCell<K, R> extends LiveCell<K, R, Age> {
    private final Figure figure = new Figure(this);

    public DurationCell() {
        getStyleClass().addAll(Styles.NUMERIC, Styles.DURATION_CELL);
    }

    @Override
    protected void show(Age age) {
        Duration duration = age.duration();
        figure.show(duration == null ? Units.UNKNOWN : Durations.format(duration));
        Styles.set(this, Styles.UNKNOWN_VALUE, duration == null);
        Styles.set(this, Styles.HEAT_WARNING, age.heat() == Age.Heat.WARM);
        Styles.set(this, Styles.HEAT_DANGER, age.heat() == Age.Heat.HOT);
    }

    @Override
    protected void clear() {
        figure.show("");
    }

    @Override
    void mark(LiveRow.Mark mark) {
        figure.strike(mark == LiveRow.Mark.GONE);
    }

    /// For a column that is made to fit.
    @Override
    protected double computePrefWidth(double height) {
        return figure.ownWidth();
    }

    /// What a screen reader says, which would otherwise find the cell without a text.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && !isEmpty()
                ? figure.text()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
