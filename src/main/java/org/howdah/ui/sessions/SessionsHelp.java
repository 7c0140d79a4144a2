package org.howdah.ui.sessions;

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
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// What the page shows, and of which view, which column and which version on each of its columns is, on a sheet over it.
/// Screen thread.
final class SessionsHelp {
    private static final int COLUMNS = 78;
    private static final double LARGEST_SHARE = 0.85;

    private final StackPane page;
    private @Nullable StackPane sheet;
    private @Nullable Node focusedBefore;

    SessionsHelp(StackPane page) {
        this.page = page;
    }

    void open(List<LiveColumn<Object, SessionRow, ?>> columns) {
        if (sheet != null) {
            close();
            return;
        }
        focusedBefore = page.getScene() == null ? null : page.getScene().getFocusOwner();
        StackPane made = new StackPane(content(columns));
        made.setId("helpSheet");
        made.getStyleClass().add("palette-scrim");
        made.setAlignment(Pos.CENTER);
        made.setFocusTraversable(true);
        made.setAccessibleText(Messages.text("sessions.help.title"));
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

    private VBox content(List<LiveColumn<Object, SessionRow, ?>> columns) {
        Label title = new Label(Messages.text("sessions.help.title"));
        title.getStyleClass().add("page-title");
        Label what = new Label(LineBreaks.paragraph(Messages.text("sessions.help.what"), COLUMNS));
        what.setMinHeight(Region.USE_PREF_SIZE);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        int row = 0;
        for (LiveColumn<Object, SessionRow, ?> column : columns) {
            Label name = new Label(column.name());
            name.getStyleClass().add("medium");
            GridPane.setValignment(name, VPos.TOP);
            Label text = new Label(LineBreaks.paragraph(of(column.getId()), COLUMNS));
            text.getStyleClass().add("small-text");
            text.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(row++, name, text);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("help-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(title, what, scroll);
        box.getStyleClass().add("dialog");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.maxHeightProperty().bind(page.heightProperty().multiply(LARGEST_SHARE));
        box.setOnMousePressed(event -> event.consume());
        return box;
    }

    /// What a column says, and of what it is made.
    static String of(String column) {
        return switch (column) {
            case "pid" -> Messages.text("sessions.help.pid");
            case "database" -> Messages.text("sessions.help.database");
            case "user" -> Messages.text("sessions.help.user");
            case "application" -> Messages.text("sessions.help.application");
            case "client" -> Messages.text("sessions.help.client");
            case "port" -> Messages.text("sessions.help.port");
            case "type" -> Messages.text("sessions.help.type");
            case "leader" -> Messages.text("sessions.help.leader");
            case "state" -> Messages.text("sessions.help.state");
            case "wait" -> Messages.text("sessions.help.wait");
            case "query" -> Messages.text("sessions.help.query");
            case "transaction" -> Messages.text("sessions.help.transaction");
            case "inState" -> Messages.text("sessions.help.inState");
            case "session" -> Messages.text("sessions.help.session");
            case "backendStart" -> Messages.text("sessions.help.backendStart");
            case "blockedBy" -> Messages.text("sessions.help.blockedBy");
            case "blocks" -> Messages.text("sessions.help.blocks");
            case "transactionId" -> Messages.text("sessions.help.transactionId");
            case "snapshot" -> Messages.text("sessions.help.snapshot");
            case "snapshotAge" -> Messages.text("sessions.help.snapshotAge");
            case "encryption" -> Messages.text("sessions.help.encryption");
            case "locks" -> Messages.text("sessions.help.locks");
            case "temp" -> Messages.text("sessions.help.temp");
            case "queryId" -> Messages.text("sessions.help.queryId");
            case "text" -> Messages.text("sessions.help.text");
            default -> throw new IllegalArgumentException("No help for the column " + column);
        };
    }
}
