package org.howdah.model.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.server.Epoch;

/// Rows that were really read, with the two clocks and the epoch that belong to them. Raw values, never rates.
///
/// @param duration of the round trip that brought them
public record Reading<R extends Record>(
        Instant time, Instant serverTime, Epoch epoch, Duration duration, List<R> rows) {
    public Reading {
        rows = List.copyOf(rows);
    }
}
