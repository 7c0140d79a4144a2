package org.howdah.ui.control;

import java.time.Duration;
import org.howdah.model.server.DurationLimits;
import org.jspecify.annotations.Nullable;

/// A duration as a cell shows it.
///
/// @param duration null where there is none
/// @param heats whether a long one is to be shaded
/// @param limits how long is long
public record Age(@Nullable Duration duration, boolean heats, DurationLimits limits) {
    /// How long is too long.
    public enum Heat {
        NONE, WARM, HOT
    }

    /// One that is long when it usually is.
    public Age(@Nullable Duration duration, boolean heats) {
        this(duration, heats, DurationLimits.USUAL);
    }

    /// The same on a server where something else is long.
    public Age within(DurationLimits other) {
        return other.equals(limits) ? this : new Age(duration, heats, other);
    }

    public Heat heat() {
        if (!heats || duration == null || duration.compareTo(limits.longAfter()) < 0) {
            return Heat.NONE;
        }
        return duration.compareTo(limits.tooLongAfter()) < 0 ? Heat.WARM : Heat.HOT;
    }
}
