package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Micros;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// The history as it stands at one moment: a chunk and its tails are of the same one. One thread.
final class Snapshot {
    /// A chunk that was read, and where it belongs.
    ///
    /// @param id of the chunk, or of the tail
    record Stored(long id, long segment, Chunk chunk) {}

    private static final String CHUNKS = " from chunk where server = ? and kind = ? and tier = ?"
            + " and first < ? and first >= ? and (last is null or last >= ?)";

    /// Where a chunk lies.
    private record Place(long id, long segment, long first) {}

    private final Connection connection;
    private final Statements statements;
    private final Problems problems;
    private final ColumnCache columns;
    private final TextReader texts;

    Snapshot(Connection connection, Statements statements, Problems problems, ColumnCache columns) {
        this.connection = connection;
        this.statements = statements;
        this.problems = problems;
        this.columns = columns;
        this.texts = new TextReader(connection, problems);
    }

    Connection connection() {
        return connection;
    }

    /// For what is asked many times in one question.
    Statements statements() {
        return statements;
    }

    TextReader texts() {
        return texts;
    }

    Problems problems() {
        return problems;
    }

    /// What was unpacked for earlier questions.
    ColumnCache columns() {
        return columns;
    }

    /// 0 for a server that there is not.
    int server(ServerId server) throws SQLException {
        return number("select id from server where uuid = ?", server.toString());
    }

    /// 0 for a probe of which there is nothing.
    int kind(String probe) throws SQLException {
        return number("select id from kind where name = ?", probe);
    }

