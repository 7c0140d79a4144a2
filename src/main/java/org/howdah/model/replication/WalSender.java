package org.howdah.model.replication;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// One row of pg_stat_get_wal_senders(): a standby or a base backup that is fed from here. Who it is stands in its
/// session of the same pid.
///
/// @param state `startup`, `catchup`, `streaming`, `backup`, `stopping`; null for a masked row, as all that follow
/// @param sentLsn sent_lsn (sent_location in 9.6), and so on
/// @param replayLsn replay_lsn (replay_location in 9.6)
/// @param writeLag since 10
/// @param flushLag since 10
/// @param replayLag since 10
/// @param syncPriority 0 for asynchronous
/// @param syncState `async`, `potential`, `sync`, `quorum`
/// @param replyTime since 12
public record WalSender(
        int pid,
        @Nullable String state,
        @Nullable Lsn sentLsn,
        @Nullable Lsn writeLsn,
        @Nullable Lsn flushLsn,
        @Nullable Lsn replayLsn,
        @Nullable Duration writeLag,
        @Nullable Duration flushLag,
        @Nullable Duration replayLag,
        @Nullable Integer syncPriority,
        @Nullable String syncState,
        @Nullable Instant replyTime) {
    public static final Probe<WalSender> PROBE = new Probe<>("wal_senders", WalSender.class);
}
