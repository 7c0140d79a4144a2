package org.howdah.ui.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Fits the columns of a live table into its width, makes them follow the size of letters, and gives a column whose texts
/// are cut more room where there is some. A column that the user has drawn to a width keeps it. Screen thread.
final class LiveColumns<K, R> {
    /// Of a table's letters at their usual size.
    private static final double LETTER = 12;
    private static final double COMPACT_ROW = 2;
    private static final double COMFORTABLE_ROW = 2.5;
    private static final double TWO_LINE_ROW = 3.5;

    /// Kept free for the scroll bar, so that its coming and going moves no column.
    private static final double SCROLL_BAR = 12;
    /// Else a text that fits by a hair is cut by another one.
    private static final double SLACK = 2;

    private final LiveTable<K, R> table;
    /// Widths at the usual size of letters, as its page gave them.
    private final Map<String, Double> usual = new HashMap<>();
    /// Widths in pixels that columns were given here: one that has another is being drawn by the user.
    private final Map<String, Double> given = new HashMap<>();
    /// As the user has drawn them, at the usual size of letters.
    private final Map<String, Double> drawn = new HashMap<>();
    /// What texts that were cut would need, at the usual size of letters. Only grows: a column that follows every text
    /// would move all others every second.
    private final Map<String, Double> needed = new HashMap<>();
    private final Text measure = new Text();
    /// All columns together, as rows are told once all of them are fitted.
    private final DoubleProperty span = new SimpleDoubleProperty(Region.USE_COMPUTED_SIZE);
    private Set<String> unwanted = Set.of();
    private double scale = 1;
    private boolean fitting;

    LiveColumns(LiveTable<K, R> table) {
        this.table = table;
    }

    @SuppressWarnings("unchecked") // setUp puts nothing else in
    List<LiveColumn<K, R, ?>> all() {
        return table.getColumns().stream().<LiveColumn<K, R, ?>>map(column -> (LiveColumn<K, R, ?>) column).toList();
    }

    /// Those that the user wants to see, also where the table is too narrow for them.
    List<LiveColumn<K, R, ?>> wanted() {
        return all().stream().filter(column -> !unwanted.contains(column.getId())).toList();
    }

    void setUnwanted(Set<String> ids) {
        if (!ids.equals(unwanted)) {
            unwanted = Set.copyOf(ids);
            fit();
        }
    }

    double scale() {
        return scale;
    }

    /// Widths that the user has chosen, at the usual size of letters, by id.
    Map<String, Double> drawn() {
        return Map.copyOf(drawn);
    }

    /// Gives columns widths that the user has chosen earlier, and all others their usual ones.
    void draw(Map<String, Double> widths) {
        drawn.clear();
        drawn.putAll(widths);
        fit();
    }

    /// Makes a row as wide as the columns. By itself it would remember the width of a moment in which some of them had
    /// grown and others not yet shrunk; a bar for scrolling aside would come and go, and with it all rows move.
    <C extends Region> C spanned(C row) {
        row.prefWidthProperty().bind(span);
        return row;
    }

    void fit() {
        double available = table.getWidth() - SCROLL_BAR;
        if (fitting) {
            return;
        }
        fitting = true;
        try {
            all().forEach(this::notice);
            if (available > 0) {
                apply(ColumnFit.widths(wanted().stream().map(this::need).toList(), available));
            }
        } finally {
            fitting = false;
        }
        span.set(table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum());
    }

    private ColumnFit.Need need(LiveColumn<K, R, ?> column) {
        String id = column.getId();
        double own = usual.getOrDefault(id, column.getPrefWidth() / scale) * scale;
        double width = drawn.getOrDefault(id, own / scale) * scale;
        double content = drawn.containsKey(id) ? width : needed.getOrDefault(id, 0.0) * scale;
        return new ColumnFit.Need(id, column.isFilling() ? column.getMinWidth() : width,
                column.isFilling() ? width : content, column.priority(), column.isFilling());
    }

    private void apply(Map<String, Double> widths) {
        for (LiveColumn<K, R, ?> column : all()) {
            Double width = widths.get(column.getId());
            column.setVisible(width != null);
            if (width != null) {
                give(column, width);
            }
        }
    }

    private void give(LiveColumn<K, R, ?> column, double width) {
        column.setPrefWidth(width);
        given.put(column.getId(), column.getWidth());
    }

    private void notice(LiveColumn<K, R, ?> column) {
        usual.putIfAbsent(column.getId(), column.getPrefWidth() / scale);
        Double width = given.putIfAbsent(column.getId(), column.getWidth());
        if (!column.isFilling() && width != null && Math.abs(column.getWidth() - width) > 0.5) {
            drawn.put(column.getId(), column.getWidth() / scale);
            given.put(column.getId(), column.getWidth());
        }
    }

    /// Looks for texts that are cut, after rows were laid out, and gives their columns what room there is.
    void widen() {
        boolean found = false;
        if (table.getSkin() instanceof LiveTableSkin<?> skin) {
            skin.flow().layout();
            for (Parent row : skin.flow().rowsInSight()) {
                for (Node node : row.getChildrenUnmodifiable()) {
                    found |= node instanceof LiveCell<?, ?, ?> cell && cell.isCutAnew() && isNewlyCut(cell);
                }
            }
        }
        if (found) {
            fit();
        }
    }

    /// Whether more of it is cut than of any text of its column before.
    private boolean isNewlyCut(LiveCell<?, ?, ?> cell) {
        LiveColumn<K, R, ?> column = all().get(cell.getTableView().getColumns().indexOf(cell.getTableColumn()));
        String id = column.getId();
        double known = needed.getOrDefault(id, 0.0);
        // Wide enough already for whatever comes: hostile texts are slow to measure.
        if (column.isFilling() || drawn.containsKey(id)
                || known >= usual.getOrDefault(id, 0.0) * ColumnFit.LARGEST_SHARE) {
            return false;
        }
        double wish = Math.ceil(wholeWidth(cell)) / scale;
        if (wish > known) {
            needed.put(id, wish);
        }
        return wish > known;
    }

    /// A cell itself wants only what its column has.
    private double wholeWidth(LiveCell<?, ?, ?> cell) {
        measure.setFont(cell.getFont());
        measure.setText(cell.getText());
        double graphic = cell.getGraphic() == null
                ? 0
                : cell.getGraphic().prefWidth(-1) + cell.getGraphicTextGap();
        return measure.getLayoutBounds().getWidth() + graphic + cell.snappedLeftInset() + cell.snappedRightInset()
                + SLACK;
    }

    /// The stylesheet gives rows their height in letters; columns, which know pixels only, follow it.
    void rescale() {
        double letters = table.getStyleClass().contains(Styles.TWO_LINE_ROWS)
                ? TWO_LINE_ROW
                : isComfortable() ? COMFORTABLE_ROW : COMPACT_ROW;
        double newScale = table.getFixedCellSize() / (letters * LETTER);
        boolean isStyled = table.getScene() != null && table.getSkin() != null;
        if (isStyled && newScale > 0 && Math.abs(newScale - scale) > 0.01) {
            double factor = newScale / scale;
            all().forEach(this::notice);
            fitting = true;
            scale = newScale;
            all().forEach(column -> {
                column.setMinWidth(column.getMinWidth() * factor);
                give(column, column.getPrefWidth() * factor);
            });
            fitting = false;
            fit();
        }
    }

    private boolean isComfortable() {
        return table.getScene() != null
                && table.getScene().getRoot().getStyleClass().contains(Styles.COMFORTABLE);
    }
}
