package org.howdah.text;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Numbers with their unit, in the [NumberStyle] of the process: `12.8 GB`, `48 812 231`, `3.4 k/s`, `99.1 %`. What is not known,
/// also NaN and infinite, is [#UNKNOWN] and never 0. Any thread.
public final class Units {
    /// Stands for every value that is not known.
    public static final String UNKNOWN = "–";

    /// PostgreSQL's own names, with a small k.
    private static final String[] BYTES = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final String[] THOUSANDS = {"", "k", "M", "G", "T", "P", "E"};

    private Units() {}

    /// Bytes in steps of 1,024 with three digits: `512 B`, `0.98 kB`, `12.8 GB`; the sign of a difference stays.
    public static String bytes(long bytes) {
        return bytes((double) bytes);
    }

    public static String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes(bytes.getAsLong()) : UNKNOWN;
    }

    /// Bytes per second: `1.25 MB/s`.
    public static String byteRate(double bytesPerSecond) {
        return Double.isFinite(bytesPerSecond) ? bytes(bytesPerSecond) + "/s" : UNKNOWN;
    }

    public static String byteRate(OptionalDouble bytesPerSecond) {
        return byteRate(Decimals.orNaN(bytesPerSecond));
    }

    /// A whole number in groups of three, parted by a thin space: `48 812 231`.
    public static String count(long count) {
        return Decimals.grouped(count);
    }

    public static String count(OptionalLong count) {
        return count.isPresent() ? count(count.getAsLong()) : UNKNOWN;
    }

    /// A count that the server only estimates: `≈ 1.2 M`.
    public static String estimate(long count) {
        return "≈ " + (Math.abs(count) < 1_000 ? Long.toString(count) : thousands((double) count));
    }

    public static String estimate(OptionalLong count) {
        return count.isPresent() ? estimate(count.getAsLong()) : UNKNOWN;
    }

    /// Events per second: `0.25 /s`, `8.2 /s`, `3.4 k/s`. More than nothing is never shown as nothing.
    public static String rate(double perSecond) {
        if (!Double.isFinite(perSecond)) {
            return UNKNOWN;
        }
        double size = Math.abs(perSecond);
        if (size == 0) {
            return "0 /s";
        }
        if (size < 0.01) {
            return "<" + Decimals.fixed(0.01, 2) + " /s";
        }
        return size < 0.995 ? Decimals.fixed(perSecond, 2) + " /s" : withPrefix(perSecond) + "/s";
    }

    public static String rate(OptionalDouble perSecond) {
        return rate(Decimals.orNaN(perSecond));
    }

    /// A share of one as `99.1 %`. Only nothing is `0.0 %` and only everything is `100.0 %`: between them it is
    /// `<0.1 %` at least and `99.9 %` at most.
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return UNKNOWN;
        }
        if (share > 0 && share < 0.001) {
            return "<" + Decimals.fixed(0.1, 1) + " %";
        }
        boolean nearlyAll = share > 0.999 && share < 1;
        return Decimals.fixed(nearlyAll ? 99.9 : share * 100, 1) + " %";
    }

    public static String percent(OptionalDouble share) {
        return percent(Decimals.orNaN(share));
    }

    /// A plain number, such as average active sessions: `0.42`, `12.8`.
    public static String number(double value, int fractionDigits) {
        return Double.isFinite(value) ? Decimals.fixed(value, fractionDigits) : UNKNOWN;
    }

    public static String number(OptionalDouble value, int fractionDigits) {
        return number(Decimals.orNaN(value), fractionDigits);
    }

    private static String bytes(double bytes) {
        double size = Math.abs(bytes);
        int unit = 0;
        // 999.5 would round to four digits, so the next unit begins there and not at 1,024.
        while (size >= 999.5 && unit < BYTES.length - 1) {
            size /= 1_024;
            unit++;
        }
        String digits = unit == 0 ? Decimals.fixed(size, 0) : Decimals.threeDigits(size);
        return (bytes < 0 ? "-" : "") + digits + ' ' + BYTES[unit];
    }

    private static String thousands(double value) {
        return withPrefix(value).strip();
    }

    private static String withPrefix(double value) {
        double size = Math.abs(value);
        int step = 0;
        while (size >= 999.5 && step < THOUSANDS.length - 1) {
            size /= 1_000;
            step++;
        }
        return (value < 0 ? "-" : "") + Decimals.twoDigits(size) + ' ' + THOUSANDS[step];
    }
}
