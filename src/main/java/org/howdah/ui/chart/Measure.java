package org.howdah.ui.chart;

import java.time.Duration;
import org.howdah.text.Durations;
import org.howdah.text.Units;

/// In what values are measured, and how they are written. What is not known is a dash.
public enum Measure {
    /// Such as sessions.
    COUNT(TrackScale.Kind.NUMBER, "sessions"),
    /// Events in a second.
    RATE(TrackScale.Kind.NUMBER, "1/s"),
    /// Events in a minute.
    PER_MINUTE(TrackScale.Kind.NUMBER, "1/min"),
    /// Milliseconds in a second.
    MILLIS(TrackScale.Kind.NUMBER, "ms/s"),
    /// Milliseconds that something is late.
    DELAY(TrackScale.Kind.NUMBER, "ms"),
    /// A part of one.
    SHARE(TrackScale.Kind.SHARE, "share"),
    /// Bytes.
    BYTES(TrackScale.Kind.BYTES, "bytes"),
    /// Bytes in a second.
    BYTE_RATE(TrackScale.Kind.BYTES, "bytes/s");

    private static final double SMALL = 10;
    private static final double SECOND = 1_000;
    private static final double LARGE = 100_000;

    private final TrackScale.Kind kind;
    private final String unit;

    Measure(TrackScale.Kind kind, String unit) {
        this.kind = kind;
        this.unit = unit;
    }

    TrackScale.Kind kind() {
        return kind;
    }

    /// For a file.
    public String unit() {
        return unit;
    }

    /// A value with its unit.
    public String text(double value) {
        return Double.isNaN(value)
                ? Units.UNKNOWN
                : switch (this) {
                    case COUNT -> number(value);
                    case RATE -> Units.rate(value);
                    case PER_MINUTE -> number(value) + " /min";
                    case MILLIS -> number(value) + " ms/s";
                    case DELAY -> delay(value);
                    case SHARE -> Units.percent(value);
                    case BYTES -> Units.bytes(Math.round(value));
                    case BYTE_RATE -> Units.byteRate(value);
                };
    }

    /// A round value at the axis of a chart, where little room is.
    String tick(double value) {
        return switch (this) {
            case COUNT, RATE, PER_MINUTE, MILLIS -> value >= LARGE
                    ? Units.estimate(Math.round(value)).replace("≈", "").strip()
                    : Units.number(value, value == Math.rint(value) ? 0 : 1);
            case DELAY ->
                value < SECOND ? Units.number(value, value == Math.rint(value) ? 0 : 1) + " ms" : delay(value);
            case SHARE -> Units.number(value * 100, value * 100 == Math.rint(value * 100) ? 0 : 1) + " %";
            case BYTES, BYTE_RATE -> Units.bytes(Math.round(value));
        };
    }

    private static String delay(double millis) {
        return millis < SECOND ? Durations.millis(millis) : Durations.format(Duration.ofMillis(Math.round(millis)));
    }

    private static String number(double value) {
        return Units.number(value, value < SMALL ? 2 : 0);
    }
}
