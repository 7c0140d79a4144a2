package org.howdah.ui.control;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import org.howdah.text.SafeText;
import org.howdah.ui.control.SqlColouring.Kind;
import org.howdah.ui.control.SqlColouring.Span;

/// The beginning of a statement on one line, in colours, without the comments before it.
public final class SqlCell<K, R> extends LiveCell<K, R, SqlCell.Content> {
    private final SqlLine line = new SqlLine();

    /// What stands in the cell.
    ///
    /// @param isSql whether it is a statement; else it is ours to say, and muted
    public record Content(String text, boolean isSql) {}

    public SqlCell() {
        getStyleClass().addAll(Styles.SQL_CELL);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.prefWidthProperty().bind(widthProperty());
    }

    @Override
    protected void show(Content content) {
        String safe = SafeText.line(LeadingComments.skip(content.text()), SafeText.CELL);
        line.show(safe, content.isSql()
                ? new SqlColouring().next(safe)
                : List.of(new Span(safe, Kind.COMMENT)));
        setGraphic(line);
    }
}
