package org.howdah.history.sqlite;

import java.time.Duration;

/// How long what is kept, and how much of it.
///
/// @param samples how long samples are kept as they were taken
/// @param events how long events are
/// @param mostBytes of the file; when it is larger, the oldest samples of all servers go first
public record Retention(Duration samples, Duration events, long mostBytes) {
    public static final Retention USUAL = new Retention(Duration.ofDays(7), Duration.ofDays(90), 10L << 30);

    public Retention {
        if (!samples.isPositive() || !events.isPositive() || mostBytes <= 0) {
            throw new IllegalArgumentException("Something must be kept");
        }
    }
}
