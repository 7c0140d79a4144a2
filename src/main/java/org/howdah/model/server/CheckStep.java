package org.howdah.model.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One step of a [ServerCheck].
///
/// @param duration how long it took; null where nothing was waited for
/// @param finding what was found, in words; may hold texts of the server, not yet safe to show
/// @param cost what the user does not see because of it; empty where all is well
/// @param remedy the SQL or configuration that helps, ready to copy, not yet safe to show; empty where there is none
public record CheckStep(
        Kind kind, Verdict verdict, @Nullable Duration duration, String finding, String cost, String remedy) {

    /// A step that needs no remedy, or has none.
    public CheckStep(Kind kind, Verdict verdict, @Nullable Duration duration, String finding) {
        this(kind, verdict, duration, finding, "", "");
    }

    /// In the order in which they are taken.
    public enum Kind {
        // The way in.
        RESOLVE, TCP, TLS, SIGN_IN,
        // Who is there.
        VERSION, RECOVERY, ROLE,
        // What it shows and allows.
        OTHER_SESSIONS, TRACK_ACTIVITIES, QUERY_SIZE, IO_TIMING, STATEMENTS, QUERY_IDS, SIGNAL
    }

    /// How a step ended.
    public enum Verdict {
        DONE,
        /// It works, and something is missing.
        WARNING, FAILED,
        /// Nothing was found out, for a step before it failed or gave no answer.
        NOT_TRIED
    }
}
