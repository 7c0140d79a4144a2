package org.howdah.sampler;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The last durations of something, as many as fit: five minutes of a live second. One thread at a time.
final class DurationWindow {
    private static final int SIZE = 300;
    private static final double HIGH = 0.99;

    private final int[] micros = new int[SIZE];
    private int count;
    private int next;

    void add(Duration duration) {
        micros[next] = (int) Math.min(Integer.MAX_VALUE, duration.toNanos() / 1_000);
        next = (next + 1) % SIZE;
        count = Math.min(count + 1, SIZE);
    }

    @Nullable
    Duration mean() {
        return count == 0
                ? null
                : micros(Math.round(Arrays.stream(micros, 0, count).average().orElse(0)));
    }

    /// 99 of 100 took no longer.
    @Nullable
    Duration high() {
        if (count == 0) {
            return null;
        }
        int[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return micros(sorted[(int) Math.ceil(HIGH * count) - 1]);
    }

    private static Duration micros(long value) {
        return Duration.ofNanos(value * 1_000);
    }
}
