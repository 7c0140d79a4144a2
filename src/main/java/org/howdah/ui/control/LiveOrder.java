package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// The order of a live table's rows: first one that the page gives, then that of the columns that the user sorts by, then
/// one that tells any two rows apart; and rows that belong to another stand below it, whatever the columns say. Screen
/// thread.
final class LiveOrder<K, R> {
    private final Function<R, K> key;
    private final Comparator<R> last;
    private Comparator<R> first = (_, _) -> 0;
    private @Nullable Function<R, @Nullable R> parent;

    LiveOrder(Function<R, K> key, Comparator<R> last) {
        this.key = key;
        this.last = last;
    }

    void first(Comparator<R> order) {
        first = order;
    }

    void parent(Function<R, @Nullable R> parentOf) {
        parent = parentOf;
    }

    Comparator<R> by(List<TableColumn<LiveRow<K, R>, ?>> sorted) {
        Comparator<R> order = null;
        for (TableColumn<LiveRow<K, R>, ?> column : sorted) {
            @SuppressWarnings("unchecked") // setUp puts nothing else in
            Comparator<R> next = ((LiveColumn<K, R, ?>) column).order();
            order = order == null ? next : order.thenComparing(next);
        }
        Comparator<R> flat = first.thenComparing(order == null ? last : order.thenComparing(last));
        Function<R, @Nullable R> parentOf = parent;
        return parentOf == null ? flat : (left, right) -> compare(left, right, flat, parentOf);
    }

    private int compare(R left, R right, Comparator<R> flat, Function<R, @Nullable R> parentOf) {
        if (parentOf.apply(left) == null && parentOf.apply(right) == null) {
            return flat.compare(left, right);
        }
        List<R> leftPath = path(left, parentOf);
        List<R> rightPath = path(right, parentOf);
        int common = Math.min(leftPath.size(), rightPath.size());
        for (int depth = 0; depth < common; depth++) {
            R leftStep = leftPath.get(depth);
            R rightStep = rightPath.get(depth);
            if (!key.apply(leftStep).equals(key.apply(rightStep))) {
                return flat.compare(leftStep, rightStep);
            }
        }
        return leftPath.size() - rightPath.size();
    }

    /// From the uppermost down to the row itself.
    private List<R> path(R row, Function<R, @Nullable R> parentOf) {
        List<R> path = new ArrayList<>(3);
        for (R step = row; step != null; step = parentOf.apply(step)) {
            path.addFirst(step);
        }
        return path;
    }
}
