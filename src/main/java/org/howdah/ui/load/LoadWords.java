package org.howdah.ui.load;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.ui.control.Messages;
import org.howdah.ui.range.FilterWords;
import org.howdah.ui.range.StatementTexts;

/// Dimensions, their values and stretches of time in words. Screen thread.
final class LoadWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final StatementTexts texts;

    LoadWords(StatementTexts texts) {
        this.texts = texts;
    }

    /// Statements' texts, as their server gave them.
    void learn(TopList list) {
        texts.learn(list);
    }

    /// Safe to show.
    String name(LoadDimension dimension, String value) {
        return value.equals(LoadBucket.OTHER)
                ? Messages.text("load.rest")
                : FilterWords.name(dimension, value, texts);
    }

    /// Safe to show where there is room for a long one.
    String wholeName(LoadDimension dimension, String value) {
        return value.equals(LoadBucket.OTHER)
                ? Messages.text("load.rest")
                : FilterWords.wholeName(dimension, value, texts);
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
}
