package org.howdah.model.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of asking: rows, or the reason why there are none. A missing answer is never an empty one.
public sealed interface SampleOutcome<R extends Record> {
    record Read<R extends Record>(List<R> rows) implements SampleOutcome<R> {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /// This version, extension or role of the server has no such statistic.
    record Unsupported<R extends Record>(String message) implements SampleOutcome<R> {}

    /// SQLSTATE 42501: the role may not.
    record Denied<R extends Record>(String sqlState, String message) implements SampleOutcome<R> {}

    /// The server's statement or lock timeout, or our own deadline.
    record TimedOut<R extends Record>(@Nullable String sqlState, String message) implements SampleOutcome<R> {}

    record Unreachable<R extends Record>(@Nullable String sqlState, String message) implements SampleOutcome<R> {}

    record Failed<R extends Record>(@Nullable String sqlState, String message) implements SampleOutcome<R> {}
}
