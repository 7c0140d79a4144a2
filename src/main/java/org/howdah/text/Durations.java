package org.howdah.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/// Durations for eyes, in the [NumberStyle] of the process: `0.41 s`, `8.2 s`, `00:04:12`, `3 d 04:12`. They are cut and not
/// rounded, so that a clock never shows a second that has not passed. Negative ones, which two clocks can make of a
/// young age, count as zero. Any thread.
public final class Durations {
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;

    private Durations() {}

    /// Up to 1 s with two digits, up to 10 s with one, up to a day as `HH:MM:SS`, from there `3 d 04:12`.
    public static String format(Duration duration) {
        Duration time = clamp(duration);
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return seconds(time, seconds < 1 ? 2 : 1);
        }
        if (seconds < DAY) {
            return clock(seconds);
        }
        return seconds / DAY + " d " + clock(seconds % DAY).substring(0, 5);
    }

    public static String format(Optional<Duration> duration) {
        return duration.map(Durations::format).orElse(Units.UNKNOWN);
    }

    /// For a column in milliseconds: `0.38 ms`, `3.8 ms`, `38 ms`, `4 812 ms`; NaN is unknown.
    public static String millis(double milliseconds) {
        if (!Double.isFinite(milliseconds)) {
            return Units.UNKNOWN;
        }
        double value = Math.max(0, milliseconds);
        if (value >= 9.95) {
            return Units.count(Math.round(value)) + " ms";
        }
        if (value > 0 && value < 0.01) {
            return "<" + Decimals.fixed(0.01, 2) + " ms";
        }
        return (value == 0 ? "0" : Decimals.fixed(value, value < 0.995 ? 2 : 1)) + " ms";
    }

    public static String millis(Duration duration) {
        Duration time = clamp(duration);
        return millis(time.toSeconds() * 1e3 + time.toNanosPart() / 1e6);
    }

    /// An age in words: `0.4 s ago`, `9 s ago`, `4 min ago`, `3 h ago`, `5 d ago`.
    public static String ago(Duration age) {
        return age(age) + " ago";
    }

    /// An age in its largest unit, for a column of ages: `0.4 s`, `9 s`, `4 min`, `3 h`, `5 d`.
    public static String age(Duration age) {
        Duration time = clamp(age);
        long seconds = time.toSeconds();
        if (seconds < 1) {
            return seconds(time, 1);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return seconds / 60 + " min";
        }
        return seconds < DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
    }

    private static Duration clamp(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static String seconds(Duration time, int fractionDigits) {
        BigDecimal exact = BigDecimal.valueOf(time.toNanos(), 9);
        return Decimals.text(exact.setScale(fractionDigits, RoundingMode.DOWN)) + " s";
    }

    private static String clock(long seconds) {
        StringBuilder out = new StringBuilder(8);
        appendTwo(out, seconds / HOUR).append(':');
        appendTwo(out, seconds / 60 % 60).append(':');
        return appendTwo(out, seconds % 60).toString();
    }

    private static StringBuilder appendTwo(StringBuilder out, long number) {
        return (number < 10 ? out.append('0') : out).append(number);
    }
}
