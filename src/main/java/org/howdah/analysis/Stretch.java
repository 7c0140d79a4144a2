package org.howdah.analysis;

import java.time.Instant;

/// A value that held for a while: a rate between two readings, or a reading until the next one.
///
/// @param from inclusive
/// @param to exclusive, and later
/// @param value on average
/// @param peak the most that it was, as far as that is known
public record Stretch(Instant from, Instant to, double value, double peak) {
    Stretch scaled(double factor) {
        return new Stretch(from, to, value * factor, peak * factor);
    }
}
