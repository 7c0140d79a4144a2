package org.howdah.postgres.query;

import java.sql.SQLException;
import java.util.Objects;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.postgres.connect.Faults;

/// The one place where an SQLSTATE becomes an outcome.
final class Outcomes {
    private Outcomes() {}

    static <R extends Record> SampleOutcome<R> of(SQLException e) {
        String state = Objects.toString(e.getSQLState(), "");
        String message = Objects.toString(e.getMessage(), "");
        if (Faults.isFatal(e)) {
            return new SampleOutcome.Unreachable<>(state, message);
        }
        return switch (state) {
            case "42501" -> new SampleOutcome.Denied<>(state, message);
            // Statement timeout or cancelled; no lock in time.
            case "57014", "55P03" -> new SampleOutcome.TimedOut<>(state, message);
            // No such relation, column, function, or not on this kind of server.
            case "42P01", "42703", "42883", "0A000", "55000" -> new SampleOutcome.Unsupported<>(message);
            default -> new SampleOutcome.Failed<>(state, message);
        };
    }
}
