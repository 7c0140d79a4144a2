package org.howdah.sampler;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.postgres.query.ReaderCost;
import org.jspecify.annotations.Nullable;

/// Howdah's own cost on a server, published every ten seconds as a sample like any other, with one row for each lane; and
/// as soon as the interval is another, for it tells that as well.
/// Belongs to the live lane's thread.
final class CostReport {
    static final Duration WINDOW = Duration.ofSeconds(10);

    private final Pace pace;
    private final CostWindow live = new CostWindow("live");
    private final CostWindow slow = new CostWindow("slow");
    private final Supplier<ReaderCost> slowCost;
    /// Of the readers that the live lane has lost or closed.
    private ReaderCost closed = ReaderCost.NONE;
    private long began;
    private long skipped;
    private @Nullable Duration lastInterval;

    /// @param slowCost what the slow lane has cost so far; only grows
    CostReport(Pace pace, Supplier<ReaderCost> slowCost) {
        this.pace = pace;
        this.slowCost = slowCost;
        this.began = pace.nanoTime();
    }

    /// What a reader had cost when it ended still belongs into the window.
    void closed(ReaderCost cost) {
        closed = closed.plus(cost);
    }

    void skipped(long ticks) {
        skipped += ticks;
    }

    /// @param cost of the present reader
    /// @param lastRead whose server time and epoch the cost shares
    Optional<Sample<OwnCost>> next(ReaderCost cost, Duration interval, List<Sample<?>> lastRead) {
        long now = pace.nanoTime();
        Duration window = Duration.ofNanos(now - began);
        Optional<Sample<?>> read = lastRead.stream().filter(sample -> sample.serverTime() != null).findFirst();
        // Without a reading there is no server time to publish it under; the window stays open until there is.
        boolean retimed = lastInterval != null && !lastInterval.equals(interval);
        if ((window.compareTo(WINDOW) < 0 && !retimed) || read.isEmpty()) {
            lastInterval = lastInterval == null ? interval : lastInterval;
            return Optional.empty();
        }
        lastInterval = interval;
        began = now;
        List<OwnCost> rows = List.of(
                live.close(closed.plus(cost), window, interval, skipped),
                slow.close(slowCost.get(), window, SlowLane.INTERVAL, 0));
        skipped = 0;
        return read.map(shared -> new Sample<>(OwnCost.PROBE, pace.now(), shared.serverTime(), shared.epoch(), WINDOW,
                Duration.ZERO, false, new SampleOutcome.Read<>(rows)));
    }
}
