package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.history.Load;
import org.howdah.model.history.TimeRange;

/// A stretch of time in steps of equal length, which all charts of a page share.
///
/// @param range that the steps cover
/// @param step length of one
public record StepAxis(TimeRange range, Duration step) {
    public static StepAxis of(Load load) {
        return new StepAxis(load.range(), load.step());
    }

    public int steps() {
        return (int) Math.max(1, Math.ceilDiv(range.length().toNanos(), Math.max(1, step.toNanos())));
    }

    /// When a step begins; the end of the last one for the number of steps.
    public Instant start(int index) {
        return range.from().plus(step.multipliedBy(index));
    }

    /// The step in which an instant lies, or the nearest one.
    public int at(Instant time) {
        long index = Math.floorDiv(Duration.between(range.from(), time).toNanos(), Math.max(1, step.toNanos()));
        return (int) Math.clamp(index, 0, steps() - 1L);
    }

    /// What some steps cover.
    ///
    /// @param to no longer in it
    public TimeRange range(int from, int to) {
        return new TimeRange(start(from), start(to));
    }
}
