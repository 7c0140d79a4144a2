package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.howdah.ui.control.SqlColouring.Kind;
import org.howdah.ui.control.SqlColouring.Span;
import org.jspecify.annotations.Nullable;

/// One line of SQL in colours, cut at its right edge.
///
/// Plain ASCII in a font of fixed width needs no measuring: each span has its column. Everything else is handed as
/// one piece to a label that does not wrap, without colours: a span that is cut within a script written from the
/// right would not be laid out as the whole line is.
final class SqlLine extends Region {
    private static final String ELLIPSIS = "…";

    private final Text measure = new Text("0");
    private @Nullable Label plain;
    private final List<Text> texts = new ArrayList<>();
    private List<Span> spans = List.of();
    private int length;
    private int shownColumns = -1;
    private boolean ascii = true;

    SqlLine() {
        getStyleClass().add(Styles.SQL_LINE);
        measure.setVisible(false);
        measure.setManaged(false);
        getChildren().add(measure);
    }

    /// The line, already safe.
    void show(String line, List<Span> newSpans) {
        spans = newSpans;
        length = line.length();
        ascii = line.chars().allMatch(c -> c >= ' ' && c <= '~');
        showPlain(ascii ? null : line);
        shownColumns = -1;
        setAccessibleText(line);
        requestLayout();
    }

    /// The label is taken away where it is not needed: a change in a hidden node has JavaFX paint the whole window.
    private void showPlain(@Nullable String line) {
        if (plain != null) {
            getChildren().remove(plain);
            plain = null;
        }
        if (line != null) {
            plain = new Label(line);
            plain.setManaged(false);
            getChildren().add(plain);
        }
    }

    @Override
    protected void layoutChildren() {
        Insets padding = getInsets();
        double width = getWidth() - padding.getLeft() - padding.getRight();
        if (plain != null) {
            plain.resizeRelocate(padding.getLeft(), 0, Math.max(0, width), getHeight());
        }
        double advance = measure.getLayoutBounds().getWidth();
        int columns = ascii ? (int) Math.max(0, Math.floor(width / advance)) : 0;
        if (columns != shownColumns) {
            shownColumns = columns;
            fill(columns);
        }
        int column = 0;
        for (Text text : texts) {
            if (text.isVisible()) {
                text.relocate(padding.getLeft() + column * advance,
                        Math.rint((getHeight() - text.getLayoutBounds().getHeight()) / 2));
                column += text.getText().length();
            }
        }
    }

    private void fill(int columns) {
        boolean cut = length > columns;
        int room = cut ? columns - 1 : columns;
        int used = 0;
        for (Span span : spans) {
            if (room <= 0 || columns <= 0) {
                break;
            }
            String shown = span.text().length() > room ? span.text().substring(0, room) : span.text();
            room -= shown.length();
            place(used++, shown, span.kind());
        }
        if (cut && columns > 0) {
            place(used++, ELLIPSIS, Kind.PLAIN);
        }
        for (Text rest : texts.subList(used, texts.size())) {
            rest.setVisible(false);
        }
    }

    private void place(int index, String content, Kind kind) {
        if (index == texts.size()) {
            Text text = new Text();
            text.setManaged(false);
            text.setTextOrigin(VPos.TOP);
            texts.add(text);
            getChildren().add(text);
        }
        Text text = texts.get(index);
        text.setVisible(true);
        text.setText(content);
        String style = switch (kind) {
            case PLAIN -> "sql-plain";
            case KEYWORD -> "sql-keyword";
            case LITERAL -> "sql-literal";
            case COMMENT -> "sql-comment";
        };
        Styles.replace(text, style);
    }

    @Override
    protected double computePrefWidth(double height) {
        return length * measure.getLayoutBounds().getWidth() + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(measure.getLayoutBounds().getHeight());
    }
}
