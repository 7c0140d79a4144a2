package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.SampleMode;

/// Several statements that travel in one round trip, as one implicit transaction: all of them see the same copy of the
/// status array, and an error in one loses the answers of all. A statement whose answer is known without it stays at home:
/// each costs a small server a tenth of its second. One thread at a time.
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

    private final Connection connection;
    private final List<Part> parts;
    /// By the statements that are in it. Few come up: those that may stay at home mostly do.
    private final Map<List<Part>, PreparedStatement> prepared = new HashMap<>();

    StatementBatch(Connection connection, List<Part> parts) {
        this.connection = connection;
        this.parts = List.copyOf(parts);
    }

    /// Asks for what is needed.
    Answers run(Tick tick, InstantSource clock) throws SQLException {
        Map<Part, Answer<?>> answers = new HashMap<>();
        Instant time = ask(parts.stream().filter(part -> part.query().isNeeded(tick)).toList(), tick, clock, answers);
        List<Part> late = parts.stream()
                .filter(part -> !answers.containsKey(part) && part.query().isNeededAfterAll(tick))
                .toList();
        if (!late.isEmpty()) {
            time = ask(late, tick, clock, answers);
        }
        return new Answers(time, parts.stream()
                .<Answer<?>>map(part -> answers.containsKey(part) ? answers.get(part) : unasked(part.query(), tick))
                .toList());
    }

    /// Asks for everything, needed or not, to find out what the server answers.
    Answers tryOut(Tick tick, InstantSource clock) throws SQLException {
        Map<Part, Answer<?>> answers = new HashMap<>();
        Instant time = ask(parts, tick, clock, answers);
        return new Answers(time, parts.stream().<Answer<?>>map(answers::get).toList());
    }

    private Instant ask(List<Part> asked, Tick tick, InstantSource clock, Map<Part, Answer<?>> answers)
            throws SQLException {
        PreparedStatement statement = prepare(asked);
        int parameter = 1;
        for (Part part : asked) {
            part.query().bind(statement, parameter, tick);
            parameter += part.query().parameters();
        }
        statement.execute();
        Instant time = clock.instant();
        for (Part part : asked) {
            answers.put(part, answer(statement, part.query(), tick));
            statement.getMoreResults();
        }
        return time;
    }

    private PreparedStatement prepare(List<Part> asked) throws SQLException {
        PreparedStatement known = prepared.get(asked);
        if (known == null) {
            known = connection.prepareStatement(asked.stream().map(Part::sql).collect(Collectors.joining(";\n")));
            prepared.put(asked, known);
        }
        return known;
    }

    private static <R extends Record> Answer<R> unasked(ProbeQuery<R> query, Tick tick) {
        return new Answer<>(query.probe(), query.mode(), query.unasked(tick));
    }

    private static <R extends Record> Answer<R> answer(PreparedStatement statement, ProbeQuery<R> query, Tick tick)
            throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            if (rows == null) {
                throw new SQLException("The server left " + query.probe() + " without an answer", "08P01");
            }
            return new Answer<>(query.probe(), query.mode(), query.read(rows, tick));
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
