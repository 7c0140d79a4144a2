package org.howdah.ui.servers;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.howdah.settings.transfer.ImportLine;
import org.howdah.text.SafeText;
import org.howdah.text.TableText;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// One entry of the list, with what becomes of it. Screen thread.
final class ImportLineCell extends ListCell<ImportLine> {
    private static final int LONGEST = 200;

    static final List<TableText.Column> COLUMNS = List.of(
            new TableText.Column(Messages.text("import.copied.where"), false),
            new TableText.Column(Messages.text("servers.column.name"), false),
            new TableText.Column(Messages.text("import.copied.verdict"), false));

    private final StatusShape shape = new StatusShape();
    private final Label where = new Label();
    private final Label what = new Label();
    private final Label verdict = new Label();
    private final HBox line = new HBox();

    ImportLineCell() {
        where.getStyleClass().add(Styles.MUTED);
        WholeText.of(where);
        WholeText.of(what);
        WholeText.of(verdict);
        where.setMinWidth(76);
        what.getStyleClass().add(Styles.STRONG);
        what.setMinWidth(180);
        what.setMaxWidth(180);
        line.getStyleClass().add("palette-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(shape, where, what, verdict);
        setPrefWidth(0);
    }

    /// An entry to be copied.
    static List<String> row(ImportLine line) {
        return switch (line) {
            case ImportLine.New(var where, var server, var notes) -> List.of(where, server.name(), notes.isEmpty()
                    ? Messages.text("import.new")
                    : Messages.text("import.newWith", String.join("; ", notes)));
            case ImportLine.Known(var where, var address, var name) ->
                List.of(where, address, Messages.text("import.known", name));
            case ImportLine.Wrong(var where, var sentence) ->
                List.of(where, "", Messages.text("import.wrong", sentence));
            case ImportLine.Skipped(var where, var reason) ->
                List.of(where, "", Messages.text("import.skipped", reason));
        };
    }

    @Override
    protected void updateItem(@Nullable ImportLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        where.setText(SafeText.line(item.where(), LONGEST));
        switch (item) {
            case ImportLine.New(_, var server, var notes) -> show(Status.OK, server.name(), notes.isEmpty()
                    ? Messages.text("import.new")
                    : Messages.text("import.newWith", safe(String.join("; ", notes))));
            case ImportLine.Known(_, var address, var name) ->
                show(Status.UNKNOWN, address, Messages.text("import.known", safe(name)));
            case ImportLine.Wrong(_, var sentence) ->
                show(Status.ERROR, "", Messages.text("import.wrong", safe(sentence)));
            case ImportLine.Skipped(_, var reason) ->
                show(Status.PAUSED, "", Messages.text("import.skipped", safe(reason)));
        }
        setAccessibleText(where.getText() + ", " + what.getText() + ", " + verdict.getText());
        setGraphic(line);
    }

    private void show(Status status, String name, String words) {
        shape.setStatus(status);
        what.setText(safe(name));
        verdict.setText(words);
    }

    private static String safe(String raw) {
        return SafeText.line(raw, LONGEST);
    }
}
