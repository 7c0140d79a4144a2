package org.howdah.analysis;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.jspecify.annotations.Nullable;

/// One row of a statistic at two instants of the same epoch, and how far they lie apart on the server's clock.
public record Delta<R extends Record>(R older, R newer, double seconds) {

    /// A counter's rate; unknown where it fell, for a counter that falls has been reset or has wrapped.
    public Rate rate(ToLongFunction<R> counter) {
        return rate(counter.applyAsLong(older), counter.applyAsLong(newer));
    }

    /// The rate of a counter that a version may not have.
    public Rate rateIfKnown(Function<R, @Nullable Long> counter) {
        Long before = counter.apply(older);
        Long after = counter.apply(newer);
        return before == null || after == null ? new Rate.Unknown() : rate(before, after);
    }

    private Rate rate(long before, long after) {
        return after < before || seconds <= 0 ? new Rate.Unknown() : new Rate.Known((after - before) / seconds);
    }

    /// The rows that can be compared, by key. A row without a counterpart, or whose counters began anew in between, is
    /// missing: its rates are unknown.
    ///
    /// @param reset when the counters of a row began; a function that gives null where the view does not say
    public static <R extends Record, K> Map<K, Delta<R>> byKey(
            ProbeState<R> state, Function<R, K> key, Function<R, @Nullable Object> reset) {
        Reading<R> newer = state.latest();
        Reading<R> older = state.previous();
        if (newer == null || older == null) {
            return Map.of();
        }
        double seconds = Duration.between(older.serverTime(), newer.serverTime()).toNanos() / 1e9;
        Map<K, R> before = new HashMap<>();
        older.rows().forEach(row -> before.put(key.apply(row), row));
        Map<K, Delta<R>> deltas = new HashMap<>();
        for (R row : newer.rows()) {
            R counterpart = before.get(key.apply(row));
            if (counterpart != null && Objects.equals(reset.apply(counterpart), reset.apply(row))) {
                deltas.put(key.apply(row), new Delta<>(counterpart, row, seconds));
            }
        }
        return deltas;
    }
}
