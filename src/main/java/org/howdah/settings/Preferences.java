package org.howdah.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.howdah.model.server.RegisteredServer;
import org.jspecify.annotations.Nullable;

/// How the user wants Howdah to look and behave on this computer. Nothing here concerns a server's data.
///
/// @param fontScale percent of the usual size, 80 to 200
/// @param liveInterval of a server that is added without one of its own
/// @param notifications whether the desktop is told of alerts
/// @param autoLock after how long without a key or a click the vault is locked
/// @param history how much of the past is kept
/// @param window null where it has never been moved; then the system chooses
/// @param tables by the id of the table
/// @param filters the text of a page's filter, by the id of the page; empty ones are not kept
public record Preferences(
        Theme theme,
        Density density,
        int fontScale,
        TimeZoneChoice timeZone,
        NumberFormat numberFormat,
        Duration liveInterval,
        boolean notifications,
        Tray keepSamplingInTray,
        LogLevel logLevel,
        Duration autoLock,
        HistoryLimits history,
        @Nullable WindowPlace window,
        SortedMap<String, TableLayout> tables,
        SortedMap<String, String> filters) {

    /// The colours.
    public enum Theme {
        /// As the rest of the desktop.
        SYSTEM, LIGHT, DARK
    }

    /// The height of rows.
    public enum Density {
        COMPACT, COMFORTABLE
    }

    /// Whose clock times are shown by.
    public enum TimeZoneChoice {
        LOCAL, UTC,
        /// The time zone of the server that is looked at.
        SERVER
    }

    /// How digits are grouped.
    public enum NumberFormat {
        /// `1 234 567.8`, the same everywhere.
        THIN_SPACE,
        /// By the system's language.
        SYSTEM,
        /// `1234567.8`
        PLAIN
    }

    /// Whether sampling goes on when the window is closed.
    public enum Tray {
        ASK, YES, NO
    }

    /// What goes into the log.
    public enum LogLevel {
        ERROR, WARN, INFO, DEBUG
    }

    /// What holds where the user has decided nothing.
    public static final Preferences USUAL = new Preferences(Theme.SYSTEM, Density.COMPACT, 100, TimeZoneChoice.LOCAL,
            NumberFormat.THIN_SPACE, RegisteredServer.USUAL_INTERVAL, true, Tray.ASK, LogLevel.INFO,
            Duration.ofMinutes(15), HistoryLimits.USUAL,
            null,
            new TreeMap<>(), new TreeMap<>());

    public Preferences {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
    }

    /// As a choice stands in the file: `thin-space`.
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Preferences withTheme(Theme changed) {
        return with(draft -> draft.theme = changed);
    }

    public Preferences withDensity(Density changed) {
        return with(draft -> draft.density = changed);
    }

    public Preferences withFontScale(int changed) {
        return with(draft -> draft.fontScale = changed);
    }

    public Preferences withTimeZone(TimeZoneChoice changed) {
        return with(draft -> draft.timeZone = changed);
    }

    public Preferences withNumberFormat(NumberFormat changed) {
        return with(draft -> draft.numberFormat = changed);
    }

    public Preferences withLiveInterval(Duration changed) {
        return with(draft -> draft.liveInterval = changed);
    }

    public Preferences withNotifications(boolean changed) {
        return with(draft -> draft.notifications = changed);
    }

    public Preferences withKeepSamplingInTray(Tray changed) {
        return with(draft -> draft.keepSamplingInTray = changed);
    }

    public Preferences withLogLevel(LogLevel changed) {
        return with(draft -> draft.logLevel = changed);
    }

    public Preferences withAutoLock(Duration changed) {
        return with(draft -> draft.autoLock = changed);
    }

    public Preferences withHistory(HistoryLimits changed) {
        return with(draft -> draft.history = changed);
    }

    public Preferences withWindow(@Nullable WindowPlace changed) {
        return with(draft -> draft.window = changed);
    }

    /// Remembers the columns of a table.
    ///
    /// @param layout null for the usual one
    public Preferences withTable(String table, @Nullable TableLayout layout) {
        return with(draft -> draft.tables = with(tables, table, layout));
    }

    /// Remembers the filter of a page.
    ///
    /// @param text empty for none
    public Preferences withFilter(String page, String text) {
        return with(draft -> draft.filters = with(filters, page, text.isEmpty() ? null : text));
    }

    private Preferences with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.preferences();
    }

    private static <T> SortedMap<String, T> with(Map<String, T> map, String key, @Nullable T value) {
        SortedMap<String, T> changed = new TreeMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }

    /// What is about to become other preferences.
    private static final class Draft {
        private Theme theme;
        private Density density;
        private int fontScale;
        private TimeZoneChoice timeZone;
        private NumberFormat numberFormat;
        private Duration liveInterval;
        private boolean notifications;
        private Tray keepSamplingInTray;
        private LogLevel logLevel;
        private Duration autoLock;
        private HistoryLimits history;
        private @Nullable WindowPlace window;
        private SortedMap<String, TableLayout> tables;
        private SortedMap<String, String> filters;

        Draft(Preferences from) {
            theme = from.theme;
            density = from.density;
            fontScale = from.fontScale;
            timeZone = from.timeZone;
            numberFormat = from.numberFormat;
            liveInterval = from.liveInterval;
            notifications = from.notifications;
            keepSamplingInTray = from.keepSamplingInTray;
            logLevel = from.logLevel;
            autoLock = from.autoLock;
            history = from.history;
            window = from.window;
            tables = from.tables;
            filters = from.filters;
        }

        Preferences preferences() {
            return new Preferences(theme, density, fontScale, timeZone, numberFormat, liveInterval, notifications,
                    keepSamplingInTray, logLevel, autoLock, history, window, tables, filters);
        }
    }
}
