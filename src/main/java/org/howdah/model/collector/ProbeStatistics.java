package org.howdah.model.collector;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.SampleOutcome;
import org.jspecify.annotations.Nullable;

/// How one probe of one server has done since Howdah began to watch that server.
///
/// @param interval at which it is asked now
/// @param batch whether it travelled with others the last time, so that its duration is that of all of them
/// @param attempts how often it was asked
/// @param errors how many of those brought no rows though the server should have them
/// @param rows of the last answer; null before the first
/// @param bytes sent and received on the last round trip, below TLS: in a batch those of all that travelled; null where
///         nobody counted
/// @param lastDuration of the last attempt
/// @param meanDuration of the recent answers; null without any
/// @param p99Duration 99 of 100 recent answers took no longer
/// @param lastAttempt our clock
/// @param lastSuccess our clock; null before the first
/// @param lastError what came instead of rows, and when; null if that never happened
/// @param answered whether the last attempt brought rows
public record ProbeStatistics(
        Probe<?> probe,
        Duration interval,
        boolean batch,
        long attempts,
        long errors,
        @Nullable Integer rows,
        @Nullable Long bytes,
        Duration lastDuration,
        @Nullable Duration meanDuration,
        @Nullable Duration p99Duration,
        Instant lastAttempt,
        @Nullable Instant lastSuccess,
        @Nullable ProbeError lastError,
        boolean answered) {

    /// An attempt that brought no rows.
    ///
    /// @param outcome any but rows
    /// @param time our clock
    public record ProbeError(SampleOutcome<?> outcome, Instant time) {}
}
