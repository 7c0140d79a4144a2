package org.howdah.model.server;

import java.time.Duration;

/// How long a statement or a transaction of a server may take before it is shaded: on one that serves a shop a minute is
/// long, on one that makes the night's reports it is nothing.
///
/// @param longAfter from when on it is long
/// @param tooLongAfter from when on it is too long; later than the other
public record DurationLimits(Duration longAfter, Duration tooLongAfter) {
    public static final DurationLimits USUAL = new DurationLimits(Duration.ofMinutes(1), Duration.ofMinutes(5));
}
