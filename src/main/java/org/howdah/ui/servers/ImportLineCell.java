package org.howdah.ui.servers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.howdah.settings.transfer.ImportLine;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// One entry of the list, with what becomes of it. Screen thread.
final class ImportLineCell extends ListCell<ImportLine> {
    private static final int LONGEST = 200;
    /// For an address with its port.
    private static final double WHAT = 250;

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
        what.setMinWidth(WHAT);
        what.setMaxWidth(WHAT);
        WholeText.of(what);
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        verdict.setMinWidth(0);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        line.getStyleClass().add("palette-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(shape, where, what, verdict);
        setPrefWidth(0);
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
        // A reason needs the room more than a name that is not there.
        Styles.setShown(what, !name.isEmpty());
        verdict.setText(words);
    }

    private static String safe(String raw) {
        return SafeText.line(raw, LONGEST);
    }
}
