package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.replication.Lsn;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.jspecify.annotations.Nullable;

/// How far a standby is behind.
///
/// @param time since the last transaction that it has replayed was committed; zero when it has replayed all that it was
///     sent; null where that cannot be told
/// @param bytes received and not replayed; null where nothing was received
/// @param streaming whether it is connected to what it follows; if not, more than it knows of may be missing
public record ReplicationLag(@Nullable Duration time, @Nullable Long bytes, boolean streaming) {

    /// Null for a primary, and before it was read.
    public static @Nullable ReplicationLag of(ServerState state) {
        Reading<StandbyReplay> reading = state.latest(StandbyReplay.PROBE).orElse(null);
        return reading == null || reading.rows().isEmpty()
                ? null
                : of(reading.rows().getFirst(), reading.serverTime());
    }

    private static ReplicationLag of(StandbyReplay replay, Instant serverTime) {
        boolean streaming = replay.receiverPid() != null;
        Long bytes = bytes(replay.receivedLsn(), replay.replayedLsn());
        // All replayed: an old commit then only says that nothing happens. Without a receiver nobody can say so.
        boolean caughtUp = streaming && bytes != null && bytes == 0;
        return new ReplicationLag(caughtUp ? Duration.ZERO : age(replay.replayedCommit(), serverTime), bytes,
                streaming);
    }

    private static @Nullable Long bytes(@Nullable Lsn received, @Nullable Lsn replayed) {
        // Restored from the archive, more can be replayed than was ever received.
        return received == null || replayed == null
                ? null
                : (Long) Math.max(0, received.bytes() - replayed.bytes());
    }

    private static @Nullable Duration age(@Nullable Instant commit, Instant serverTime) {
        if (commit == null) {
            return null;
        }
        Duration age = Duration.between(commit, serverTime);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
