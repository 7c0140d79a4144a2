package org.howdah.ui.control;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import org.jspecify.annotations.Nullable;

/// A cell of one or two lines that may change every second.
public final class LinesCell<K, R> extends LiveCell<K, R, Lines> {
    private final TextLines lines;

    /// @param atTheRight whether its lines are numbers
    public LinesCell(boolean atTheRight) {
        lines = new TextLines(atTheRight);
        getStyleClass().add(Styles.LINES_CELL);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        lines.prefWidthProperty().bind(widthProperty());
        lines.prefHeightProperty().bind(heightProperty());
    }

    @Override
    protected void show(Lines item) {
        lines.show(item);
        setGraphic(lines);
    }

    @Override
    protected @Nullable String cutText() {
        return lines.cutText();
    }

    @Override
    protected double computePrefWidth(double height) {
        return lines.ownWidth();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getGraphic() != null
                ? lines.text()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
