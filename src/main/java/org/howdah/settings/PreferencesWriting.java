package org.howdah.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes what has changed of the preferences into the file's object, and leaves the rest: what the user decided, what a
/// newer Howdah wrote, and a slip of the hand that he may want to correct.
final class PreferencesWriting {
    private final Preferences before;
    private final Preferences after;
    private final ObjectNode root;

    /// @param root is changed
    PreferencesWriting(Preferences before, Preferences after, ObjectNode root) {
        this.before = before;
        this.after = after;
        this.root = root;
    }

    void write() {
        set(PreferencesReading.THEME, preferences -> word(preferences.theme()));
        set(PreferencesReading.DENSITY, preferences -> word(preferences.density()));
        set(PreferencesReading.FONT_SCALE, preferences -> IntNode.valueOf(preferences.fontScale()));
        set(PreferencesReading.TIME_ZONE, preferences -> word(preferences.timeZone()));
        set(PreferencesReading.NUMBER_FORMAT, preferences -> word(preferences.numberFormat()));
        set(PreferencesReading.LIVE_INTERVAL,
                preferences -> TextNode.valueOf(IntervalText.format(preferences.liveInterval())));
        set(PreferencesReading.NOTIFICATIONS, preferences -> BooleanNode.valueOf(preferences.notifications()));
        set(PreferencesReading.KEEP_SAMPLING, preferences -> word(preferences.keepSamplingInTray()));
        set(PreferencesReading.LOG_LEVEL, preferences -> word(preferences.logLevel()));
        set(PreferencesReading.AUTO_LOCK, preferences -> TextNode.valueOf(IntervalText.format(preferences.autoLock())));
        set(PreferencesReading.HISTORY_DAYS, preferences -> IntNode.valueOf(preferences.history().days()));
        set(PreferencesReading.HISTORY_GIGABYTES,
                preferences -> IntNode.valueOf(preferences.history().gigabytes()));
        set(PreferencesReading.WINDOW, preferences -> window(preferences.window()));
        entries(PreferencesReading.TABLES, before.tables(), after.tables(), PreferencesWriting::layout);
        entries(PreferencesReading.FILTERS, before.filters(), after.filters(), TextNode::valueOf);
    }

    private void set(String field, Function<Preferences, @Nullable JsonNode> value) {
        JsonNode changed = value.apply(after);
        if (changed == null) {
            if (value.apply(before) != null) {
                root.remove(field);
            }
        } else if (!changed.equals(value.apply(before))) {
            root.set(field, changed);
        }
    }

    private <T> void entries(String field, SortedMap<String, T> old, SortedMap<String, T> changed,
            Function<T, JsonNode> value) {
        if (old.equals(changed)) {
            return;
        }
        ObjectNode node = root.get(field) instanceof ObjectNode present ? present : root.putObject(field);
        old.keySet().stream().filter(key -> !changed.containsKey(key)).forEach(node::remove);
        changed.forEach((key, each) -> {
            if (!each.equals(old.get(key))) {
                node.set(key, value.apply(each));
            }
        });
    }

    private static TextNode word(Enum<?> choice) {
        return TextNode.valueOf(Preferences.word(choice));
    }

    private static @Nullable JsonNode window(@Nullable WindowPlace place) {
        return place == null
                ? null
                : JsonNodeFactory.instance.objectNode().put("x", place.x()).put("y", place.y())
                        .put("width", place.width()).put("height", place.height()).put("maximised", place.maximised());
    }

    private static JsonNode layout(TableLayout layout) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode columns = node.putArray("columns");
        for (TableLayout.Column column : layout.columns()) {
            ObjectNode each = columns.addObject().put("id", column.id());
            if (column.width() != null) {
                each.put("width", column.width());
            }
            if (column.hidden()) {
                each.put("hidden", true);
            }
        }
        ArrayNode sort = node.putArray("sort");
        for (TableLayout.Sort each : layout.sort()) {
            sort.addObject().put("column", each.column()).put("descending", each.descending());
        }
        return node;
    }
}
