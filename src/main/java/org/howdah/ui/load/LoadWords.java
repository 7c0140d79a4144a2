package org.howdah.ui.load;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Messages;
import org.howdah.ui.range.FilterWords;

/// Dimensions, their values and stretches of time in words; remembers the texts of statements that were seen, which a
/// load knows by their number only. Screen thread.
final class LoadWords {
    private static final int LONGEST = 60;
    private static final int LONGEST_FLAG = 48;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Map<String, String> statements = new HashMap<>();

    /// A statement's text, as its server gave it.
    void learn(TopList list) {
        if (list.dimension() == LoadDimension.STATEMENT) {
            list.entries().forEach(entry -> {
                if (entry.text() != null) {
                    statements.put(entry.value(), entry.text());
                }
            });
        }
    }

    /// Safe to show.
    String name(LoadDimension dimension, String value) {
        if (value.equals(LoadBucket.OTHER)) {
            return Messages.text("load.rest");
        }
        String text = dimension == LoadDimension.STATEMENT ? statements.get(value) : null;
        return text == null ? FilterWords.name(dimension, value) : SafeText.line(text, LONGEST);
    }

    static String title(LoadDimension dimension) {
        return switch (dimension) {
            case WAIT_CLASS -> Messages.text("load.by.waitClass");
            case WAIT_EVENT -> Messages.text("load.by.waitEvent");
            case STATEMENT -> Messages.text("load.by.statement");
            case DATABASE -> Messages.text("load.by.database");
            case USER -> Messages.text("load.by.user");
            case APPLICATION -> Messages.text("load.by.application");
            case CLIENT -> Messages.text("load.by.client");
            case BACKEND_TYPE -> Messages.text("load.by.backendType");
            case SESSION -> Messages.text("load.by.session");
        };
    }

    static String range(TimeRange range, ZoneId zone) {
        DateTimeFormatter format = range.length().compareTo(Duration.ofHours(24)) >= 0 ? DATE_AND_TIME : TIME;
        return format.format(range.from().atZone(zone)) + " – " + format.format(range.to().atZone(zone));
    }

    /// `5 s`, `2 min`, `3 h`, `1 d`.
    static String step(Duration step) {
        long seconds = step.toSeconds();
        if (seconds % 86_400 == 0) {
            return Messages.text("load.days", Long.toString(seconds / 86_400));
        }
        return seconds % 3_600 == 0
                ? Messages.text("range.hours", Long.toString(seconds / 3_600))
                : seconds % 60 == 0
                        ? Messages.text("range.minutes", Long.toString(seconds / 60))
                        : Messages.text("span.seconds", Long.toString(seconds));
    }

    /// What happened, for a flag.
    static String event(HistoryEvent event) {
        String words = switch (event.kind()) {
            case RESTARTED -> Messages.text("load.event.restarted");
            case PROMOTED -> Messages.text("load.event.promoted");
            case REPLACED -> Messages.text("load.event.replaced");
            case SETTINGS_CHANGED -> Messages.text("load.event.settings");
            case LOST -> Messages.text("load.event.lost");
            case CONNECTED -> Messages.text("load.event.connected");
            case CLOCK_STEPPED -> Messages.text("load.event.clock");
            case RECORDER_OVERLOADED -> Messages.text("load.event.overloaded");
            case RECORDING_FAILED -> Messages.text("load.event.failed");
            case PAUSED -> Messages.text("load.event.paused");
            case RECORDING_STARTED -> Messages.text("load.event.started");
            case RECORDING_STOPPED -> Messages.text("load.event.stopped");
            default -> event.message();
        };
        return SafeText.line(words, LONGEST_FLAG);
    }
}
