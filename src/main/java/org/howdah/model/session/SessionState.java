package org.howdah.model.session;

import java.util.Optional;

/// pg_stat_activity.state. A session whose state this role may not see has none.
public enum SessionState {
    ACTIVE("active"), FASTPATH("fastpath function call"), IDLE_IN_TRANSACTION(
            "idle in transaction"), IDLE_IN_TRANSACTION_ABORTED("idle in transaction (aborted)"), DISABLED("disabled"),
    /// A backend that is still signing in (18).
    STARTING("starting"), IDLE("idle");

    private final String sqlName;

    SessionState(String sqlName) {
        this.sqlName = sqlName;
    }

    /// The word of PostgreSQL.
    public String sqlName() {
        return sqlName;
    }

    /// Nothing for a word that this Howdah does not know.
    public static Optional<SessionState> ofSqlName(String name) {
        for (SessionState state : values()) {
            if (state.sqlName.equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
