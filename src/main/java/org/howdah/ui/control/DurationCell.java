package org.howdah.ui.control;

import java.time.Duration;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import org.howdah.text.Durations;
import org.howdah.text.Units;
import org.jspecify.annotations.Nullable;

/// A duration, shaded where it is too long. The shade lies on the cell itself: these are the cells that change every
/// second, and a node more in each would be painted every second.
public final class DurationCell<K, R> extends LiveCell<K, R, Age> {
    private final Figure figure = new Figure();

    public DurationCell() {
        getStyleClass().addAll(Styles.NUMERIC, Styles.DURATION_CELL);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        figure.prefWidthProperty().bind(widthProperty());
        figure.prefHeightProperty().bind(heightProperty());
    }

    @Override
    protected void show(Age age) {
        Duration duration = age.duration();
        figure.show(duration == null ? Units.UNKNOWN : Durations.format(duration));
        setGraphic(figure);
        Styles.set(this, Styles.UNKNOWN_VALUE, duration == null);
        Styles.set(this, Styles.HEAT_WARNING, age.heat() == Age.Heat.WARM);
        Styles.set(this, Styles.HEAT_DANGER, age.heat() == Age.Heat.HOT);
    }

    /// For a column that is made to fit; the figure itself is as wide as the cell.
    @Override
    protected double computePrefWidth(double height) {
        return figure.ownWidth();
    }

    /// What a screen reader says, which would otherwise find the cell without a text.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getGraphic() != null
                ? figure.text()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
