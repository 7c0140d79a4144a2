package org.howdah.ui.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.howdah.text.SqlLayout;
import org.howdah.text.TextPage;
import org.howdah.text.Units;
import org.howdah.ui.control.SqlColouring.Span;
import org.jspecify.annotations.Nullable;

/// A whole statement to read: safe, broken into lines by hand, in colours, and page by page when it is very long.
/// Copying gives the text as the server gave it. Screen thread.
public final class SqlText extends VBox {
    private static final double LINE_HEIGHT = 17;
    private static final int MOST_LINES_SHOWN = 16;
    /// Both paddings and the scroll bar.
    private static final double FRAME = 30;
    private static final double COLUMN = 7.2;
    private static final int FEWEST_COLUMNS = 20;
    private static final String INDENT = "  ";
    private static final String LAID_OUT_INDENT = "       ";

    /// A line ready to be painted.
    private record Line(String text, List<Span> spans) {}

    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ListView<Line> list = new ListView<>(lines);
    private final HBox pager = new HBox();
    private final Label position = new Label();
    private final Button previous = new Button(Messages.text("sql.previous"));
    private final Button next = new Button(Messages.text("sql.next"));
    private final Deque<Integer> earlierStarts = new ArrayDeque<>();
    private String raw = "";
    private String shown = "";
    private boolean laidOut;
    private boolean wrapped = true;
    private @Nullable TextPage page;
    private int columns;

    public SqlText() {
        getStyleClass().add(Styles.SQL_PANE);
        list.setFixedCellSize(LINE_HEIGHT);
        list.setCellFactory(_ -> new LineCell());
        list.setId("sql-lines");
        list.setAccessibleText(Messages.text("sql.accessible"));
        list.widthProperty().subscribe(this::rebreak);
        // The stylesheet gives lines their height in letters.
        list.fixedCellSizeProperty().subscribe(() -> {
            rebreak();
            giveHeight();
        });
        previous.setOnAction(_ -> open(earlierStarts.pop()));
        next.setOnAction(_ -> goOn());
        pager.getStyleClass().add(Styles.PAGER);
        position.getStyleClass().add(Styles.MUTED);
        previous.getStyleClass().add(Styles.SMALL);
        next.getStyleClass().add(Styles.SMALL);
        pager.getChildren().addAll(position, previous, next);
        getChildren().addAll(list, pager);
        open(0);
    }

    /// Shows a text of a server; the same text again changes nothing.
    public void setSql(String text) {
        if (!text.equals(raw)) {
            raw = text;
            reopen();
        }
    }

    /// Whether the statement is laid out anew, clause by clause, or stands as it was sent.
    public void setLaidOut(boolean wanted) {
        if (wanted != laidOut) {
            laidOut = wanted;
            reopen();
        }
    }

    /// Whether long lines go on below, or are cut at the right edge.
    public void setWrapped(boolean wanted) {
        if (wanted != wrapped && page != null) {
            wrapped = wanted;
            reopen();
        }
    }

    public boolean isWrapped() {
        return wrapped;
    }

    /// The text as the server gave it.
    public String sql() {
        return raw;
    }

    private void reopen() {
        shown = laidOut ? SqlLayout.of(raw, columns == 0 ? TextPage.LINE_LENGTH : columns) : raw;
        earlierStarts.clear();
        open(0);
        list.scrollTo(0);
    }

    /// Puts the whole text into the clipboard, as it is.
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(raw);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void goOn() {
        TextPage present = page;
        if (present != null && !present.isLast()) {
            earlierStarts.push(present.start());
            open(present.end());
        }
    }

    private void open(int start) {
        TextPage opened = TextPage.at(shown, start);
        page = opened;
        boolean whole = opened.start() == 0 && opened.isLast();
        pager.setVisible(!whole);
        pager.setManaged(!whole);
        previous.setDisable(earlierStarts.isEmpty());
        next.setDisable(opened.isLast());
        position.setText(Messages.text("sql.position",
                Units.count(opened.start()), Units.count(opened.end()), Units.count(opened.length())));
        fill(opened);
    }

    private void rebreak() {
        double width = list.getWidth();
        double scale = list.getFixedCellSize() / LINE_HEIGHT;
        int fitting = Math.max(FEWEST_COLUMNS, (int) ((width - FRAME * scale) / (COLUMN * scale)));
        if (width > 0 && fitting != columns && page != null) {
            columns = fitting;
            if (laidOut) {
                reopen();
            } else {
                fill(page);
            }
        }
    }

    private void fill(TextPage opened) {
        SqlColouring colouring = new SqlColouring();
        List<Line> filled = new ArrayList<>();
        int room = columns == 0 || !wrapped ? TextPage.LINE_LENGTH : columns;
        String indent = laidOut ? LAID_OUT_INDENT : INDENT;
        for (String line : opened.lines()) {
            // As a whole: what goes on below is still the same comment.
            List<SqlColouring.Span> spans = colouring.next(line);
            int from = 0;
            for (String piece : LineBreaks.of(line, room, indent)) {
                String before = from == 0 ? "" : indent;
                int to = from + piece.length() - before.length();
                filled.add(new Line(piece, SqlColouring.part(spans, before, from, to)));
                from = to;
                while (from < line.length() && line.charAt(from) == ' ') {
                    from++;
                }
            }
        }
        lines.setAll(filled);
        giveHeight();
    }

    private void giveHeight() {
        double height = Math.min(MOST_LINES_SHOWN, lines.size()) * list.getFixedCellSize();
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    /// A line of the list.
    private static final class LineCell extends ListCell<Line> {
        private final SqlLine line = new SqlLine();

        LineCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                line.show(item.text(), item.spans());
                line.prefWidthProperty().bind(widthProperty());
                setGraphic(line);
            }
        }
    }
}
