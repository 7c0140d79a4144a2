package org.howdah.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// How the page is read, on a sheet over it. Screen thread.
final class CompareHelp {
    private static final int COLUMNS = 84;

    private final StackPane page;
    private @Nullable StackPane sheet;
    private @Nullable Node focusedBefore;

    CompareHelp(StackPane page) {
        this.page = page;
    }

    void open() {
        if (sheet != null) {
            close();
            return;
        }
        focusedBefore = page.getScene() == null ? null : page.getScene().getFocusOwner();
        StackPane made = new StackPane(content());
        made.setId("helpSheet");
        made.getStyleClass().add("palette-scrim");
        made.setAlignment(Pos.CENTER);
        made.setFocusTraversable(true);
        made.setAccessibleText(Messages.text("compare.title"));
        made.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                close();
                event.consume();
            }
        });
        made.setOnMousePressed(_ -> close());
        sheet = made;
        page.getChildren().add(made);
        made.requestFocus();
    }

    private void close() {
        page.getChildren().remove(sheet);
        sheet = null;
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    private static VBox content() {
        Label title = new Label(Messages.text("compare.title"));
        title.getStyleClass().add("page-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        int row = 0;
        for (List<String> line : List.of(
                List.of(Messages.text("compare.help.ranges"), Messages.text("compare.help.rangesText")),
                List.of(Messages.text("compare.help.change"), Messages.text("compare.help.changeText")),
                List.of(Messages.text("compare.help.mark"), Messages.text("compare.help.markText")),
                List.of(Messages.text("compare.help.why"), Messages.text("compare.help.whyText")),
                List.of(Messages.text("compare.help.share"), Messages.text("compare.help.shareText")))) {
            Label name = new Label(line.getFirst());
            name.getStyleClass().add("medium");
            GridPane.setValignment(name, VPos.TOP);
            Label text = text(line.getLast(), COLUMNS);
            text.getStyleClass().add("small-text");
            grid.addRow(row++, name, text);
        }
        VBox box = new VBox(title, text(Messages.text("compare.help.what"), COLUMNS + 18), grid);
        box.getStyleClass().add("dialog");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setOnMousePressed(event -> event.consume());
        return box;
    }

    private static Label text(String words, int columns) {
        Label label = new Label(LineBreaks.paragraph(words, columns));
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
