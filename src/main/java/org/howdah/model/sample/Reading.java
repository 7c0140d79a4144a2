package org.howdah.model.sample;

import java.time.Instant;
import java.util.List;
import org.howdah.model.server.Epoch;

/// Rows that were really read, with the two clocks and the epoch that belong to them. Raw values, never rates.
public record Reading<R extends Record>(Instant time, Instant serverTime, Epoch epoch, List<R> rows) {
    public Reading {
        rows = List.copyOf(rows);
    }
}
