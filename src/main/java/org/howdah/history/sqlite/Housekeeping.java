package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.howdah.history.chunk.Micros;

/// Gives up what is too old or too much, and gives the room back to the system: in short steps on the writer's thread,
/// between two commits, as samples wait meanwhile.
final class Housekeeping {
    private static final long EVERY = Duration.ofMinutes(10).toNanos();
    private static final long FIRST = Duration.ofMinutes(1).toNanos();
    /// Chunks, texts or events that one step gives up.
    private static final int STEP = 200;
    /// Pages that one step gives back.
    private static final int PAGES = 2_000;

    private volatile Retention retention;
    private final Supplier<Instant> now;
    private long next;

    /// @param nanoTime the monotonic clock as it stands
    Housekeeping(Retention retention, Supplier<Instant> now, long nanoTime) {
        this.retention = retention;
        this.now = now;
        this.next = nanoTime + FIRST;
    }

    /// From now on; any thread.
    void retain(Retention other) {
        retention = other;
    }

    boolean isDue(long nanoTime) {
        return nanoTime - next >= 0;
    }

    /// One step, inside a transaction that is committed afterwards.
    void run(Connection connection, long nanoTime) throws SQLException {
        long keepFrom = Micros.of(now.get().minus(retention.samples()));
        int gone = delete(connection, "delete from chunk where id in (select id from chunk where last < ? limit ?)",
                keepFrom);
        gone += delete(connection, "delete from event where id in (select id from event where t < ? limit ?)",
                Micros.of(now.get().minus(retention.events())));
        // One to which others are told as the difference stays as long as they do.
        gone += delete(connection, "delete from text where id in (select id from text t where used < ?"
                + " and not exists (select 1 from text o where o.base = t.id) limit ?)",
                Math.floorDiv(keepFrom, Duration.ofDays(1).toNanos() / 1_000));
        if (gone == 0 && bytes(connection) > retention.mostBytes()) {
            gone = oldest(connection);
        }
        boolean more = giveBack(connection) || gone > 0;
        next = more ? nanoTime : nanoTime + EVERY;
    }

    private static int delete(Connection connection, String statement, long before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setLong(1, before);
            delete.setInt(2, STEP);
            return delete.executeUpdate();
        }
    }

    private static int oldest(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from chunk where id in"
                + " (select id from chunk where v is not null order by last limit ?)")) {
            delete.setInt(1, STEP);
            return delete.executeUpdate();
        }
    }

    /// What is in use, without the pages that are free already.
    private static long bytes(Connection connection) throws SQLException {
        return (number(connection, "pragma page_count") - number(connection, "pragma freelist_count"))
                * number(connection, "pragma page_size");
    }

    private static long number(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(pragma)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /// Whether there is more to give back.
    private static boolean giveBack(Connection connection) throws SQLException {
        if (number(connection, "pragma freelist_count") == 0) {
            return false;
        }
        try (Statement statement = connection.createStatement()) {
            // Executed in any other way it frees a single page.
            statement.executeUpdate("pragma incremental_vacuum(" + PAGES + ")");
        }
        return number(connection, "pragma freelist_count") > 0;
    }
}
