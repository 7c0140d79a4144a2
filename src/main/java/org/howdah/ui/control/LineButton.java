package org.howdah.ui.control;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// A button that shows a line of several parts and may be narrower than they are together: its line is then as narrow as
/// itself, which that of JavaFX's own button never is. A part that is worth nothing when it is cut, of the style class
/// `whole-or-not`, is hidden instead. Screen thread.
public final class LineButton extends Button {
    private static final String WHOLE_OR_NOT = "whole-or-not";
    /// In widths of a letter M; parts that together want less may have less.
    private static final double LEAST = 10;

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(computePrefWidth(height), LEAST * getFont().getSize());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof HBox line) {
            double room = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
            boolean fits = line.prefWidth(-1) <= room + 0.5;
            line.getChildren().stream().filter(part -> part.getStyleClass().contains(WHOLE_OR_NOT))
                    .forEach(part -> part.setVisible(fits));
            line.resizeRelocate(snappedLeftInset(), line.getLayoutY(), room, line.getHeight());
        }
    }
}
