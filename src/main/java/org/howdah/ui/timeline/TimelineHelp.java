package org.howdah.ui.timeline;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// How the charts are read, on a sheet over the page. Screen thread.
final class TimelineHelp {
    private static final int COLUMNS = 84;
    private static final double LARGEST_SHARE = 0.9;

    private final StackPane page;
    private @Nullable StackPane sheet;
    private @Nullable Node focusedBefore;

    TimelineHelp(StackPane page) {
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
        made.setAccessibleText(Messages.text("timeline.title"));
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

    private VBox content() {
        Label title = new Label(Messages.text("timeline.title"));
        title.getStyleClass().add("page-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        int row = 0;
        for (List<String> line : List.of(
                List.of(Panel.CONNECTIONS.title(), Messages.text("timeline.help.connections")),
                List.of(Panel.TRANSACTIONS.title(), Messages.text("timeline.help.transactions")),
                List.of(Panel.CACHE.title(), Messages.text("timeline.help.cache")),
                List.of(Panel.WAL.title(), Messages.text("timeline.help.wal")),
                List.of(Panel.TEMPORARY.title(), Messages.text("timeline.help.temporary")),
                List.of(Panel.LAG.title(), Messages.text("timeline.help.lag")),
                List.of(Panel.CHECKPOINTS.title(), Messages.text("timeline.help.checkpoints")),
                List.of(Panel.COST.title(), Messages.text("timeline.help.cost")),
                List.of(Messages.text("timeline.help.gap"), Messages.text("timeline.help.gapText")),
                List.of(Messages.text("timeline.help.brush"), Messages.text("timeline.help.brushText")))) {
            add(grid, row++, new Label(line.getFirst()), line.getLast());
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("help-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(title, text(Messages.text("timeline.help.what"), COLUMNS + 18), scroll);
        box.getStyleClass().add("dialog");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.maxHeightProperty().bind(page.heightProperty().multiply(LARGEST_SHARE));
        box.setOnMousePressed(event -> event.consume());
        return box;
    }

    private static void add(GridPane grid, int row, Label name, String words) {
        name.getStyleClass().add("medium");
        GridPane.setValignment(name, VPos.TOP);
        Label text = text(words, COLUMNS);
        text.getStyleClass().add("small-text");
        grid.addRow(row, name, text);
    }

    private static Label text(String words, int columns) {
        Label label = new Label(LineBreaks.paragraph(words, columns));
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
