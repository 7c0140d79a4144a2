package org.howdah.ui.chart;

import java.time.Duration;
import org.howdah.text.Durations;
import org.howdah.text.Units;

/// In what values are measured, and how they are written. What is not known is a dash.
public enum Measure {
    /// Such as sessions.
    COUNT(TrackScale.Kind.NUMBER, "sessions"),
    /// Sessions at work on average, as the Load page writes them.
    LOAD(TrackScale.Kind.NUMBER, "sessions"),
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
                    case COUNT -> Units.number(value, 1);
                    case LOAD -> Units.number(value, 2);
                    case RATE -> Units.rate(value);
                    case PER_MINUTE -> Units.number(value, 2) + " /min";
                    case MILLIS -> Units.number(value, 1) + " ms/s";
                    case DELAY -> delay(value);
                    case SHARE -> Units.percent(value);
                    case BYTES -> Units.bytes(Math.round(value));
                    case BYTE_RATE -> Units.byteRate(value);
                };
    }

    /// A round value at the axis of a chart, where little room is.
    String tick(double value) {
        return switch (this) {
            case COUNT, LOAD -> plain(value);
            case RATE -> plain(value) + " /s";
            case PER_MINUTE -> plain(value) + " /min";
            case MILLIS -> plain(value) + " ms/s";
            case DELAY -> value < SECOND ? plain(value) + " ms" : delay(value);
            case SHARE -> plain(value * 100) + " %";
            case BYTES -> round(Units.bytes(Math.round(value)));
            case BYTE_RATE -> round(Units.byteRate(value));
        };
    }

    private static String delay(double millis) {
        return millis < SECOND ? Durations.millis(millis) : Durations.format(Duration.ofMillis(Math.round(millis)));
    }

    private static String plain(double value) {
        return value >= LARGE
                ? Units.estimate(Math.round(value)).replace("≈", "").strip()
                : value == Math.rint(value) ? Units.count(Math.round(value)) : Units.number(value, 1);
    }

    /// `64 MB` and not `64.0 MB`: the values of an axis are round.
    private static String round(String text) {
        return text.replaceFirst("[.,]0+(?=\\D)", "");
    }
}
