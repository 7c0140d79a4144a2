package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// Where a replay stands, and how it runs. Immutable.
///
/// @param speed 1 is as it was, 10 ten times as fast, negative backwards, 0 stands
/// @param recorded from the first to the last second that any server was recorded; null where nothing was
/// @param reading how long it took to read the last state
/// @param problem why the history could not be read, as a sentence; null where it could
public record ReplayMoment(
        Instant time, double speed, @Nullable TimeRange recorded, Duration reading, @Nullable String problem) {

    public boolean isPlaying() {
        return speed != 0;
    }

    /// Whether there is nothing recorded behind it.
    public boolean isAtEnd() {
        return recorded == null || !time.isBefore(recorded.to());
    }

    /// Whether there is nothing recorded before it.
    public boolean isAtBeginning() {
        return recorded == null || !time.isAfter(recorded.from());
    }
}
