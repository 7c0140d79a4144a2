package org.howdah.model.instance;

import java.time.Instant;
import org.howdah.model.replication.Lsn;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// Where the write-ahead log stands, and pg_stat_wal (14). One row.
///
/// @param lsn pg_current_wal_lsn(), on a standby pg_last_wal_replay_lsn(); a position, so a counter of bytes
/// @param walRecords counter, since 14
/// @param walFpi counter, full page images, since 14
/// @param walBytes counter, bytes, since 14
/// @param walBuffersFull counter, since 14
/// @param statsReset when the counters began, since 14
public record WalActivity(
        @Nullable Lsn lsn,
        @Nullable Long walRecords,
        @Nullable Long walFpi,
        @Nullable Long walBytes,
        @Nullable Long walBuffersFull,
        @Nullable Instant statsReset) {
    public static final Probe<WalActivity> PROBE = new Probe<>("wal", WalActivity.class);
}
