package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.analysis.Timeline.SECOND;

import java.time.Instant;
import org.howdah.analysis.Timeline.Counter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeltaTest {
    private static final Rate UNKNOWN = new Rate.Unknown();
    private static final Instant RESET = Instant.parse("2026-02-01T00:00:00Z");

    private final Timeline time = new Timeline();

    @Test
    void rateIsUnknownWhenTheCounterFell() {
        time.read(100).pass(SECOND).read(99);

        assertThat(time.rate()).isEqualTo(UNKNOWN);
    }

    @Test
    void rateIsUnknownWhenTheCounterWrapped() {
        time.read(Long.MAX_VALUE - 1).pass(SECOND).read(Long.MIN_VALUE + 5);

        assertThat(time.rate()).isEqualTo(UNKNOWN);
    }

    @Test
    void restingCounterHasARateOfZero() {
        time.read(100).pass(SECOND).read(100);

        assertThat(time.rate()).isEqualTo(new Rate.Known(0));
    }

    @Test
    void rowsAreMatchedByKeyWhateverTheirOrder() {
        time.read(row("a", 1), row("b", 10)).pass(SECOND.multipliedBy(2)).read(row("b", 30), row("a", 5));

        assertThat(time.deltas()).containsOnlyKeys("a", "b");
        assertThat(time.rate("a")).isEqualTo(new Rate.Known(2));
        assertThat(time.rate("b")).isEqualTo(new Rate.Known(10));
    }

    @Test
    void rowWithoutACounterpartHasNoDelta() {
        time.read(row("gone", 1), row("stays", 1)).pass(SECOND).read(row("stays", 2), row("new", 1_000_000));

        assertThat(time.deltas()).containsOnlyKeys("stays");
    }

    @Test
    void rowWhoseCountersBeganAnewHasNoDelta() {
        time.read(new Counter("a", 1, RESET), new Counter("b", 1, RESET), new Counter("c", 1, null))
                .pass(SECOND)
                .read(new Counter("a", 2, RESET), new Counter("b", 2, RESET.plusSeconds(1)),
                        new Counter("c", 2, RESET));

        assertThat(time.deltas()).containsOnlyKeys("a");
    }

    @Test
    void counterThatAVersionDoesNotHaveIsUnknown() {
        Delta<Counter> delta = new Delta<>(row("only", 100), row("only", 150), 1);

        assertThat(delta.rateIfKnown(_ -> null)).isEqualTo(UNKNOWN);
        assertThat(delta.rateIfKnown(DeltaTest::sinceUpgrade)).isEqualTo(UNKNOWN);
        assertThat(delta.rateIfKnown(Counter::value)).isEqualTo(new Rate.Known(50));
    }

    @Test
    void sumWithAnUnknownIsUnknown() {
        assertThat(new Rate.Known(1).plus(new Rate.Known(2))).isEqualTo(new Rate.Known(3));
        assertThat(new Rate.Known(1).plus(UNKNOWN)).isEqualTo(UNKNOWN);
        assertThat(UNKNOWN.plus(new Rate.Known(1))).isEqualTo(UNKNOWN);
    }

    private static Counter row(String key, long value) {
        return new Counter(key, value, null);
    }

    /// A counter that the older row did not have yet.
    private static @Nullable Long sinceUpgrade(Counter row) {
        return row.value() > 100 ? (Long) row.value() : null;
    }
}
