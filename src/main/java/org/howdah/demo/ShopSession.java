package org.howdah.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// What a script works with: one connection, the workload's time, and chance. One thread.
///
/// @param connection in autocommit mode unless the script says otherwise
/// @param pauses ends all pauses when the workload stops
/// @param random of this session alone, so that a seed repeats each session whatever the others do
record ShopSession(Connection connection, Pauses pauses, RandomGenerator random) {
    /// One round of a session's work, its pauses included; repeated until the workload stops.
    interface Script {
        void run(ShopSession session) throws SQLException;
    }

    /// Work that is committed as one.
    interface Work {
        void run() throws SQLException;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /// Reads all rows, as an application would.
    ///
    /// @return how many there were
    int read(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters); ResultSet rows = statement.executeQuery()) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    long number(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters); ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("No row from: " + sql);
            }
            return rows.getLong(1);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /// Runs the work in a transaction; a failure leaves it open, for the caller of the script to roll back.
    void transaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        work.run();
        connection.commit();
        connection.setAutoCommit(true);
    }

    void pause(Duration duration) {
        pauses.pause(duration);
    }

    /// See {@link Pauses#pauseUntilNext}.
    boolean pauseUntilNext(Duration period, Duration offset) {
        return pauses.pauseUntilNext(period, offset);
    }

    /// Waits between half the duration and one and a half of it.
    void pauseAbout(Duration duration) {
        pauses.pause(about(duration));
    }

    Duration about(Duration duration) {
        return Duration.ofNanos(Math.round(duration.toNanos() * (0.5 + random.nextDouble())));
    }

    /// Chooses from 1 to the given number.
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }
}
