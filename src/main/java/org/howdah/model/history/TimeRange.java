package org.howdah.model.history;

import java.time.Duration;
import java.time.Instant;

/// A part of the timeline, by our clock.
///
/// @param from inclusive
/// @param to exclusive
public record TimeRange(Instant from, Instant to) {
    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A range ends after it begins, not at " + to + " when it begins at " + from);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
