package org.howdah.model.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One step of a [ServerCheck].
///
/// @param duration how long it took; null where nothing was waited for
/// @param finding what was found, in words; may hold texts of the server, not yet safe to show
public record CheckStep(Kind kind, Verdict verdict, @Nullable Duration duration, String finding) {

    /// In the order in which they are taken.
    public enum Kind {
        RESOLVE, TCP, TLS, SIGN_IN, VERSION, RECOVERY, ROLE
    }

    /// How a step ended.
    public enum Verdict {
        DONE, FAILED,
        /// Nothing was found out, for a step before it failed or gave no answer.
        NOT_TRIED
    }
}
