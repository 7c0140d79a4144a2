package org.howdah.ui.timeline;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.howdah.model.history.Load;
import org.howdah.model.history.TimeRange;
import org.howdah.text.Durations;
import org.howdah.ui.control.Messages;

/// Stretches of time in words. Pure.
final class TimelineWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Duration DAY = Duration.ofHours(24);

    private TimelineWords() {}

    static String subtitle(Load load, ZoneId zone) {
        return Messages.text("timeline.subtitle", range(load.range(), zone), Durations.age(load.step()));
    }

    private static String range(TimeRange range, ZoneId zone) {
        DateTimeFormatter format = range.length().compareTo(DAY) >= 0 ? DATE_AND_TIME : TIME;
        return format.format(range.from().atZone(zone)) + " – " + format.format(range.to().atZone(zone));
    }
}
