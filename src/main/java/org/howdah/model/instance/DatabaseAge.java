package org.howdah.model.instance;

import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// How long ago a database was last frozen, in transactions: what brings the server closer to running out of numbers.
///
/// @param datid oid
/// @param datname its name
/// @param transactions gauge, age(datfrozenxid)
/// @param multixacts gauge, mxid_age(datminmxid)
/// @param freezeMaxAge `autovacuum_freeze_max_age`, from which on autovacuum freezes whether it is on or not
/// @param multixactFreezeMaxAge `autovacuum_multixact_freeze_max_age`
public record DatabaseAge(
        long datid, @Nullable String datname, long transactions, long multixacts, long freezeMaxAge,
        long multixactFreezeMaxAge) {
    public static final Probe<DatabaseAge> PROBE = new Probe<>("database_ages", DatabaseAge.class);

    /// How many numbers there are before the oldest one must be gone.
    private static final double NUMBERS = 0x1p31;

    /// How much of the way to the wraparound is gone, for transactions or multixacts, whichever is further; 1 is the
    /// end, shortly before which the server refuses to write.
    public double wraparound() {
        return Math.max(transactions, multixacts) / NUMBERS;
    }
}
