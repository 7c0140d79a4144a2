package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.howdah.history.chunk.Micros;
import org.howdah.history.rollup.StatementCell;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.session.Session;

/// Gives up what is too old or too much, and gives the room back to the system: in short steps on the writer's thread,
/// between two commits, as samples wait meanwhile.
final class Housekeeping {
    private static final long EVERY = Duration.ofMinutes(10).toNanos();
    private static final long FIRST = Duration.ofMinutes(1).toNanos();
    /// Chunks, texts or events that one step gives up.
    private static final int STEP = 200;
    /// Pages that one step gives back.
    private static final int PAGES = 2_000;

    /// Minutes that are rolled up: those of statements are together with those of sessions.
    private static final String MINUTES = "delete from chunk where id in (select c.id from chunk c join kind k"
            + " on k.id = c.kind where c.tier = 1 and c.last < ?1 and exists (select 1 from rolled r join kind o"
            + " on o.id = r.kind where r.server = c.server and r.tier = 2 and r.segment = c.segment and r.until > c.last"
            + " and o.name = case k.name when '" + StatementCell.PROBE.probe().name() + "' then '"
            + Session.PROBE.name() + "' else k.name end) limit ?2)";
    private static final String HOURS = "delete from chunk where id in (select id from chunk where tier = 2"
            + " and last < ?1 limit ?2)";

    private final String samples;
    private volatile Retention retention;
    private final Supplier<Instant> now;
    private long next;

    /// @param nanoTime the monotonic clock as it stands
    Housekeeping(Retention retention, RecordingPlan plan, Supplier<Instant> now, long nanoTime) {
        this.retention = retention;
        this.samples = samples(plan);
        this.now = now;
        this.next = nanoTime + FIRST;
    }

    /// Gives up samples that are as old as they may be and rolled up, or of a probe that is not.
    private static String samples(RecordingPlan plan) {
        String rolledUp = plan.probes().stream().filter(RecordedProbe::rolledUp)
                .map(probe -> "'" + probe.probe().name() + "'").collect(Collectors.joining(", "));
        return "delete from chunk where id in (select c.id from chunk c where c.tier = 0 and c.last < ?1"
                + " and (c.kind not in (select id from kind where name in (" + rolledUp + ")) or exists (select 1"
                + " from rolled r where r.server = c.server and r.kind = c.kind and r.tier = 1"
                + " and r.segment = c.segment and r.until > c.last)) limit ?2)";
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
        int gone = delete(connection, samples, before(retention.samples()));
        gone += delete(connection, MINUTES, before(retention.minutes()));
        gone += delete(connection, HOURS, before(retention.hours()));
        gone += delete(connection, "delete from event where id in (select id from event where t < ? limit ?)",
                before(retention.events()));
        // What is rolled up later still wants its texts. One to which others are told as the difference stays as long as
        // they do.
        gone += hasOldSamples(connection)
                ? 0
                : delete(connection, "delete from text where id in (select id from text t where used < ?"
                        + " and not exists (select 1 from text o where o.base = t.id) limit ?)",
                        Math.floorDiv(before(retention.samples()), Duration.ofDays(1).toNanos() / 1_000));
        if (gone == 0 && bytes(connection) > retention.mostBytes()) {
            gone = oldest(connection);
        }
        if (gone == 0) {
            forget(connection);
        }
        boolean more = giveBack(connection) || gone > 0;
        next = more ? nanoTime : nanoTime + EVERY;
    }

    private boolean hasOldSamples(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select 1 from chunk where tier = 0 and last < ?)")) {
            select.setLong(1, before(retention.samples()));
            try (ResultSet result = select.executeQuery()) {
                return result.next() && result.getInt(1) == 1;
            }
        }
    }

    private long before(Duration kept) {
        return Micros.of(now.get().minus(kept));
    }

    /// How far segments were rolled up of which there is nothing any more.
    private void forget(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from rolled where until < ?")) {
            delete.setLong(1, before(retention.hours()));
            delete.executeUpdate();
        }
    }

    private static int delete(Connection connection, String statement, long before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setLong(1, before);
            delete.setInt(2, STEP);
            return delete.executeUpdate();
        }
    }

    /// Of what was rolled up only where there are no samples left.
    private static int oldest(Connection connection) throws SQLException {
        int gone = 0;
        for (Tier tier : Tier.values()) {
            if (gone == 0) {
                gone = delete(connection, "delete from chunk where id in (select id from chunk where tier = "
                        + tier.code() + " and last < ? order by last limit ?)", Long.MAX_VALUE);
            }
        }
        return gone;
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
