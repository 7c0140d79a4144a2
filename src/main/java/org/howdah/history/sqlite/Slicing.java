package org.howdah.history.sqlite;

import java.time.Duration;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.TimeRange;

/// Equal steps over a range, of a length that people count in, so that a chart that moves does not change its steps.
///
/// @param from in microseconds, a multiple of the step
/// @param step in microseconds
/// @param count of steps
record Slicing(long from, long step, int count) {
    private static final long SECOND = 1_000_000;
    private static final long[] SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800,
            21_600, 43_200, 86_400, 172_800, 604_800};
    private static final int MOST = 100_000;

    /// @param finest step of which there is anything, in microseconds
    static Slicing of(TimeRange range, int wanted, long finest) {
        long from = Micros.of(range.from());
        long to = Micros.of(range.to());
        long least = Math.max((to - from) / Math.max(1, wanted), finest * 5 / 4);
        long step = SECONDS[SECONDS.length - 1] * SECOND;
        for (int i = SECONDS.length - 1; i >= 0; i--) {
            // About so many: a quarter more is no harm, half as many is.
            if (SECONDS[i] * SECOND * 5 / 4 >= least) {
                step = SECONDS[i] * SECOND;
            }
        }
        long start = Math.floorDiv(from, step) * step;
        long count = Math.ceilDiv(to - start, step);
        if (count > MOST) {
            throw new IllegalArgumentException("A range of " + range.length() + " is too long");
        }
        return new Slicing(start, step, (int) count);
    }

    long to() {
        return from + step * count;
    }

    /// The step in which a time lies; -1 for none.
    int at(long time) {
        if (time < from || time >= to()) {
            return -1;
        }
        return (int) ((time - from) / step);
    }

    TimeRange range() {
        return new TimeRange(Micros.instant(from), Micros.instant(to()));
    }

    Duration stepLength() {
        return Duration.ofNanos(step * 1_000);
    }
}
