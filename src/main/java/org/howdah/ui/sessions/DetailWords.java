package org.howdah.ui.sessions;

import java.time.Duration;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.jspecify.annotations.Nullable;

/// How the detail of a session says what is known, and what is not.
final class DetailWords {
    /// More than a name of PostgreSQL is long.
    static final int LONGEST = 128;

    private DetailWords() {}

    static String safe(@Nullable String text) {
        return text == null || text.isEmpty() ? Units.UNKNOWN : SafeText.line(text, LONGEST);
    }

    static String time(@Nullable Duration duration) {
        return duration == null ? Units.UNKNOWN : Durations.format(duration);
    }
}
