package org.howdah.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A number that answers a question at a glance, with what it counts above it and whom it concerns below; pressed, it
/// filters. Screen thread.
public final class TileCard extends ToggleButton {
    private final HBox head = new HBox();
    private final Label title = new Label();
    private final Label number = new Label();
    private final Label caption = new Label();
    private @Nullable Node mark;

    public TileCard() {
        getStyleClass().setAll("tile-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        head.getStyleClass().add("tile-head");
        title.getStyleClass().addAll("small-text", Styles.MUTED);
        number.getStyleClass().add("tile-number");
        caption.getStyleClass().add("tile-caption");
        caption.setMinWidth(0);
        head.getChildren().add(title);
        VBox box = new VBox(head, number, caption);
        box.getStyleClass().add("tile-body");
        box.setFillWidth(true);
        setGraphic(box);
        setMaxWidth(Double.MAX_VALUE);
        WholeText.of(caption);
        // The graphic is as wide as the tile, so that the caption knows when to end in dots.
        box.prefWidthProperty().bind(widthProperty().subtract(8));
        box.maxWidthProperty().bind(box.prefWidthProperty());
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getTitle() {
        return title.getText();
    }

    /// What stands before the title: a shape or an icon.
    public void setMark(Node node) {
        mark = node;
        head.getChildren().setAll(node, title);
    }

    public @Nullable Node getMark() {
        return mark;
    }

    /// Shows a number.
    ///
    /// @param tone style class of the number where it is not 0; empty for none
    /// @param safeCaption whom it concerns
    public void show(String value, String tone, String safeCaption) {
        number.setText(value);
        Styles.set(number, Styles.WARNING, Styles.WARNING.equals(tone));
        Styles.set(number, Styles.DANGER, Styles.DANGER.equals(tone));
        caption.setText(safeCaption);
        setAccessibleText(title.getText() + " " + value + (safeCaption.isEmpty() ? "" : ", " + safeCaption));
    }
}
