package org.howdah.analysis;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the value of a comparison in search words is written.
public enum FleetUnit {
    /// `12`, `0.5`, `3k`.
    NUMBER,
    /// `80`, `80%`.
    PERCENT,
    /// `5s`, `200ms`, `10min`, `2h`, `3d`; seconds where no unit is given.
    DURATION,
    /// `20GB`, `1.5TB`; bytes where no unit is given.
    BYTES;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)([a-z%]*)");

    /// The value in smallest terms; nothing for what is not written so.
    Optional<Double> parse(String text) {
        Matcher written = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(written.group(1));
        return factor(written.group(2)).map(factor -> number * factor);
    }

    private Optional<Double> factor(String unit) {
        double factor = switch (this) {
            case NUMBER -> switch (unit) {
                case "" -> 1;
                case "k" -> 1e3;
                case "m" -> 1e6;
                default -> 0;
            };
            case PERCENT -> unit.isEmpty() || unit.equals("%") ? 0.01 : 0;
            case DURATION -> switch (unit) {
                case "", "s" -> 1;
                case "ms" -> 1e-3;
                case "m", "min" -> 60;
                case "h" -> 3_600;
                case "d" -> 86_400;
                default -> 0;
            };
            case BYTES -> switch (unit) {
                case "", "b" -> 1;
                case "kb" -> 0x1p10;
                case "mb" -> 0x1p20;
                case "gb" -> 0x1p30;
                case "tb" -> 0x1p40;
                default -> 0;
            };
        };
        return factor == 0 ? Optional.empty() : Optional.of(factor);
    }
}
