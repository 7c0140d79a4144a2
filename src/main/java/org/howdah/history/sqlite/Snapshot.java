package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Micros;
import org.howdah.model.server.ServerId;

/// The history as it stands at one moment: a chunk and its tails are of the same one. One thread.
final class Snapshot {
    /// A chunk that was read, and where it belongs.
    ///
    /// @param id of the chunk, or of the tail
    record Stored(long id, long segment, Chunk chunk) {}

    private static final String CHUNKS = "select id, segment, first, v from chunk where server = ? and kind = ? and tier = ?"
            + " and first < ? and first >= ? and (last is null or last >= ?) order by segment, first";

    private final Connection connection;
    private final Problems problems;
    private final ColumnCache columns;
    private final TextReader texts;

    Snapshot(Connection connection, Problems problems, ColumnCache columns) {
        this.connection = connection;
        this.problems = problems;
        this.columns = columns;
        this.texts = new TextReader(connection, problems);
    }

    Connection connection() {
        return connection;
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
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getInt(1) : 0;
            }
        }
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
        int kind = kind(probe);
        try (PreparedStatement select = connection.prepareStatement(CHUNKS)) {
            select.setInt(1, server);
            select.setInt(2, kind);
            select.setInt(3, tier.code());
            select.setLong(4, to);
            select.setLong(5, from - span);
            select.setLong(6, from);
            try (ResultSet result = select.executeQuery()) {
                boolean more = true;
                while (more && result.next()) {
                    long id = result.getLong(1);
                    byte[] bytes = result.getBytes(4);
                    more = bytes == null
                            ? tails(id, result.getLong(2), probe, from, to, sink)
                            : read(id, result.getLong(2), name(probe, tier, result.getLong(3)), bytes, sink);
                }
            }
        }
    }

    /// The same of one segment only.
    void chunks(int server, long segment, String probe, long from, long to, long span, Predicate<Stored> sink)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id, first, v from chunk where server = ?"
                + " and kind = ? and tier = 0 and first < ? and first >= ? and (last is null or last >= ?)"
                + " and segment = ? order by first, id")) {
            select.setInt(1, server);
            select.setInt(2, kind(probe));
            select.setLong(3, to);
            select.setLong(4, from - span);
            select.setLong(5, from);
            select.setLong(6, segment);
            try (ResultSet result = select.executeQuery()) {
                boolean more = true;
                while (more && result.next()) {
                    byte[] bytes = result.getBytes(3);
                    more = bytes == null
                            ? tails(result.getLong(1), segment, probe, from, to, sink)
                            : read(result.getLong(1), segment, name(probe, Tier.RAW, result.getLong(2)), bytes, sink);
                }
            }
        }
    }

    private boolean tails(long chunk, long segment, String probe, long from, long to, Predicate<Stored> sink)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select k, t, v from tail where k >= ? and k < ? and t >= ? and t < ? order by k")) {
            select.setLong(1, chunk << OpenChunk.SHIFT);
            select.setLong(2, (chunk + 1) << OpenChunk.SHIFT);
            select.setLong(3, from);
            select.setLong(4, to);
            try (ResultSet result = select.executeQuery()) {
                boolean more = true;
                while (more && result.next()) {
                    more = read(result.getLong(1), segment, name(probe, Tier.RAW, result.getLong(2)),
                            result.getBytes(3), sink);
                }
                return more;
            }
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
        try (PreparedStatement select = connection.prepareStatement("select id, segment, first, v from chunk"
                + " where server = ? and kind = ? and tier = 0 and first <= ? and first >= ?"
                + " order by segment desc, first desc limit ?")) {
            select.setInt(1, server);
            select.setInt(2, kind(probe));
            select.setLong(3, to);
            select.setLong(4, from);
            select.setInt(5, most);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    byte[] bytes = result.getBytes(4);
                    if (bytes == null) {
                        lastTails(result.getLong(1), result.getLong(2), probe, to, found);
                    } else {
                        read(result.getLong(1), result.getLong(2), name(probe, Tier.RAW, result.getLong(3)), bytes,
                                found::add);
                    }
                }
            }
        }
        return found;
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
