package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The table as one writes it first: JavaFX's own cells with a text each, and at each refresh all rows are sorted and
/// set anew. Screen thread.
public final class PlainTable<R> {
    private final TableView<R> table = new TableView<>();
    private final Comparator<R> order;
    private final Function<@Nullable Object, String> words;

    /// @param words for what a column shows of a row
    public PlainTable(Comparator<R> order, Function<@Nullable Object, String> words) {
        this.order = order;
        this.words = words;
    }

    public TableView<R> table() {
        return table;
    }

    /// Gives it the columns that can be seen of another, as wide as there, and rows as high.
    public <K> void takeColumns(LiveTable<K, R> live) {
        Set<String> present = table.getColumns().stream().map(TableColumn::getId).collect(Collectors.toSet());
        List<TableColumn<R, String>> made = new ArrayList<>();
        for (TableColumn<LiveRow<K, R>, ?> visible : live.getVisibleLeafColumns()) {
            LiveColumn<K, R, ?> column = (LiveColumn<K, R, ?>) visible;
            TableColumn<R, String> plain = new TableColumn<>(column.name());
            plain.setId(column.getId());
            plain.setPrefWidth(column.getWidth());
            plain.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(column.valueOf(row.getValue()))));
            made.add(plain);
        }
        if (!present.equals(made.stream().map(TableColumn::getId).collect(Collectors.toSet()))) {
            table.getColumns().setAll(made);
        }
        table.setFixedCellSize(live.getFixedCellSize());
    }

    public void show(List<R> rows) {
        table.getItems().setAll(rows.stream().sorted(order).toList());
    }
}
