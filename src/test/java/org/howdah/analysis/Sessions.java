package org.howdah.analysis;

import java.time.Instant;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Sessions for tests, by what matters of them.
final class Sessions {
    static final Instant BEGAN = Instant.parse("2026-03-01T10:00:00Z");

    private Sessions() {}

    static Session of(int pid, @Nullable SessionState state) {
        return of(pid, state, null, null, null);
    }

    static Session waiting(int pid, SessionState state, String waitEventType) {
        return of(pid, state, waitEventType, null, null);
    }

    static Session of(int pid, @Nullable SessionState state, @Nullable String waitEventType,
            @Nullable Integer leaderPid, @Nullable String backendType) {
        return new Session(pid, BEGAN, 5L, "shop", 10L, "clerk", "app", null, null, backendType, state,
                waitEventType, waitEventType == null ? null : "something", BEGAN.plusSeconds(1), BEGAN.plusSeconds(2),
                BEGAN.plusSeconds(3), null, null, leaderPid, null, null, false, false);
    }

    static Session masked(int pid) {
        return new Session(pid, null, 5L, "shop", 10L, "clerk", null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, false, true);
    }
}
