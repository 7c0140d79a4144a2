package org.howdah.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field over the window, and below it what fits the letters in it. Arrow keys choose, Enter does, Escape closes.
/// Screen thread.
public final class Palette extends StackPane {
    private static final int LONGEST = 96;
    private static final int MOST_SHOWN = 50;
    private static final int MOST_LINES = 12;
    private static final double FRAME = 10;

    private final TextField field = new TextField();
    private final ListView<PaletteItem> list = new ListView<>();
    private final VBox box = new VBox();
    private final Label nothing = new Label(Messages.text("palette.nothing"));
    private List<PaletteItem> items = List.of();
    private @Nullable Node focusedBefore;

    public Palette() {
        setId("palette");
        getStyleClass().add("palette-scrim");
        field.setId("paletteField");
        field.setAccessibleText(Messages.text("palette.name"));
        list.setId("paletteList");
        list.setAccessibleText(Messages.text("palette.name"));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ItemCell());
        list.setPlaceholder(nothing);
        HBox line = new HBox(new FontIcon(Feather.SEARCH), field);
        line.getStyleClass().add("palette-field");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        box.getStyleClass().add("palette");
        box.getChildren().addAll(line, list);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(box);
        list.fixedCellSizeProperty().subscribe(this::fit);
        field.textProperty().subscribe(this::filter);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
        setManaged(false);
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// Opens it on these, in this order while nothing is typed.
    ///
    /// @param prompt what the field says while it is empty
    public void open(List<PaletteItem> newItems, String prompt) {
        if (!isOpen() && getScene() != null) {
            focusedBefore = getScene().getFocusOwner();
        }
        items = List.copyOf(newItems);
        field.setPromptText(prompt);
        field.clear();
        filter("");
        setVisible(true);
        setManaged(true);
        field.requestFocus();
    }

    /// Types into the field, as the user would.
    public void type(String text) {
        field.setText(text);
    }

    /// Closes it, and gives the keyboard back to whom it belonged.
    public void close() {
        setVisible(false);
        setManaged(false);
        items = List.of();
        list.getItems().clear();
        Node before = focusedBefore;
        focusedBefore = null;
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
    }

    private void filter(String pattern) {
        record Found(PaletteItem item, int score) {}
        List<Found> found = new ArrayList<>();
        for (PaletteItem item : items) {
            OptionalInt score = FuzzyMatch.score(pattern, item.title() + " " + item.hint());
            if (score.isPresent()) {
                found.add(new Found(item, pattern.isBlank() ? 0 : score.getAsInt()));
            }
        }
        found.sort(Comparator.comparingInt((Found each) -> -each.score()));
        list.getItems().setAll(found.stream().limit(MOST_SHOWN).map(Found::item).toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        fit();
    }

    /// As high as what it holds, up to a dozen lines.
    private void fit() {
        double line = list.getFixedCellSize();
        if (line > 0) {
            list.setPrefHeight(Math.clamp(list.getItems().size(), 1, MOST_LINES) * line + FRAME);
        }
    }

    private void pressed(KeyEvent event) {
        int size = list.getItems().size();
        int selected = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            run(list.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.DOWN && size > 0) {
            select((selected + 1) % size);
        } else if (event.getCode() == KeyCode.UP && size > 0) {
            select((selected + size - 1) % size);
        } else {
            return;
        }
        event.consume();
    }

    private void select(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - 4));
    }

    private void run(@Nullable PaletteItem item) {
        if (item != null) {
            close();
            item.action().run();
        }
    }

    /// One line: shape, title, and at the right what it is.
    private final class ItemCell extends ListCell<PaletteItem> {
        private final StatusShape shape = new StatusShape();
        private final Label title = new Label();
        private final Label hint = new Label();
        private final Label key = new Label();
        private final HBox line = new HBox();

        ItemCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            hint.getStyleClass().addAll("caption");
            key.getStyleClass().add("key");
            title.setMinWidth(0);
            hint.setMinWidth(USE_PREF_SIZE);
            key.setMinWidth(USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("palette-line");
            line.getChildren().addAll(shape, title, space, hint, key);
            setPrefWidth(0);
            setOnMouseClicked(_ -> run(getItem()));
        }

        @Override
        protected void updateItem(@Nullable PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("palette-" + item.id());
            StatusShape.Status status = item.status();
            shape.setVisible(status != null);
            shape.setManaged(status != null);
            if (status != null) {
                shape.setStatus(status);
            }
            title.setText(SafeText.line(item.title(), LONGEST));
            hint.setText(SafeText.line(item.hint(), LONGEST));
            key.setText(item.key());
            key.setVisible(!item.key().isEmpty());
            key.setManaged(!item.key().isEmpty());
            setAccessibleText(title.getText() + ", " + hint.getText());
            setGraphic(line);
        }
    }
}
