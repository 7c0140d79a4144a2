package org.howdah.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A short text at the right of a cell that changes every second: unlike that of a label its change asks for no
/// layout, which would go from the cell up to the window and down again through every row. Screen thread.
final class Figure extends Region {
    private final Text text = new Text();

    Figure() {
        getStyleClass().add(Styles.FIGURE);
        text.getStyleClass().add("text");
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        getChildren().add(text);
    }

    /// The text, already safe.
    void show(String newText) {
        if (!newText.equals(text.getText())) {
            text.setText(newText);
            place();
        }
    }

    String text() {
        return text.getText();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    /// On whole pixels, as labels stand. By its own coordinates: another place in its parent would ask for a layout.
    private void place() {
        Insets insets = getInsets();
        text.setX(Math.rint(getWidth() - insets.getRight() - text.getLayoutBounds().getWidth()));
        text.setY(Math.rint((getHeight() - text.getLayoutBounds().getHeight()) / 2));
    }

    /// The width that the text takes, with its paddings.
    double ownWidth() {
        return Math.ceil(text.getLayoutBounds().getWidth()) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(text.getLayoutBounds().getHeight());
    }
}
