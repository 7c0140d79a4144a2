package org.howdah.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.howdah.model.session.SessionLock;
import org.jspecify.annotations.Nullable;

/// What a session has to do with the lock that another one waits for.
///
/// @param part what it does with it
/// @param mode of its own lock, as pg_locks says it: `RowExclusiveLock`
/// @param object what is locked, in words; null where the server names nothing
public record ChainLock(Part part, String mode, @Nullable String object) {
    /// From the weakest to the strongest: of several held the last is the one that is in the way.
    private static final List<String> STRENGTH = List.of("AccessShareLock", "RowShareLock", "RowExclusiveLock",
            "ShareUpdateExclusiveLock", "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock");

    /// What a session does with a lock.
    public enum Part {
        /// It has it.
        HOLDS,
        /// It waits for it, and stands ahead of the other.
        AHEAD,
        /// It waits for it itself.
        WANTS
    }

    /// What the one that waits wants; null where it waits for none any more.
    public static @Nullable ChainLock wanted(List<SessionLock> locks) {
        SessionLock lock = awaited(locks);
        return lock == null ? null : new ChainLock(Part.WANTS, lock.mode(), lock.object());
    }

    /// What a session does with the lock that the one behind it waits for; null where that cannot be told, as when one of
    /// them was asked a moment before the other.
    ///
    /// @param locks of the session
    /// @param behind locks of the one that waits behind it
    public static @Nullable ChainLock of(List<SessionLock> locks, List<SessionLock> behind) {
        SessionLock wanted = awaited(behind);
        if (wanted == null) {
            return null;
        }
        return locks.stream()
                .filter(lock -> lock.type().equals(wanted.type()) && Objects.equals(lock.object(), wanted.object()))
                .max(Comparator.comparing(SessionLock::granted)
                        .thenComparingInt(lock -> STRENGTH.indexOf(lock.mode())))
                .map(lock -> new ChainLock(lock.granted() ? Part.HOLDS : Part.AHEAD, lock.mode(), lock.object()))
                .orElse(null);
    }

    private static @Nullable SessionLock awaited(List<SessionLock> locks) {
        return locks.stream().filter(lock -> !lock.granted()).findFirst().orElse(null);
    }
}
