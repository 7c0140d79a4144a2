package org.howdah.model.history;

import java.time.Instant;

/// One value of a series. Raw, as the server gave it: rates are computed by `analysis`.
///
/// @param time of the reading, our clock; for a rolled-up point the time of its last reading
/// @param last the newest value
/// @param least and greatest of the values that it stands for; the same as `last` for counters and single readings
/// @param mean of those
/// @param readings how many those are
/// @param segment readings of different segments have a restart, a step of the clock or another server between them, and
///     must not be compared
public record SeriesPoint(
        Instant time, double last, double least, double greatest, double mean, long readings, long segment) {
    /// A single reading.
    public SeriesPoint(Instant time, double value, long segment) {
        this(time, value, value, value, value, 1, segment);
    }
}
