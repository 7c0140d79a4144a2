package org.howdah.ui.control;

import javafx.scene.control.ContentDisplay;
import org.howdah.text.SafeText;

/// The beginning of a statement on one line, in colours, without the comments before it.
public final class SqlCell<K, R> extends LiveCell<K, R, String> {

    private final SqlLine line = new SqlLine();

    public SqlCell() {
        getStyleClass().addAll(Styles.SQL_CELL);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.prefWidthProperty().bind(widthProperty());
    }

    @Override
    protected void show(String sql) {
        String safe = SafeText.line(LeadingComments.skip(sql), SafeText.CELL);
        line.show(safe, new SqlColouring().next(safe));
        setGraphic(line);
    }
}
