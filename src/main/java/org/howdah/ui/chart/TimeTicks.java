package org.howdah.ui.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.howdah.model.history.TimeRange;

/// Times on an axis at which people look at a clock. Pure.
final class TimeTicks {
    private static final long[] SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1_800, 3_600, 7_200,
            10_800, 21_600, 43_200, 86_400, 172_800, 604_800};
    private static final long MINUTE = 60;
    private static final long DAY = 86_400;
    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WITH_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private TimeTicks() {}

    record Tick(Instant time, String text) {}

    /// @param most how many there is room for
    static List<Tick> of(TimeRange range, ZoneId zone, int most) {
        long length = Math.max(1, range.length().toSeconds());
        long step = SECONDS[SECONDS.length - 1];
        for (int i = SECONDS.length - 1; i >= 0; i--) {
            step = length / SECONDS[i] <= Math.max(1, most) ? SECONDS[i] : step;
        }
        long offset = zone.getRules().getOffset(range.from()).getTotalSeconds();
        long first = Math.ceilDiv(range.from().getEpochSecond() + offset, step) * step - offset;
        List<Tick> ticks = new ArrayList<>();
        for (long at = first; at <= range.to().getEpochSecond(); at += step) {
            Instant time = Instant.ofEpochSecond(at);
            ticks.add(new Tick(time, text(time, step, zone)));
        }
        return ticks;
    }

    private static String text(Instant time, long step, ZoneId zone) {
        boolean midnight = (time.getEpochSecond() + zone.getRules().getOffset(time).getTotalSeconds()) % DAY == 0;
        DateTimeFormatter format = step >= DAY || (midnight && step >= MINUTE)
                ? DATE
                : step < MINUTE ? WITH_SECONDS : WITH_MINUTES;
        return format.format(time.atZone(zone));
    }

    /// A stretch of time: `10:00 – 10:15`.
    static String words(TimeRange range, ZoneId zone) {
        boolean whole = range.from().getEpochSecond() % MINUTE == 0 && range.to().getEpochSecond() % MINUTE == 0;
        DateTimeFormatter format = whole || range.length().toMinutes() >= MINUTE ? WITH_MINUTES : WITH_SECONDS;
        return format.format(range.from().atZone(zone)) + " – " + format.format(range.to().atZone(zone));
    }

    /// Where an instant lies in a range, as a share of its length.
    static double place(TimeRange range, Instant time) {
        return (double) Duration.between(range.from(), time).toMillis() / Math.max(1, range.length().toMillis());
    }
}
