package org.howdah.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.howdah.settings.json.JsonMistake;
import org.howdah.settings.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// Reads preferences value by value: a wrong one is named and the usual one is taken in its place.
final class PreferencesReading {
    static final String THEME = "theme";
    static final String DENSITY = "density";
    static final String FONT_SCALE = "font_scale";
    static final String TIME_ZONE = "time_zone";
    static final String NUMBER_FORMAT = "number_format";
    static final String LIVE_INTERVAL = "live_interval";
    static final String NOTIFICATIONS = "notifications";
    static final String KEEP_SAMPLING = "keep_sampling_in_tray";
    static final String LOG_LEVEL = "log_level";
    static final String AUTO_LOCK = "auto_lock";
    static final String HISTORY_DAYS = "history_days";
    static final String HISTORY_GIGABYTES = "history_gigabytes";
    static final String WINDOW = "window";
    static final String TABLES = "tables";
    static final String FILTERS = "filters";

    private static final Duration SOONEST_LOCK = Duration.ofMinutes(1);
    /// A vault that is open over night is open to whoever comes by.
    private static final Duration LATEST_LOCK = Duration.ofHours(12);
    private static final int SMALLEST_FONT = 80;
    private static final int LARGEST_FONT = 200;
    /// Screens of several metres; what lies outside is a slip of the hand.
    private static final int FARTHEST = 100_000;
    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST_FILTER = 4_000;

    private final JsonValue root;
    private final List<String> mistakes = new ArrayList<>();

    PreferencesReading(JsonValue root) {
        this.root = root;
    }

    /// `line 3, column 12: "theme" is …`, in the file's order of fields.
    List<String> mistakes() {
        return mistakes;
    }

    Preferences read() {
        Preferences usual = Preferences.USUAL;
        return new Preferences(choice(THEME, Preferences.Theme.values(), usual.theme()),
                choice(DENSITY, Preferences.Density.values(), usual.density()),
                or(usual.fontScale(),
                        () -> root.number(FONT_SCALE, SMALLEST_FONT, LARGEST_FONT).orElse(usual.fontScale())),
                choice(TIME_ZONE, Preferences.TimeZoneChoice.values(), usual.timeZone()),
                choice(NUMBER_FORMAT, Preferences.NumberFormat.values(), usual.numberFormat()),
                or(usual.liveInterval(), this::liveInterval),
                or(usual.notifications(), () -> root.flag(NOTIFICATIONS).orElse(usual.notifications())),
                choice(KEEP_SAMPLING, Preferences.Tray.values(), usual.keepSamplingInTray()),
                choice(LOG_LEVEL, Preferences.LogLevel.values(), usual.logLevel()),
                or(usual.autoLock(), this::autoLock), history(usual.history()), window(), tables(), filters());
    }

    private Duration liveInterval() throws JsonMistake {
        String text = root.text(LIVE_INTERVAL).orElse(null);
        if (text == null) {
            return Preferences.USUAL.liveInterval();
        }
        Duration interval = IntervalText.parse(text).orElse(Duration.ZERO);
        if (interval.compareTo(ServerRules.SHORTEST_INTERVAL) < 0
                || interval.compareTo(ServerRules.LONGEST_INTERVAL) > 0) {
            throw root.mistake(LIVE_INTERVAL, "is no interval between 1s and 1h");
        }
        return interval;
    }

    private Duration autoLock() throws JsonMistake {
        String text = root.text(AUTO_LOCK).orElse(null);
        if (text == null) {
            return Preferences.USUAL.autoLock();
        }
        Duration wait = IntervalText.parse(text).orElse(Duration.ZERO);
        if (wait.compareTo(SOONEST_LOCK) < 0 || wait.compareTo(LATEST_LOCK) > 0) {
            throw root.mistake(AUTO_LOCK, "is no interval between 1m and 12h");
        }
        return wait;
    }

