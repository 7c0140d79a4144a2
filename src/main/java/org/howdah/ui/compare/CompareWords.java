package org.howdah.ui.compare;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.range.FilterWords;
import org.howdah.ui.range.TableTitles;
import org.jspecify.annotations.Nullable;

/// Ranges, values and differences in words, safe to show. Pure.
final class CompareWords {
    private static final int LONGEST = 120;
    private static final String TEXT = "text ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss",
            Locale.ENGLISH);

    private CompareWords() {}

    /// With its day, as two ranges may be of two days.
    static String range(TimeRange range, ZoneId zone) {
        boolean sameDay = range.from().atZone(zone).toLocalDate().equals(range.to().atZone(zone).toLocalDate());
        return DAY_AND_TIME.format(range.from().atZone(zone)) + " – "
                + (sameDay ? TIME : DAY_AND_TIME).format(range.to().atZone(zone));
    }

    /// What stands over a copy: the ranges that are held against each other, and of which part of the load.
    static String title(String what, CompareDesk desk) {
        TimeRange during = desk.time().range(desk.now());
        TimeRange before = desk.choice().before(during);
        return Messages.text("compare.copied",
                TableTitles.of(what, desk.fleet(), desk.server(), during, desk.time().filterProperty().get()),
                Times.dateAndTime(before.from(), ZoneOffset.UTC), Times.dateAndTime(before.to(), ZoneOffset.UTC));
    }

    static String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }

    /// A value of a dimension.
    ///
    /// @param text of a statement; null where the server did not tell
    static String value(LoadDimension dimension, String value, @Nullable String text) {
        if (value.equals(LoadBucket.OTHER)) {
            return Messages.text("load.rest");
        }
        if (dimension == LoadDimension.STATEMENT) {
            String statement = text != null ? text : value.startsWith(TEXT) ? value.substring(TEXT.length()) : value;
            return statement.isEmpty() ? Messages.text("load.noText") : SafeText.line(statement, LONGEST);
        }
        return FilterWords.name(dimension, value);
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

    /// With its sign: `+1.20`, `−0.40`.
    static String signed(double change) {
        String size = Units.number(Math.abs(change), 2);
        return Double.isNaN(change) || size.equals(Units.number(0, 2)) ? size : (change < 0 ? "−" : "+") + size;
    }

    static String number(double value) {
        return Units.number(value, Math.abs(value) < 10 ? 2 : 1);
    }

    static String whole(double value) {
        return Double.isNaN(value) ? Units.UNKNOWN : Units.count(Math.round(value));
    }

    /// In its largest units.
    static String length(Duration length) {
        long seconds = length.toSeconds();
        return seconds < 60
                ? Messages.text("span.seconds", Long.toString(seconds))
                : seconds < 3_600
                        ? Messages.text("span.minutes", Long.toString(seconds / 60), Long.toString(seconds % 60))
                        : Messages.text("span.hours", Long.toString(seconds / 3_600),
                                Long.toString(seconds / 60 % 60));
    }
}
