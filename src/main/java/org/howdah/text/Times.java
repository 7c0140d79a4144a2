package org.howdah.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Points in time for eyes, always with their zone: `10:14:32 UTC`, `10:14:32 +02:00`. Any thread.
public final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss",
            Locale.ROOT);

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private Times() {}

    /// The time of day where the zone stands beside it: `10:14:32`.
    public static String clock(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /// The same with milliseconds: `10:14:32.004`.
    public static String exactClock(Instant instant, ZoneId zone) {
        return EXACT.format(instant.atZone(zone));
    }

    /// The time of day on an axis: `10:14`.
    public static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /// The day: `Thu 20 Nov 2025, UTC`.
    public static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone)) + "," + zone(instant, zone);
    }

    /// The time of day: `10:14:32 UTC`.
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone)) + zone(instant, zone);
    }

    /// Day and time: `2026-03-01 10:14:32 UTC`.
    public static String dateAndTime(Instant instant, ZoneId zone) {
        return DATE_AND_TIME.format(instant.atZone(zone)) + zone(instant, zone);
    }

    private static String zone(Instant instant, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        return offset.equals(ZoneOffset.UTC) ? " UTC" : " " + offset.getId();
    }
}
