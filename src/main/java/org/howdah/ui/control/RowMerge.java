package org.howdah.ui.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Brings a list of rows up to date with the least possible change: values are replaced in place, only what is new is
/// inserted, and the order is touched only where it is wrong. What vanished stays for a moment, marked, where it was,
/// and takes no part in the order; what is new is marked as long. Screen thread.
final class RowMerge<K, R> {
    /// The same rows, to be read without JavaFX in between: several times ten thousand a second.
    private final List<LiveRow<K, R>> inOrder = new ArrayList<>();
    private final ObservableList<LiveRow<K, R>> rows = FXCollections.observableList(inOrder);
    private final Map<K, LiveRow<K, R>> byKey = new HashMap<>();
    private final RowMarks<K, R> marks = new RowMarks<>();
    private final Function<R, K> key;
    /// Whose value came first.
    private @Nullable LiveRow<K, R> head;
    private BiPredicate<R, R> steady = (_, _) -> false;
    private boolean marking = true;
    /// Counts the merges, so that a row knows by itself whether it is among the wanted: looking each up by its key again
    /// was a third of a merge.
    private long round;

    RowMerge(Function<R, K> key) {
        this.key = key;
    }

    ObservableList<LiveRow<K, R>> rows() {
        return rows;
    }

    /// Whether what comes and goes is marked; if not, what is gone leaves at once.
    void setMarking(boolean wanted) {
        marking = wanted;
    }

    /// Spares ten thousand comparisons.
    ///
    /// @param same whether a value, in the next refresh, is of the same key and has the same place among others for which
    ///     this is true as well, whatever the order
    void setSteady(BiPredicate<R, R> same) {
        steady = same;
    }

    /// Makes the rows those of the values, in this order, which is that of the merge before unless they were reordered
    /// meanwhile. Of two values with one key the first counts.
    ///
    /// @param now when the values were read
    void merge(List<R> values, Comparator<R> order, Instant now) {
        boolean first = rows.isEmpty();
        round++;
        List<LiveRow<K, R>> added = new ArrayList<>();
        List<LiveRow<K, R>> kept = new ArrayList<>(values.size());
        List<R> keptValues = new ArrayList<>(values.size());
        LiveRow<K, R> before = null;
        for (R value : values) {
            LiveRow<K, R> guess = before == null ? head : before.follower();
            boolean stays = guess != null && !guess.hasLeft() && !guess.isGone()
                    && steady.test(guess.value(), value);
            LiveRow<K, R> present = stays ? guess : find(key.apply(value), guess);
            if (present == null) {
                present = new LiveRow<>(key.apply(value), value);
                byKey.put(present.key(), present);
                present.want(round);
                present.move(round);
                added.add(present);
            } else if (present.want(round)) {
                kept.add(present);
                keptValues.add(value);
                if (!stays) {
                    present.move(round);
                }
            }
            if (before == null) {
                head = present;
            } else {
                before.setFollower(present);
            }
            before = present;
        }
        if (before != null) {
            before.setFollower(null);
        }
        markVanished(now);
        // Nobody sees the rows of a table that becomes empty: something else stands in its place.
        remove(values.isEmpty() ? Set.copyOf(rows) : marking ? marks.expire(now) : gone());
        for (int i = 0; i < kept.size(); i++) {
            kept.get(i).update(keptValues.get(i));
        }
        if (!first && marking) {
            added.forEach(row -> marks.mark(row, LiveRow.Mark.NEW, now));
        }
        Comparator<LiveRow<K, R>> rowOrder = byValue(order);
        sort(rowOrder, true);
        insert(added, rowOrder);
    }

    /// A server tells its sessions in much the same order each time: the row behind the one before is mostly the one that
    /// is looked for, and found without its hash.
    private @Nullable LiveRow<K, R> find(K wanted, @Nullable LiveRow<K, R> guess) {
        return guess != null && !guess.hasLeft() && guess.key().equals(wanted) ? guess : byKey.get(wanted);
    }

