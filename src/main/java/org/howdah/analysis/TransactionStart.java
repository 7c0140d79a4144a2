package org.howdah.analysis;

import java.time.Instant;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Since when a session has a transaction open.
public final class TransactionStart {
    private TransactionStart() {}

    /// Null outside a transaction. A failed one has forgotten when it began: it is at least as old as its failure.
    public static @Nullable Instant of(Session session) {
        return session.xactStart() == null && session.state() == SessionState.IDLE_IN_TRANSACTION_ABORTED
                ? session.stateChange()
                : session.xactStart();
    }
}
