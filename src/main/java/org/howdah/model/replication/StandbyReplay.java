package org.howdah.model.replication;

import java.time.Instant;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// How far a standby has come. One row on a standby, none on a primary.
///
/// @param receiverPid of the WAL receiver; null where none runs, so that nothing is streamed
/// @param receiverStatus pg_stat_wal_receiver.status; null without a receiver, and where the role may not see it
/// @param receivedLsn pg_last_wal_receive_lsn(); null where nothing was ever streamed
/// @param replayedLsn pg_last_wal_replay_lsn()
/// @param replayedCommit pg_last_xact_replay_timestamp(), by the primary's clock; null before the first commit
/// @param replayPaused pg_is_wal_replay_paused()
public record StandbyReplay(
        @Nullable Integer receiverPid,
        @Nullable String receiverStatus,
        @Nullable Lsn receivedLsn,
        @Nullable Lsn replayedLsn,
        @Nullable Instant replayedCommit,
        boolean replayPaused) {
    public static final Probe<StandbyReplay> PROBE = new Probe<>("standby", StandbyReplay.class);
}
