package org.howdah.history.sqlite;

import java.time.Duration;
import java.util.Locale;

/// How much of the past a chunk has rolled up. The codes stand in files.
enum Tier {
    /// Samples as they were taken.
    RAW(0, Duration.ZERO, Duration.ZERO), MINUTE(1, Duration.ofMinutes(1), Duration.ofHours(1)), HOUR(2,
            Duration.ofHours(1), Duration.ofDays(1));

    private final int code;
    private final long period;
    private final long span;

    Tier(int code, Duration period, Duration span) {
        this.code = code;
        this.period = period.toNanos() / 1_000;
        this.span = span.toNanos() / 1_000;
    }

    /// As it stands in JSON.
    String word() {
        return this == RAW ? "samples" : name().toLowerCase(Locale.ROOT) + "s";
    }

    int code() {
        return code;
    }

    /// What a sample stands for, in microseconds.
    long period() {
        return period;
    }

    /// What a chunk holds, in microseconds; of samples as they were taken each probe has its own.
    long span() {
        return span;
    }

    /// What it is rolled up from.
    Tier finer() {
        return this == HOUR ? MINUTE : RAW;
    }

    /// The beginning of the period in which a time lies.
    long floor(long time) {
        return Math.floorDiv(time, period) * period;
    }

    /// The end of the last period before it, or the time itself.
    long ceiling(long time) {
        return Math.ceilDiv(time, period) * period;
    }

    long chunkStart(long time) {
        return Math.floorDiv(time, span) * span;
    }
}