    private int number(String select, String name) throws SQLException {
        return statements.ask(select, statement -> {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getInt(1) : 0;
            }
        });
    }

    /// Hands over the chunks that may have something of a range, one at a time, in the order in which they were recorded;
    /// of an open chunk each sample is one. What cannot be read is named and left out.
    ///
    /// @param from in microseconds
    /// @param to in microseconds, exclusive
    /// @param span of the longest chunk
    /// @param sink says whether it wants more
    void chunks(int server, String probe, Tier tier, long from, long to, long span, Predicate<Stored> sink)
            throws SQLException {
        boolean more = true;
        for (Place place : places(server, probe, tier, from, to, span)) {
            more = more && chunk(place, probe, tier, from, to, sink);
        }
    }

    /// The same of one segment only.
    void chunks(int server, long segment, String probe, long from, long to, long span, Predicate<Stored> sink)
            throws SQLException {
        boolean more = true;
        for (Place place : places(server, probe, Tier.RAW, from, to, span)) {
            more = more && (place.segment() != segment || chunk(place, probe, Tier.RAW, from, to, sink));
        }
    }

    private List<Place> places(int server, String probe, Tier tier, long from, long to, long span)
            throws SQLException {
        try {
            return select("select id, segment, first" + CHUNKS + " order by segment, first, id", server, probe, tier,
                    from, to, span, result -> result.getLong(2));
        } catch (SQLException e) {
            damaged("chunks of " + probe, e);
            // From the index alone, and one by one, so that one damaged page does not hide the others.
            List<Place> places = new ArrayList<>(select("select id, 0, first" + CHUNKS, server, probe, tier, from, to,
                    span, result -> segment(result.getLong(1), name(probe, tier, result.getLong(3)))));
            places.removeIf(place -> place.segment() < 0);
            places.sort(Comparator.comparingLong(Place::segment).thenComparingLong(Place::first)
                    .thenComparingLong(Place::id));
            return places;
        }
    }

    private interface SegmentOf {
        long get(ResultSet result) throws SQLException;
    }

    private List<Place> select(String select, int server, String probe, Tier tier, long from, long to, long span,
            SegmentOf segment) throws SQLException {
        List<Place> places = new ArrayList<>();
        int kind = kind(probe);
        return statements.ask(select, statement -> {
            statement.setInt(1, server);
            statement.setInt(2, kind);
            statement.setInt(3, tier.code());
            statement.setLong(4, to);
            statement.setLong(5, from - span);
            statement.setLong(6, from);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    places.add(new Place(result.getLong(1), segment.get(result), result.getLong(3)));
                }
            }
            return places;
        });
    }

    /// Negative where its page is damaged.
    private long segment(long id, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select segment from chunk where id = ?")) {
            select.setLong(1, id);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? result.getLong(1) : -1;
            }
        } catch (SQLException e) {
            damaged(name, e);
            return -1;
        }
    }

    /// Names what lies on a page that cannot be read; other failures are not of one page.
    private void damaged(String name, SQLException e) throws SQLException {
        if (!HistoryFile.isDestroyed(e)) {
            throw e;
        }
        problems.add(name + ": a page of the file is damaged.");
    }

    private boolean chunk(Place place, String probe, Tier tier, long from, long to, Predicate<Stored> sink)
            throws SQLException {
        String name = name(probe, tier, place.first());
        byte[] bytes;
        try {
            bytes = bytes(place.id());
        } catch (SQLException e) {
            damaged(name, e);
            return true;
        }
        return bytes == null
                ? tails(place, probe, from, to, sink)
                : read(place.id(), place.segment(), name, bytes, sink);
    }

    private boolean tails(Place place, String probe, long from, long to, Predicate<Stored> sink)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select k, t, v from tail where k >= ? and k < ? and t >= ? and t < ? order by k")) {
            select.setLong(1, place.id() << OpenChunk.SHIFT);
            select.setLong(2, (place.id() + 1) << OpenChunk.SHIFT);
            select.setLong(3, from);
            select.setLong(4, to);
            try (ResultSet result = select.executeQuery()) {
                boolean more = true;
                while (more && result.next()) {
                    more = read(result.getLong(1), place.segment(), name(probe, Tier.RAW, result.getLong(2)),
                            result.getBytes(3), sink);
                }
                return more;
            }
        } catch (SQLException e) {
            damaged("samples of the open " + name(probe, Tier.RAW, place.first()), e);
            return true;
        }
    }

    private boolean read(long id, long segment, String name, byte[] bytes, Predicate<Stored> sink) {
        Chunk chunk;
        try {
            chunk = Chunk.read(bytes, name);
        } catch (ChunkException e) {
            problems.add(e.getMessage() + ".");
            return true;
        }
        return sink.test(new Stored(id, segment, chunk));
    }

    static String name(String probe, Tier tier, long first) {
        return "chunk of " + probe + (tier == Tier.RAW ? "" : " by " + tier.name().toLowerCase(java.util.Locale.ROOT))
                + " at " + Micros.instant(first);
    }

    /// The last chunks before an instant, newest first, whatever segment they are of; for an open one its newest tails.
    ///
    /// @param from not before this
    /// @param to inclusive
    List<Stored> last(int server, String probe, long from, long to, int most) throws SQLException {
        List<Stored> found = new ArrayList<>();
        for (Place place : lastPlaces(server, probe, from, to, most)) {
            String name = name(probe, Tier.RAW, place.first());
            try {
                byte[] bytes = bytes(place.id());
                if (bytes == null) {
                    lastTails(place.id(), place.segment(), probe, to, found);
                } else {
                    read(place.id(), place.segment(), name, bytes, found::add);
                }
            } catch (SQLException e) {
                damaged(name, e);
            }
        }
        return found;
    }

    private List<Place> lastPlaces(int server, String probe, long from, long to, int most) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select id, segment, first from chunk"
                + " where server = ? and kind = ? and tier = 0 and first <= ? and first >= ?"
                + " order by segment desc, first desc limit ?")) {
            select.setInt(1, server);
            select.setInt(2, kind(probe));
            select.setLong(3, to);
            select.setLong(4, from);
            select.setInt(5, most);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    places.add(new Place(result.getLong(1), result.getLong(2), result.getLong(3)));
                }
            }
            return places;
        } catch (SQLException e) {
            damaged("chunks of " + probe, e);
            List<Place> all = places(server, probe, Tier.RAW, from, to + 1, 0);
            return all.subList(Math.max(0, all.size() - most), all.size()).reversed();
        }
    }

    /// Of a chunk; null of an open one.
    private byte @Nullable [] bytes(long id) throws SQLException {
        return statements.ask("select v, v is null from chunk where id = ?", select -> {
            select.setLong(1, id);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next() || result.getBoolean(2)) {
                    return null;
                }
                byte[] bytes = result.getBytes(1);
                // The driver gives nothing where the page of a long value is damaged.
                return bytes == null ? new byte[0] : bytes;
            }
        });
    }

    private void lastTails(long chunk, long segment, String probe, long to, List<Stored> found) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select k, t, v from tail where k >= ? and k < ? and t <= ? order by k desc limit 4")) {
            select.setLong(1, chunk << OpenChunk.SHIFT);
            select.setLong(2, (chunk + 1) << OpenChunk.SHIFT);
            select.setLong(3, to);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    read(result.getLong(1), segment, name(probe, Tier.RAW, result.getLong(2)), result.getBytes(3),
                            found::add);
                }
            }
        }
    }
}
