package org.howdah.model.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.server.Epoch;

/// Rows that were really read, with the two clocks and the epoch that belong to them. Raw values, never rates.
///
/// @param duration of the round trip that brought them
/// @param mode how much was looked at
public record Reading<R extends Record>(
        Instant time, Instant serverTime, Epoch epoch, Duration duration, SampleMode mode, List<R> rows) {
    public Reading {
        rows = List.copyOf(rows);
    }

    /// An exact one, as nearly all are.
    public Reading(Instant time, Instant serverTime, Epoch epoch, Duration duration, List<R> rows) {
        this(time, serverTime, epoch, duration, SampleMode.EXACT, rows);
    }
}
