package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fits the columns of a live table into its width, and makes them follow the size of letters. Screen thread.
final class LiveColumns<K, R> {
    /// Of a table's letters at their usual size.
    private static final double LETTER = 12;
    private static final double COMPACT_ROW = 2;
    private static final double COMFORTABLE_ROW = 2.5;
    private static final double TWO_LINE_ROW = 3.5;

    /// Kept free for the scroll bar, so that its coming and going moves no column.
    private static final double SCROLL_BAR = 12;

    private final LiveTable<K, R> table;
    private Set<String> unwanted = Set.of();
    private double scale = 1;

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

    void fit() {
        double available = table.getWidth() - SCROLL_BAR;
        if (available <= 0) {
            return;
        }
        List<ColumnFit.Need> needs = new ArrayList<>();
        for (LiveColumn<K, R, ?> column : wanted()) {
            needs.add(new ColumnFit.Need(column.getId(),
                    column.isFilling() ? column.getMinWidth() : column.getWidth(), column.priority()));
        }
        Set<String> hidden = new LinkedHashSet<>(ColumnFit.hidden(needs, available));
        hidden.addAll(unwanted);
        double taken = needs.stream()
                .filter(need -> !hidden.contains(need.id()))
                .mapToDouble(ColumnFit.Need::width)
                .sum();
        for (LiveColumn<K, R, ?> column : all()) {
            column.setVisible(!hidden.contains(column.getId()));
            if (column.isFilling()) {
                column.setPrefWidth(Math.floor(column.getMinWidth() + Math.max(0, available - taken)));
            }
        }
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
            scale = newScale;
            table.getColumns().forEach(column -> {
                column.setMinWidth(column.getMinWidth() * factor);
                column.setPrefWidth(column.getPrefWidth() * factor);
            });
        }
    }

    private boolean isComfortable() {
        return table.getScene() != null
                && table.getScene().getRoot().getStyleClass().contains(Styles.COMFORTABLE);
    }

    /// The column with this id; null where there is none.
    @Nullable
    LiveColumn<K, R, ?> find(String id) {
        return all().stream().filter(column -> id.equals(column.getId())).findFirst().orElse(null);
    }
}
