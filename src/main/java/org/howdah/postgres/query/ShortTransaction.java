package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Asks something within a deadline that is shorter than its connection's. In a transaction, as the deadline must end
/// with it: behind a pooler the session belongs to others in the next moment. It reads nothing that a transaction
/// would freeze.
final class ShortTransaction {
    /// Begin with the deadline, the question, the end.
    static final int TRIPS = 3;

    interface Question<A> {
        A ask() throws SQLException;
    }

    private ShortTransaction() {}

    static <A> A run(Connection connection, Duration deadline, Question<A> question) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlCatalog.TAG + "SET LOCAL statement_timeout = " + deadline.toMillis());
            A answer = question.ask();
            connection.commit();
            return answer;
        } catch (SQLException e) {
            rollBack(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void rollBack(Connection connection, SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
