package org.howdah.sampler;

import java.time.Duration;
import org.howdah.model.instance.OwnCost;
import org.howdah.postgres.query.ReaderCost;

/// What one lane cost its server between two looks. One thread at a time.
final class CostWindow {
    private final String lane;
    private ReaderCost before = ReaderCost.NONE;

    CostWindow(String lane) {
        this.lane = lane;
    }

    /// @param now what the lane has cost so far, over all its readers; only grows
    OwnCost close(ReaderCost now, Duration window, Duration interval, long skipped) {
        ReaderCost spent = now.minus(before);
        before = now;
        return new OwnCost(lane, seconds(window), spent.roundTrips(), spent.busyNanos() / 1e9, spent.rows(),
                spent.bytesSent(), spent.bytesReceived(), skipped, seconds(interval));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
