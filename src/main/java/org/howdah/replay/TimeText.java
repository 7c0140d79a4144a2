package org.howdah.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.howdah.settings.IntervalText;

/// A past time as people type it: `03:12`, `yesterday 03:12`, `2026-03-01 03:12:07`, `2026-03-01T03:12:07Z`, `-2h`. Pure.
public final class TimeText {
    private static final String TODAY = "today";
    private static final String YESTERDAY = "yesterday";

    private TimeText() {}

    /// Nothing where it is no time. A time of day without a day is the last one that was.
    ///
    /// @param zone by whose clock it is typed
    public static Optional<Instant> parse(String typed, Instant now, ZoneId zone) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.startsWith("-") || text.endsWith(" ago")) {
            String interval = (text.startsWith("-") ? text.substring(1) : text.substring(0, text.length() - 4)).strip();
            return IntervalText.parse(interval).map(now::minus);
        }
        try {
            return Optional.of(moment(text, now, zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant moment(String text, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        int space = text.indexOf(' ');
        if (space > 0) {
            String day = text.substring(0, space);
            LocalDate date = switch (day) {
                case TODAY -> today;
                case YESTERDAY -> today.minusDays(1);
                default -> LocalDate.parse(day);
            };
            return time(text.substring(space + 1).strip()).atDate(date).atZone(zone).toInstant();
        }
        String iso = text.toUpperCase(Locale.ROOT);
        if (iso.indexOf('T') > 0) {
            return iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        }
        if (text.indexOf(':') > 0) {
            Instant then = time(text).atDate(today).atZone(zone).toInstant();
            return then.isAfter(now) ? time(text).atDate(today.minusDays(1)).atZone(zone).toInstant() : then;
        }
        return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }

    /// Also with an hour of one digit.
    private static LocalTime time(String text) {
        return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
    }
}
