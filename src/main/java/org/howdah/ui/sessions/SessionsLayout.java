package org.howdah.ui.sessions;

import java.util.Locale;
import java.util.Map;
import org.howdah.analysis.SessionDuration;
import org.howdah.analysis.SessionGrouping;
import org.howdah.analysis.SessionMode;
import org.howdah.analysis.SessionSearch;
import org.howdah.analysis.SessionWish;
import org.howdah.settings.Preferences;
import org.howdah.settings.TableLayout;
import org.howdah.ui.control.PreferencesAccess;
import org.jspecify.annotations.Nullable;

/// Keeps how the user looks at sessions among his preferences, for all servers alike. Screen thread.
final class SessionsLayout {
    /// The word of the filter in a reference.
    static final String FILTER = "filter";

    private static final String TABLE = "sessions";
    private static final String MODE = "sessions.mode";
    private static final String GROUPING = "sessions.grouping";
    private static final String DURATION = "sessions.duration";
    /// Stands for a filter that the user has emptied, which is not one that he has never touched.
    private static final String NOTHING = " ";

    private final PreferencesAccess preferences;

    SessionsLayout(PreferencesAccess preferences) {
        this.preferences = preferences;
    }

    /// Without the words of the filter.
    SessionWish wish() {
        Preferences now = preferences.get();
        return new SessionWish(
                choice(now, MODE, SessionMode.values(), SessionMode.ALL),
                SessionSearch.EVERYTHING,
                choice(now, DURATION, SessionDuration.values(), SessionDuration.QUERY),
                choice(now, GROUPING, SessionGrouping.values(), SessionGrouping.NONE));
    }

    /// How sessions are looked at, in words that a reference can hold.
    static Map<String, String> words(SessionWish wish) {
        return Map.of("mode", word(wish.mode()), "group", word(wish.grouping()), "time", word(wish.duration()));
    }

    /// How somebody else looked at them.
    static SessionWish wish(Map<String, String> words, SessionWish now) {
        return new SessionWish(
                choice(words.getOrDefault("mode", ""), SessionMode.values(), now.mode()),
                now.search(),
                choice(words.getOrDefault("time", ""), SessionDuration.values(), now.duration()),
                choice(words.getOrDefault("group", ""), SessionGrouping.values(), now.grouping()));
    }

    String filter() {
        return preferences.get().filters().getOrDefault(TABLE, SessionChips.NOT_IDLE).strip();
    }

    /// Null where the user has never arranged the columns.
    @Nullable
    TableLayout table() {
        return preferences.get().tables().get(TABLE);
    }

    void keepTable(TableLayout layout) {
        preferences.change(now -> now.withTable(TABLE, layout));
    }

    void keep(SessionWish wish) {
        preferences.change(now -> now
                .withFilter(MODE, word(wish.mode(), SessionMode.ALL))
                .withFilter(GROUPING, word(wish.grouping(), SessionGrouping.NONE))
                .withFilter(DURATION, word(wish.duration(), SessionDuration.QUERY)));
    }

    void keepFilter(String filter) {
        if (!filter.equals(filter())) {
            preferences.change(now -> now.withFilter(TABLE, filter.equals(SessionChips.NOT_IDLE)
                    ? ""
                    : filter.isEmpty() ? NOTHING : filter));
        }
    }

    private static <E extends Enum<E>> E choice(Preferences now, String key, E[] choices, E usual) {
        return choice(now.filters().getOrDefault(key, ""), choices, usual);
    }

    private static <E extends Enum<E>> E choice(String word, E[] choices, E usual) {
        for (E each : choices) {
            if (word(each).equals(word)) {
                return each;
            }
        }
        return usual;
    }

    private static String word(Enum<?> choice, Enum<?> usual) {
        return choice == usual ? "" : word(choice);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
