package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Sessions for tests of the fleet. Ages count back from the server's time of [Fleets#NOW].
public final class FleetSessions {
    public static final Instant SERVER_TIME = Fleets.NOW.plus(Fleets.AHEAD);

    private FleetSessions() {}

    public static Session active(int pid) {
        return session(pid, "client backend", SessionState.ACTIVE, null, null, Duration.ZERO);
    }

    public static Session waiting(int pid, String waitEventType) {
        return session(pid, "client backend", SessionState.ACTIVE, waitEventType, null, Duration.ZERO);
    }

    /// Active in a transaction of this age.
    public static Session inTransaction(int pid, Duration age) {
        return session(pid, "client backend", SessionState.ACTIVE, null, age, Duration.ZERO);
    }

    /// Left alone by its client for this long.
    public static Session idleInTransaction(int pid, Duration age, Duration idle) {
        return session(pid, "client backend", SessionState.IDLE_IN_TRANSACTION, "Client", age, idle);
    }

    /// Its transaction has forgotten when it began.
    public static Session aborted(int pid, Duration idle) {
        return session(pid, "client backend", SessionState.IDLE_IN_TRANSACTION_ABORTED, "Client", null, idle);
    }

    public static Session background(int pid, String type) {
        return session(pid, type, SessionState.ACTIVE, "IO", Duration.ofHours(5), Duration.ZERO);
    }

    public static Session masked(int pid) {
        return Sessions.masked(pid);
    }

    public static Session session(int pid, @Nullable String type, @Nullable SessionState state,
            @Nullable String waitEventType, @Nullable Duration transaction, Duration inState) {
        return new Session(pid, Sessions.BEGAN, 5L, "shop", 10L, "clerk", "till", "10.0.0.1", 4_711, type, state,
                waitEventType, waitEventType == null ? null : "something",
                transaction == null ? null : SERVER_TIME.minus(transaction), SERVER_TIME.minus(inState),
                SERVER_TIME.minus(inState), null, null, null, null, null, false, false);
    }
}
