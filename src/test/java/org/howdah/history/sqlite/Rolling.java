package org.howdah.history.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.history.TestHistory;
import org.howdah.model.history.RecordingPlan;

/// Rolls a history up that nobody has open.
final class Rolling implements AutoCloseable {
    private final Connection connection;
    private final Readers readers;
    private final RollUp rollUp = new RollUp(new Schemas(RecordingPlan.USUAL));
    private final RollWriter writer;

    Rolling(Path folder) throws SQLException {
        HistoryFile file = new HistoryFile(folder, TestHistory.options(List.of()).natives());
        this.connection = file.openForWriting();
        this.readers = new Readers(file, new Problems(), 0);
        this.writer = new RollWriter(connection, new Names(connection), Retention.USUAL);
        connection.setAutoCommit(false);
    }

    /// All that can be rolled up of a folder.
    static int all(Path folder) throws SQLException {
        try (Rolling rolling = new Rolling(folder)) {
            int done = 0;
            for (List<RollStep.Result> next = rolling.next(); !next.isEmpty(); next = rolling.next()) {
                for (RollStep.Result result : next) {
                    rolling.write(result);
                    done++;
                }
                rolling.commit();
            }
            return done;
        }
    }

    List<RollStep.Result> next() {
        List<RollStep.Result> results = new ArrayList<>();
        for (RollStep step : readers.ask(snapshot -> new RollFrontier(snapshot, RecordingPlan.USUAL).steps())) {
            results.add(readers.ask(snapshot -> rollUp.of(step, snapshot)));
        }
        return results;
    }

    void write(RollStep.Result result) throws SQLException {
        writer.write(result);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /// One number that a query gives.
    long number(String query) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(query)) {
            return result.next() ? result.getLong(1) : -1;
        }
    }

    /// Answers a question as it is asked of a history.
    <T> T ask(Readers.Question<T> question) {
        return readers.ask(question);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        readers.close();
        connection.close();
    }
}
