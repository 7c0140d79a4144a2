package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowMergeTest {
    private record Value(int key, int rank) {}

    private static final Comparator<Value> ORDER = Comparator.comparingInt(Value::rank).thenComparing(Value::key);

    private final RowMerge<Integer, Value> merge = new RowMerge<>(Value::key);
    private Instant now = Instant.parse("2026-03-01T10:14:32Z");
    private int changes;

    @Test
    void keepsTheRowObjectOfAKeyThroughEveryRefresh() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, now);
        LiveRow<Integer, Value> first = merge.rows().getFirst();
        merge.merge(List.of(new Value(2, 0), new Value(1, 9)), ORDER, now);
        assertThat(merge.rows().getLast()).isSameAs(first);
        assertThat(first.value()).isEqualTo(new Value(1, 9));
    }

    @Test
    void changesNothingInTheListWhenOnlyValuesChange() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 5)), ORDER, now);
        countChanges();
        merge.merge(List.of(new Value(1, 2), new Value(2, 6)), ORDER, now);
        assertThat(changes).isZero();
    }

    @Test
    void insertsNeighboursWithOneChange() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 9)), ORDER, now);
        countChanges();
        merge.merge(List.of(new Value(3, 4), new Value(1, 1), new Value(4, 5), new Value(2, 9)), ORDER, now);
        assertThat(changes).isOne();
        assertThat(values()).containsExactly(new Value(1, 1), new Value(3, 4), new Value(4, 5), new Value(2, 9));
    }

    @Test
    void removesWhatVanishedTwoSecondsAgoWithOneChange() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2), new Value(3, 3)), ORDER, now);
        List<LiveRow<Integer, Value>> before = List.copyOf(merge.rows());
        countChanges();
        merge.merge(List.of(new Value(2, 2)), ORDER, later(1_000));
        merge.merge(List.of(new Value(2, 2)), ORDER, later(1_000));
        assertThat(merge.rows()).isEqualTo(before);
        assertThat(before.stream().map(LiveRow::isGone)).containsExactly(true, false, true);
        assertThat(changes).isZero();
        merge.merge(List.of(new Value(2, 2)), ORDER, later(995));
        assertThat(merge.rows()).containsExactly(before.get(1));
        assertThat(changes).isOne();
    }

    @Test
    void whatVanishedStaysWhereItWasAndAsItWas() {
        merge.merge(List.of(new Value(1, 10), new Value(2, 20), new Value(3, 30)), ORDER, now);
        merge.merge(List.of(new Value(1, 21), new Value(3, 31)), ORDER, later(1_000));
        assertThat(values()).containsExactly(new Value(1, 21), new Value(2, 20), new Value(3, 31));
        merge.merge(List.of(new Value(1, 40), new Value(3, 32), new Value(4, 35)), ORDER, later(100));
        assertThat(values()).containsExactly(new Value(3, 32), new Value(4, 35), new Value(1, 40), new Value(2, 20));
    }

    @Test
    void whatComesBackIsThereAsBefore() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, now);
        LiveRow<Integer, Value> row = merge.rows().getFirst();
        merge.merge(List.of(new Value(2, 2)), ORDER, later(1_000));
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, later(1_000));
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, later(1_000));
        assertThat(merge.rows().getFirst()).isSameAs(row);
        assertThat(marks()).containsExactly(LiveRow.Mark.NONE, LiveRow.Mark.NONE);
    }

    @Test
    void whatHasLeftAndComesBackIsARowAgain() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2), new Value(3, 3)), ORDER, now);
        merge.merge(List.of(), ORDER, later(1_000));
        merge.merge(List.of(new Value(1, 1), new Value(2, 5), new Value(3, 3)), ORDER, later(1_000));
        assertThat(values()).containsExactly(new Value(1, 1), new Value(3, 3), new Value(2, 5));
        merge.merge(List.of(new Value(1, 1)), ORDER, later(1_000));
        merge.merge(List.of(new Value(1, 1)), ORDER, later(2_000));
        assertThat(values()).containsExactly(new Value(1, 1));
        merge.merge(List.of(new Value(1, 1), new Value(2, 2), new Value(3, 3)), ORDER, later(1_000));
        assertThat(values()).containsExactly(new Value(1, 1), new Value(2, 2), new Value(3, 3));
    }

    @Test
    void whatIsNewIsMarkedForTwoSeconds() {
        merge.merge(List.of(new Value(1, 1)), ORDER, now);
        assertThat(marks()).containsExactly(LiveRow.Mark.NONE);
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, later(1_000));
        assertThat(marks()).containsExactly(LiveRow.Mark.NONE, LiveRow.Mark.NEW);
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, later(1_005));
        assertThat(marks()).containsExactly(LiveRow.Mark.NONE, LiveRow.Mark.NEW);
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, later(990));
        assertThat(marks()).containsExactly(LiveRow.Mark.NONE, LiveRow.Mark.NONE);
    }

    @Test
    void timeThatIsTurnedBackEndsEveryMark() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, now);
        merge.merge(List.of(new Value(2, 2)), ORDER, later(1_000));
        merge.merge(List.of(new Value(2, 2)), ORDER, later(-60_000));
        assertThat(values()).containsExactly(new Value(2, 2));
    }

    @Test
    void aTableThatBecomesEmptyIsEmptyAtOnce() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, now);
        merge.merge(List.of(), ORDER, later(1_000));
        assertThat(merge.rows()).isEmpty();
        merge.merge(List.of(new Value(1, 1)), ORDER, later(1_000));
        assertThat(marks()).containsExactly(LiveRow.Mark.NONE);
    }

    @Test
    void takesTheFirstOfTwoValuesWithOneKey() {
        merge.merge(List.of(new Value(1, 1), new Value(1, 2)), ORDER, now);
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
            merge.merge(new ArrayList<>(values.values()), ORDER, later(random.nextInt(3_000)));
            assertThat(merge.rows().stream().filter(row -> !row.isGone()).map(LiveRow::value).toList())
                    .containsExactlyElementsOf(values.values().stream().sorted(ORDER).toList());
            assertThat(merge.rows()).doesNotHaveDuplicates();
        }
    }

    @Test
    void isThatListWhereValuesThatStayAreNotCompared() {
        merge.setSteady(Value::equals);
        Random random = new Random(7);
        Map<Integer, Value> values = new HashMap<>();
        for (int round = 0; round < 500; round++) {
            for (int i = random.nextInt(6); i > 0; i--) {
                int key = random.nextInt(40);
                if (values.remove(key) == null || random.nextBoolean()) {
                    values.put(key, new Value(key, random.nextInt(20)));
                }
            }
            merge.merge(new ArrayList<>(values.values()), ORDER, later(random.nextInt(2_000)));
            assertThat(merge.rows().stream().filter(row -> !row.isGone()).map(LiveRow::value).toList())
                    .containsExactlyElementsOf(values.values().stream().sorted(ORDER).toList());
        }
    }

    @Test
    void valuesThatStayAreComparedTwiceAndThenNoMore() {
        merge.setSteady(Value::equals);
        AtomicInteger compared = new AtomicInteger();
        Comparator<Value> counting = (left, right) -> {
            compared.incrementAndGet();
            return ORDER.compare(left, right);
        };
        List<Value> values = IntStream.range(0, 100).mapToObj(key -> new Value(key, key)).toList();
        merge.merge(values, counting, now);
        merge.merge(values, counting, later(1_000));
        assertThat(compared.getAndSet(0)).isGreaterThan(100);
        merge.merge(values, counting, later(1_000));
        assertThat(compared).hasValue(0);
        merge.reorder(counting.reversed());
        assertThat(compared.get()).isGreaterThan(0);
    }

    @Test
    void reordersByAnotherOrder() {
        merge.merge(List.of(new Value(1, 1), new Value(2, 2)), ORDER, now);
        merge.reorder(ORDER.reversed());
        assertThat(values()).containsExactly(new Value(2, 2), new Value(1, 1));
    }

    private Instant later(long millis) {
        now = now.plusMillis(millis);
        return now;
    }

    private List<LiveRow.Mark> marks() {
        return merge.rows().stream().map(row -> row.markProperty().get()).toList();
    }

    private List<Value> values() {
        return merge.rows().stream().map(LiveRow::value).toList();
    }

    private void countChanges() {
        merge.rows().addListener((ListChangeListener<LiveRow<Integer, Value>>) _ -> changes++);
    }
}
