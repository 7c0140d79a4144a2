package org.howdah.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableView;

/// The table as one writes it first: at each refresh all rows are sorted and set anew. Screen thread.
public final class PlainTable<K, R> {
    private final TableView<LiveRow<K, R>> table = new TableView<>();
    private final Function<R, K> key;
    private final Comparator<R> order;

    public PlainTable(Function<R, K> key, Comparator<R> order, List<LiveColumn<K, R, ?>> columns) {
        this.key = key;
        this.order = order;
        table.getColumns().setAll(columns);
    }

    public TableView<LiveRow<K, R>> table() {
        return table;
    }

    public void show(List<R> rows) {
        table.getItems().setAll(rows.stream().sorted(order).map(row -> new LiveRow<>(key.apply(row), row)).toList());
    }
}
