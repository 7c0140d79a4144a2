package org.howdah.analysis;

import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;

/// What a row of the sessions table is doing.
public enum SessionActivity {
    ACTIVE(0),
    /// Active, and waiting for a lock.
    BLOCKED(0), STARTING(1), IDLE_IN_TRANSACTION(2), ABORTED(3), DISABLED(4), IDLE(5),
    /// A process of the server itself, which has no state.
    BACKGROUND(6),
    /// This role may not see it: never taken for idle.
    HIDDEN(7);

    private final int rank;

    SessionActivity(int rank) {
        this.rank = rank;
    }

    public static SessionActivity of(Session session) {
        if (session.masked()) {
            return HIDDEN;
        }
        SessionState state = session.state();
        if (state == null) {
            return BACKGROUND;
        }
        return switch (state) {
            case ACTIVE, FASTPATH -> session.waitsForLock() ? BLOCKED : ACTIVE;
            case STARTING -> STARTING;
            case IDLE_IN_TRANSACTION -> IDLE_IN_TRANSACTION;
            case IDLE_IN_TRANSACTION_ABORTED -> ABORTED;
            case DISABLED -> DISABLED;
            case IDLE -> IDLE;
        };
    }

    /// Its place among the others: those that work first, then those that hold something open. What waits for a lock
    /// is as active as what does not.
    public int rank() {
        return rank;
    }

    /// Whether a statement runs.
    public boolean runs() {
        return this == ACTIVE || this == BLOCKED;
    }

    /// Whether a transaction is open and nobody works in it.
    public boolean holdsIdly() {
        return this == IDLE_IN_TRANSACTION || this == ABORTED;
    }
}
