package org.howdah.history.sqlite;

import java.time.Duration;

/// How long what is kept, and how much of it.
///
/// @param samples how long samples are kept as they were taken
/// @param minutes how long what was rolled up by the minute is
/// @param hours how long what was rolled up by the hour is
/// @param events how long events are
/// @param mostBytes of the file; when it is larger, the oldest samples of all servers go first, then the oldest minutes
public record Retention(Duration samples, Duration minutes, Duration hours, Duration events, long mostBytes) {
    public static final Retention USUAL = new Retention(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(730),
            Duration.ofDays(90), 10L << 30);

    public Retention {
        if (!samples.isPositive() || !events.isPositive() || mostBytes <= 0) {
            throw new IllegalArgumentException("Something must be kept");
        }
        if (minutes.compareTo(samples) < 0 || hours.compareTo(minutes) < 0) {
            throw new IllegalArgumentException("What is coarser is kept at least as long as what is finer");
        }
    }

    /// Other samples and another size. What is coarser is kept as long as before, or as long as the samples.
    public Retention with(Duration otherSamples, long otherBytes) {
        Duration otherMinutes = longer(minutes, otherSamples);
        return new Retention(otherSamples, otherMinutes, longer(hours, otherMinutes), events, otherBytes);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    Duration of(Tier tier) {
        return switch (tier) {
            case RAW -> samples;
            case MINUTE -> minutes;
            case HOUR -> hours;
        };
    }
}
