package org.howdah.postgres.query;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.howdah.postgres.connect.Traffic;

/// Counts what one reader's round trips cost. Written by the reader's thread, read by any.
final class Meter {
    private final LongSupplier nanoTime;
    private final Traffic traffic;
    private volatile ReaderCost counted = ReaderCost.NONE;
    private long bytesAtStart;
    private long bytesOfLast;

    Meter(LongSupplier nanoTime, Traffic traffic) {
        this.nanoTime = nanoTime;
        this.traffic = traffic;
    }

    long start() {
        bytesAtStart = bytes();
        return nanoTime.getAsLong();
    }

    /// Ends a round trip, however it ended, and says how long it took.
    Duration stop(long start, long rows) {
        return stop(start, 1, rows);
    }

    /// Ends several round trips that are measured as one.
    Duration stop(long start, int roundTrips, long rows) {
        long nanos = nanoTime.getAsLong() - start;
        bytesOfLast = bytes() - bytesAtStart;
        counted = counted.plus(new ReaderCost(roundTrips, nanos, rows, 0, 0));
        return Duration.ofNanos(nanos);
    }

    /// Sent and received between the last start and its stop. Of the reader's thread.
    long bytesOfLast() {
        return bytesOfLast;
    }

    private long bytes() {
        return traffic.bytesSent() + traffic.bytesReceived();
    }

    ReaderCost cost() {
        return counted.plus(new ReaderCost(0, 0, 0, traffic.bytesSent(), traffic.bytesReceived()));
    }
}
