package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// How long a session has been at what it does, on the server's clock. Clamped at zero: a statement may begin between
/// the moment at which the server took its time and the moment at which it looked at the session.
///
/// @param query of the running statement; null where none runs
/// @param transaction of the open transaction; null outside one
/// @param inState since the state last changed
/// @param session since the backend began
public record SessionAges(
        @Nullable Duration query,
        @Nullable Duration transaction,
        @Nullable Duration inState,
        @Nullable Duration session) {

    public static SessionAges of(Session session, Instant serverTime) {
        return new SessionAges(
                age(queryStart(session), serverTime),
                age(session.xactStart(), serverTime),
                age(session.stateChange(), serverTime),
                age(session.backendStart(), serverTime));
    }

    /// Begin of the running statement; null where none runs.
    static @Nullable Instant queryStart(Session session) {
        boolean runs = session.state() == SessionState.ACTIVE || session.state() == SessionState.FASTPATH;
        return runs ? session.queryStart() : null;
    }

    private static @Nullable Duration age(@Nullable Instant start, Instant serverTime) {
        if (start == null) {
            return null;
        }
        Duration age = Duration.between(start, serverTime);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
