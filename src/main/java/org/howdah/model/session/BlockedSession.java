package org.howdah.model.session;

import java.time.Instant;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// Who a session that waits for a lock waits for: pg_blocking_pids(pid), since 9.6. Asked for at most ten waiters a
/// second, because each call takes the lock manager for itself; so an edge has an age of its own.
///
/// @param pid the waiter
/// @param backendStart with pid, who it is
/// @param waitingSince server time at which a sample first saw it wait for this lock
/// @param blockedBy pids, holders and those ahead in the queue alike, each once; 0 is a prepared transaction; null when
///     not read yet
/// @param readAt server time of that reading; null when not read yet
public record BlockedSession(
        int pid,
        @Nullable Instant backendStart,
        Instant waitingSince,
        @Nullable List<Integer> blockedBy,
        @Nullable Instant readAt) {
    public static final Probe<BlockedSession> PROBE = new Probe<>("blocking", BlockedSession.class);

    public BlockedSession {
        blockedBy = blockedBy == null ? null : List.copyOf(blockedBy);
    }

    public SessionKey key() {
        return new SessionKey(pid, backendStart);
    }
}