    private HistoryLimits history(HistoryLimits usual) {
        return new HistoryLimits(or(usual.days(),
                () -> root.number(HISTORY_DAYS, 1, HistoryLimits.MOST_DAYS).orElse(usual.days())),
                or(usual.gigabytes(), () -> root.number(HISTORY_GIGABYTES, 1, HistoryLimits.MOST_GIGABYTES)
                        .orElse(usual.gigabytes())));
    }

    private @Nullable WindowPlace window() {
        try {
            JsonValue window = root.object(WINDOW).orElse(null);
            if (window == null) {
                return null;
            }
            return new WindowPlace(required(window, "x", -FARTHEST), required(window, "y", -FARTHEST),
                    required(window, "width", 1), required(window, "height", 1),
                    window.flag("maximised").orElse(false));
        } catch (JsonMistake e) {
            mistakes.add(e.located());
            return null;
        }
    }

    private static int required(JsonValue object, String field, int least) throws JsonMistake {
        return object.number(field, least, FARTHEST).orElseThrow(() -> object.mistake(field, "is missing"));
    }

    private SortedMap<String, TableLayout> tables() {
        SortedMap<String, TableLayout> tables = new TreeMap<>();
        for (Map.Entry<String, JsonValue> table : fields(TABLES)) {
            try {
                tables.put(table.getKey(), layout(table.getValue()));
            } catch (JsonMistake e) {
                mistakes.add(e.located());
            }
        }
        return tables;
    }

    private static TableLayout layout(JsonValue table) throws JsonMistake {
        List<TableLayout.Column> columns = new ArrayList<>();
        for (JsonValue column : table.list("columns")) {
            columns.add(new TableLayout.Column(column.requiredText("id"),
                    column.number("width", 1, FARTHEST).orElse(null), column.flag("hidden").orElse(false)));
        }
        List<TableLayout.Sort> sort = new ArrayList<>();
        for (JsonValue each : table.list("sort")) {
            sort.add(new TableLayout.Sort(each.requiredText("column"), each.flag("descending").orElse(false)));
        }
        return new TableLayout(columns, sort);
    }

    private SortedMap<String, String> filters() {
        SortedMap<String, String> filters = new TreeMap<>();
        for (Map.Entry<String, JsonValue> filter : fields(FILTERS)) {
            if (!filter.getValue().node().isTextual()
                    || filter.getValue().node().textValue().length() > LONGEST_FILTER) {
                mistakes.add(filter.getValue().mistake("a filter is no text in quotes, or a very long one").located());
            } else if (!filter.getValue().node().textValue().isEmpty()) {
                filters.put(filter.getKey(), filter.getValue().node().textValue());
            }
        }
        return filters;
    }

    /// The entries of an object; none where it is missing or wrong.
    private List<Map.Entry<String, JsonValue>> fields(String name) {
        try {
            JsonValue value = root.object(name).orElse(null);
            if (value != null && value.fields().size() > MOST_ENTRIES) {
                throw root.mistake(name, "has more than " + MOST_ENTRIES + " entries");
            }
            return value == null ? List.of() : List.copyOf(value.fields().entrySet());
        } catch (JsonMistake e) {
            mistakes.add(e.located());
            return List.of();
        }
    }

    private <E extends Enum<E>> E choice(String field, E[] values, E usual) {
        return or(usual, () -> {
            String text = root.text(field).orElse(null);
            if (text == null) {
                return usual;
            }
            return Arrays.stream(values).filter(value -> Preferences.word(value).equals(text)).findFirst()
                    .orElseThrow(() -> root.mistake(field, "is none of "
                            + Arrays.stream(values).map(Preferences::word).collect(Collectors.joining(", "))));
        });
    }

    private <T> T or(T usual, Value<T> value) {
        try {
            return value.get();
        } catch (JsonMistake e) {
            mistakes.add(e.located());
            return usual;
        }
    }

    @FunctionalInterface
    private interface Value<T> {
        T get() throws JsonMistake;
    }
}
