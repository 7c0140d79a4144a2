package org.howdah.ui.control;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A duration as a cell shows it.
///
/// @param duration null where there is none
/// @param heats whether a long one is to be shaded
public record Age(@Nullable Duration duration, boolean heats) {
    static final Duration WARM = Duration.ofMinutes(1);
    static final Duration HOT = Duration.ofMinutes(5);

    /// How long is too long.
    public enum Heat {
        NONE, WARM, HOT
    }

    public Heat heat() {
        if (!heats || duration == null || duration.compareTo(WARM) < 0) {
            return Heat.NONE;
        }
        return duration.compareTo(HOT) < 0 ? Heat.WARM : Heat.HOT;
    }
}
