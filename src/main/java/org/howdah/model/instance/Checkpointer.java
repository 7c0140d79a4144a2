package org.howdah.model.instance;

import java.time.Instant;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// Checkpoints and the background writer: pg_stat_checkpointer (17) with pg_stat_bgwriter, or pg_stat_bgwriter alone
/// before. One row; counters since statsReset.
///
/// @param numTimed counter, checkpoints by time (checkpoints_timed before 17)
/// @param numRequested counter, checkpoints by request (checkpoints_req before 17)
/// @param numDone counter, checkpoints performed, since 18
/// @param restartpointsTimed counter, since 17
/// @param restartpointsReq counter, since 17
/// @param restartpointsDone counter, since 17
/// @param writeTime counter, ms (checkpoint_write_time before 17)
/// @param syncTime counter, ms (checkpoint_sync_time before 17)
/// @param buffersWritten counter, buffers (buffers_checkpoint before 17)
/// @param slruWritten counter, buffers, since 18
/// @param buffersClean counter, buffers by the background writer
/// @param maxwrittenClean counter, rounds that stopped at the limit
/// @param buffersBackend counter, buffers that sessions wrote themselves; up to 16
/// @param buffersAlloc counter, buffers
/// @param statsReset when the counters began
public record Checkpointer(
        long numTimed,
        long numRequested,
        @Nullable Long numDone,
        @Nullable Long restartpointsTimed,
        @Nullable Long restartpointsReq,
        @Nullable Long restartpointsDone,
        double writeTime,
        double syncTime,
        long buffersWritten,
        @Nullable Long slruWritten,
        long buffersClean,
        long maxwrittenClean,
        @Nullable Long buffersBackend,
        long buffersAlloc,
        @Nullable Instant statsReset) {
    public static final Probe<Checkpointer> PROBE = new Probe<>("checkpointer", Checkpointer.class);
}
