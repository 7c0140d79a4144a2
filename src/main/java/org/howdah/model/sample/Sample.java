package org.howdah.model.sample;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.server.Epoch;
import org.jspecify.annotations.Nullable;

/// One answer of one server to one probe.
///
/// @param time when it arrived here, UTC: the key of the timeline, on which all servers align
/// @param serverTime the server's clock_timestamp() with the answer; ages and rates are computed from it
/// @param epoch in which the counters were read; unknown when nothing was read
/// @param interval at which its lane asks now; two readings further apart than three of them have a gap between them
/// @param duration of the round trip
/// @param batch whether that round trip served other probes as well
/// @param mode how much of it was looked at
/// @param bytes sent and received on that round trip, below TLS; null where nothing was sent, or nobody counted
public record Sample<R extends Record>(
        Probe<R> probe,
        Instant time,
        @Nullable Instant serverTime,
        @Nullable Epoch epoch,
        Duration interval,
        Duration duration,
        boolean batch,
        SampleMode mode,
        SampleOutcome<R> outcome,
        @Nullable Long bytes) {

    /// One whose bytes nobody counted.
    public Sample(Probe<R> probe, Instant time, @Nullable Instant serverTime, @Nullable Epoch epoch, Duration interval,
            Duration duration, boolean batch, SampleMode mode, SampleOutcome<R> outcome) {
        this(probe, time, serverTime, epoch, interval, duration, batch, mode, outcome, null);
    }

    /// An exact one, as nearly all are, whose bytes nobody counted.
    public Sample(Probe<R> probe, Instant time, @Nullable Instant serverTime, @Nullable Epoch epoch, Duration interval,
            Duration duration, boolean batch, SampleOutcome<R> outcome) {
        this(probe, time, serverTime, epoch, interval, duration, batch, SampleMode.EXACT, outcome);
    }
}
