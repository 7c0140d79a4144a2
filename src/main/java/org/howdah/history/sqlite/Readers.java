package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.howdah.history.HistoryException;

/// Read-only connections, kept for the next question. Any thread.
final class Readers implements AutoCloseable {
    /// More are closed after use.
    private static final int KEPT = 4;

    /// A question to the history as it stands at one moment.
    interface Question<T> {
        T ask(Snapshot snapshot) throws SQLException, IOException;
    }

    private final HistoryFile file;
    private final Problems problems;
    private final ColumnCache columns;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /// @param unpackedBytes what may be kept of unpacked chunks for the next question
    Readers(HistoryFile file, Problems problems, long unpackedBytes) {
        this.file = file;
        this.problems = problems;
        this.columns = new ColumnCache(unpackedBytes);
    }

    <T> T ask(Question<T> question) {
        try {
            Connection connection = borrow();
            try {
                T answer;
                try (Statements statements = new Statements(connection)) {
                    answer = question.ask(new Snapshot(connection, statements, problems, columns));
                }
                connection.rollback();
                giveBack(connection);
                return answer;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            problems.add("The history cannot be read in part: " + e.getMessage() + ".");
            throw new HistoryException(
                    "The history cannot be read (" + e.getMessage() + "). What lies in other parts of it"
                            + " can: howdah history info says what is damaged.",
                    e);
        }
    }

    private Connection borrow() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("The history is closed");
            }
            Connection kept = idle.poll();
            if (kept != null) {
                return kept;
            }
        }
        Connection opened = file.openForReading();
        opened.setAutoCommit(false);
        return opened;
    }

    private void giveBack(Connection connection) throws SQLException {
        synchronized (idle) {
            if (!closed && idle.size() < KEPT) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            for (Connection connection : idle) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    problems.add("A reader could not be closed: " + e.getMessage() + ".");
                }
            }
            idle.clear();
        }
    }
}
