package org.howdah.analysis;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of a session's times one looks at.
public enum SessionDuration {
    /// Of the statement that runs.
    QUERY,
    /// Of the transaction that is open.
    TRANSACTION,
    /// Of the session itself.
    SESSION;

    /// Null where the session has none.
    public @Nullable Duration of(SessionAges ages) {
        return switch (this) {
            case QUERY -> ages.query();
            case TRANSACTION -> ages.transaction();
            case SESSION -> ages.session();
        };
    }

    /// The next one, and after the last the first.
    public SessionDuration next() {
        List<SessionDuration> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }
}
