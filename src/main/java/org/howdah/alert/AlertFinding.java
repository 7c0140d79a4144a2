package org.howdah.alert;

import java.time.Duration;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// What a rule has found, as values. Names are the server's, not yet safe to show.
public sealed interface AlertFinding {
    /// The server is down or does not answer.
    ///
    /// @param fault why; null while it merely does not answer
    record Gone(@Nullable ServerFault fault) implements AlertFinding {}

    /// Sessions wait for locks.
    ///
    /// @param sessions that have waited for longer than the rule allows
    /// @param longest wait among them
    /// @param root who blocks most of them without waiting himself; null where that was not read yet
    record Blocked(int sessions, Duration longest, @Nullable Root root) implements AlertFinding {}

    /// Who stands at the head of a queue.
    ///
    /// @param pid 0 is a prepared transaction
    /// @param state what he does meanwhile; null where that is not known
    record Root(int pid, @Nullable SessionState state) {}

    /// Transactions are open for too long.
    ///
    /// @param transactions that are older than the rule allows
    /// @param idle how many of all found wait for their clients for too long
    /// @param pid of the oldest
    /// @param age of the oldest
    /// @param state what the oldest does
    /// @param user role of the oldest
    /// @param application of the oldest
    record OldTransaction(
            int transactions,
            int idle,
            int pid,
            Duration age,
            @Nullable SessionState state,
            @Nullable String user,
            @Nullable String application) implements AlertFinding {}
}
