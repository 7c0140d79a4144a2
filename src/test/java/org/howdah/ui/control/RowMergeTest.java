package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowMergeTest {
    private record Value(int key, int rank) {}

    private static final Comparator<Value> ORDER = Comparator.comparingInt(Value::rank).thenComparing(Value::key);

    private final RowMerge<Integer, Value> merge = new RowMerge<>(Value::key);
    private int changes;

    @Test
    void keepsTheRowObjectOfAKeyThroughEveryRefresh() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER);
        LiveRow<Integer, Value> first = merge.rows().getFirst();
        merge.merge(List.of(new Value(2, 0), new Value(1, 9)), ORDER);
        assertThat(merge.rows().getLast()).isSameAs(first);
        assertThat(first.value()).isEqualTo(new Value(1, 9));
    }

    @Test
    void changesNothingInTheListWhenOnlyValuesChange() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 5)), ORDER);
        countChanges();
        merge.merge(List.of(new Value(1, 2), new Value(2, 6)), ORDER);
        assertThat(changes).isZero();
    }

    @Test
    void insertsNeighboursWithOneChange() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 9)), ORDER);
        countChanges();
        merge.merge(List.of(new Value(3, 4), new Value(1, 1), new Value(4, 5), new Value(2, 9)), ORDER);
        assertThat(changes).isOne();
        assertThat(values()).containsExactly(new Value(1, 1), new Value(3, 4), new Value(4, 5), new Value(2, 9));
    }

    @Test
    void removesWhatVanishedWithOneChange() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2), new Value(3, 3)), ORDER);
        List<LiveRow<Integer, Value>> before = List.copyOf(merge.rows());
        merge.merge(List.of(new Value(2, 2)), ORDER);
        assertThat(merge.rows()).containsExactly(before.get(1));
    }

    @Test
    void takesTheFirstOfTwoValuesWithOneKey() {
        merge.merge(List.of(new Value(1, 1), new Value(1, 2)), ORDER);
        assertThat(values()).containsExactly(new Value(1, 1));
    }

    @Test
    void isAlwaysTheSortedListOfTheNewestValues() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            Map<Integer, Value> values = new HashMap<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                int key = random.nextInt(60);
                values.put(key, new Value(key, random.nextInt(20)));
            }
            merge.merge(new ArrayList<>(values.values()), ORDER);
            assertThat(values()).containsExactlyElementsOf(values.values().stream().sorted(ORDER).toList());
        }
    }

    @Test
    void reordersByAnotherOrder() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER);
        merge.reorder(ORDER.reversed());
        assertThat(values()).containsExactly(new Value(2, 2), new Value(1, 1));
    }

    private List<Value> values() {
        return merge.rows().stream().map(LiveRow::value).toList();
    }

    private void countChanges() {
        merge.rows().addListener((ListChangeListener<LiveRow<Integer, Value>>) _ -> changes++);
    }
}
