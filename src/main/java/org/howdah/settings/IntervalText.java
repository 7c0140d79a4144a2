package org.howdah.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Intervals as people write them, in files and on the command line: `500ms`, `1s`, `10m`, `2h`. Any thread.
public final class IntervalText {
    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?");

    private IntervalText() {}

    /// A number without a unit is seconds. Nothing where it is no interval.
    public static Optional<Duration> parse(String text) {
        Matcher matcher = INTERVAL.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case null, default -> Duration.ofSeconds(number);
        });
    }

    /// In the largest unit that says it exactly; milliseconds are the smallest.
    public static String format(Duration interval) {
        long millis = interval.toMillis();
        if (millis % 1_000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1_000;
        if (seconds % 3_600 == 0 && seconds > 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
