package org.howdah.analysis;

import java.time.Duration;
import org.howdah.model.collector.ProcessCost;
import org.jspecify.annotations.Nullable;

/// What Howdah took of its computer between two looks.
///
/// @param cpuShare of one processor: 1 is one busy all the time; null where it cannot be told
public record OwnProcess(@Nullable Double cpuShare, ProcessCost newest) {

    /// Compares two looks, of which the older may be missing.
    public static OwnProcess between(@Nullable ProcessCost older, ProcessCost newer) {
        if (older == null || older.cpu() == null || newer.cpu() == null) {
            return new OwnProcess(null, newer);
        }
        Duration passed = Duration.between(older.time(), newer.time());
        Duration spent = newer.cpu().minus(older.cpu());
        // A clock that was set back makes nonsense of it.
        return new OwnProcess(passed.isPositive() && !spent.isNegative()
                ? (Double) ((double) spent.toNanos() / passed.toNanos())
                : null, newer);
    }
}
