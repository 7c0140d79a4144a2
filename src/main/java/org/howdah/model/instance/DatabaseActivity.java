package org.howdah.model.instance;

import java.time.Instant;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// One row of pg_stat_database. Counters run since statsReset; times are in milliseconds.
///
/// @param datid oid; 0 for objects shared by all databases (12)
/// @param datname null for the shared objects
/// @param numbackends gauge, sessions connected
/// @param xactCommit counter, transactions
/// @param xactRollback counter, transactions
/// @param blksRead counter, blocks not found in shared buffers
/// @param blksHit counter, blocks found there
/// @param tupReturned counter, rows scanned
/// @param tupFetched counter, rows fetched by index
/// @param tupInserted counter, rows
/// @param tupUpdated counter, rows
/// @param tupDeleted counter, rows
/// @param conflicts counter, statements cancelled by recovery, on a standby
/// @param tempFiles counter, files
/// @param tempBytes counter, bytes
/// @param deadlocks counter
/// @param checksumFailures counter, since 12; null where checksums are off
/// @param blkReadTime counter, ms, where track_io_timing is on
/// @param blkWriteTime counter, ms, where track_io_timing is on
/// @param sessionTime counter, ms, since 14
/// @param activeTime counter, ms, since 14
/// @param idleInTransactionTime counter, ms, since 14
/// @param sessions counter, since 14
/// @param sessionsAbandoned counter, since 14
/// @param sessionsFatal counter, since 14
/// @param sessionsKilled counter, since 14
/// @param statsReset when the counters began, null for never
public record DatabaseActivity(
        long datid,
        @Nullable String datname,
        @Nullable Integer numbackends,
        long xactCommit,
        long xactRollback,
        long blksRead,
        long blksHit,
        long tupReturned,
        long tupFetched,
        long tupInserted,
        long tupUpdated,
        long tupDeleted,
        long conflicts,
        long tempFiles,
        long tempBytes,
        long deadlocks,
        @Nullable Long checksumFailures,
        double blkReadTime,
        double blkWriteTime,
        @Nullable Double sessionTime,
        @Nullable Double activeTime,
        @Nullable Double idleInTransactionTime,
        @Nullable Long sessions,
        @Nullable Long sessionsAbandoned,
        @Nullable Long sessionsFatal,
        @Nullable Long sessionsKilled,
        @Nullable Instant statsReset) {
    public static final Probe<DatabaseActivity> PROBE = new Probe<>("databases", DatabaseActivity.class);
}