    /// Puts the present rows into another order; those that have gone follow the rows they stood behind.
    void reorder(Comparator<R> order) {
        sort(byValue(order), false);
    }

    private static <K, R> Comparator<LiveRow<K, R>> byValue(Comparator<R> order) {
        return (left, right) -> order.compare(left.value(), right.value());
    }

    private void markVanished(Instant now) {
        for (LiveRow<K, R> row : inOrder) {
            boolean isWanted = row.isWanted(round);
            if (!isWanted && !row.isGone()) {
                marks.mark(row, LiveRow.Mark.GONE, now);
            } else if (isWanted && row.isGone()) {
                marks.unmark(row);
            }
        }
    }

    private void remove(Set<LiveRow<K, R>> leaving) {
        if (!leaving.isEmpty()) {
            marks.forget(leaving);
            for (LiveRow<K, R> row : leaving) {
                byKey.remove(row.key());
                row.leave();
            }
            rows.removeAll(leaving);
        }
    }

    /// A row that has gone stays behind the row it stood behind: its value ages no more, and would wander.
    ///
    /// @param again whether the rows were in this order before
    private void sort(Comparator<LiveRow<K, R>> order, boolean again) {
        List<LiveRow<K, R>> present = present();
        if (isSorted(present, order, again)) {
            return;
        }
        present.sort(order);
        Map<LiveRow<K, R>, Integer> places = HashMap.newHashMap(rows.size());
        present.forEach(row -> places.put(row, places.size()));
        int place = -1;
        for (LiveRow<K, R> row : inOrder) {
            if (row.isGone()) {
                places.put(row, place);
            } else {
                place = places.getOrDefault(row, place);
            }
        }
        // Stable, and a permutation: the selection goes with its rows.
        FXCollections.sort(rows, Comparator.comparingInt((LiveRow<K, R> row) -> places.getOrDefault(row, 0))
                .thenComparing(LiveRow::isGone));
    }

    /// One change for each run of neighbours: the rows before and behind it are not touched.
    private void insert(List<LiveRow<K, R>> added, Comparator<LiveRow<K, R>> order) {
        if (added.isEmpty()) {
            return;
        }
        added.sort(order);
        List<LiveRow<K, R>> present = new ArrayList<>(rows.size());
        int[] indices = new int[rows.size() + 1];
        for (int index = 0; index < inOrder.size(); index++) {
            if (!inOrder.get(index).isGone()) {
                indices[present.size()] = index;
                present.add(inOrder.get(index));
            }
        }
        indices[present.size()] = rows.size();
        int start = 0;
        while (start < added.size()) {
            int place = placeOf(added.get(start), present, order);
            int end = start + 1;
            while (end < added.size() && (place == present.size()
                    || order.compare(added.get(end), present.get(place)) < 0)) {
                end++;
            }
            // All that was inserted so far stands before it.
            rows.addAll(indices[place] + start, added.subList(start, end));
            start = end;
        }
    }

    private Set<LiveRow<K, R>> gone() {
        return rows.stream().filter(LiveRow::isGone).collect(Collectors.toSet());
    }

    private List<LiveRow<K, R>> present() {
        List<LiveRow<K, R>> present = new ArrayList<>(inOrder);
        present.removeIf(LiveRow::isGone);
        return present;
    }

    private boolean isSorted(List<LiveRow<K, R>> list, Comparator<LiveRow<K, R>> order, boolean again) {
        for (int i = 1; i < list.size(); i++) {
            LiveRow<K, R> left = list.get(i - 1);
            LiveRow<K, R> right = list.get(i);
            boolean known = again && left.isSteady(round) && right.isSteady(round);
            if (!known && order.compare(left, right) > 0) {
                return false;
            }
        }
        return true;
    }

    private static <T> int placeOf(T row, List<T> present, Comparator<T> order) {
        int found = Collections.binarySearch(present, row, order);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
