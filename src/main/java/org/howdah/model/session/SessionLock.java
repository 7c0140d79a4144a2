package org.howdah.model.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of pg_locks of one session; asked for only while somebody looks at that session.
///
/// @param type pg_locks.locktype
/// @param mode pg_locks.mode
/// @param granted whether it is held; else it is awaited
/// @param fastpath whether it was taken without the lock manager
/// @param object what is locked, in words: a relation with its schema where it lies in the connected database, else by oid;
///     a page or row of it; a transaction id; the key of an advisory lock; null where the server names nothing
/// @param waitStart since when it is awaited (14); null before, and for some milliseconds after the wait began
public record SessionLock(
        String type, String mode, boolean granted, boolean fastpath, @Nullable String object,
        @Nullable Instant waitStart) {}
