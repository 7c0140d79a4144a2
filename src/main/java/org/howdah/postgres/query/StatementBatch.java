package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.SampleMode;

/// Several statements that travel in one round trip, as one implicit transaction: all of them see the same copy of the
/// status array, and an error in one loses the answers of all. One thread at a time.
final class StatementBatch implements AutoCloseable {
    /// A query with the statement that asks this server.
    record Part(ProbeQuery<?> query, String sql) {}

    /// What one query answered.
    record Answer<R extends Record>(Probe<R> probe, SampleMode mode, List<R> rows) {}

    /// All answers of one round trip.
    ///
    /// @param time when they had arrived, by our clock
    record Answers(Instant time, List<Answer<?>> answers) {
        int rows() {
            return answers.stream().mapToInt(answer -> answer.rows().size()).sum();
        }
    }

    private final List<Part> parts;
    private final PreparedStatement statement;

    StatementBatch(Connection connection, List<Part> parts) throws SQLException {
        this.parts = List.copyOf(parts);
        this.statement = connection.prepareStatement(
                parts.stream().map(Part::sql).collect(Collectors.joining(";\n")));
    }

    Answers run(Tick tick, InstantSource clock) throws SQLException {
        int parameter = 1;
        for (Part part : parts) {
            part.query().bind(statement, parameter, tick);
            parameter += part.query().parameters();
        }
        statement.execute();
        Instant time = clock.instant();
        List<Answer<?>> answers = new ArrayList<>();
        for (Part part : parts) {
            answers.add(answer(part.query(), tick));
            statement.getMoreResults();
        }
        return new Answers(time, answers);
    }

    private <R extends Record> Answer<R> answer(ProbeQuery<R> query, Tick tick) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            if (rows == null) {
                throw new SQLException("The server left " + query.probe() + " without an answer", "08P01");
            }
            return new Answer<>(query.probe(), query.mode(), query.read(rows, tick));
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
