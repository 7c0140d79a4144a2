package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Statements of one question, each made once: of a hundred servers in one question that takes longer than asking. A
/// statement is not asked again while it is in use. One thread.
final class Statements implements AutoCloseable {
    /// What is done with a statement: it is given its parameters, and its result is read.
    interface Use<T extends @Nullable Object> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> made = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// Asks. A statement that failed, as on a damaged page, is not asked again.
    <T extends @Nullable Object> T ask(String query, Use<T> use) throws SQLException {
        PreparedStatement known = made.get(query);
        if (known == null) {
            known = connection.prepareStatement(query);
            made.put(query, known);
        }
        try {
            return use.of(known);
        } catch (SQLException e) {
            made.remove(query);
            try {
                known.close();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : made.values()) {
            each.close();
        }
        made.clear();
    }
}
