package org.howdah.history.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.howdah.history.chunk.ChunkException;
import org.jspecify.annotations.Nullable;

/// Finds chunks without reading them: the index tells where they lie, and what is known or not needed is not fetched.
final class Places {
    private static final String LIST = "select id, segment, first, last from chunk where server = ? and kind = ?"
            + " and tier = ? and first < ? and first >= ? and (last is null or last >= ?)";

    private final Snapshot snapshot;

    Places(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// Chunks that may have something of a range, in the order in which they were recorded.
    ///
    /// @param from in microseconds
    /// @param to exclusive
    /// @param span of the longest chunk
    List<Place> list(int server, String kind, Tier tier, long from, long to, long span) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement(LIST)) {
            select.setInt(1, server);
            select.setInt(2, snapshot.kind(kind));
            select.setInt(3, tier.code());
            select.setLong(4, to);
            select.setLong(5, from - span);
            select.setLong(6, from);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    long last = result.getLong(4);
                    boolean open = result.wasNull();
                    places.add(new Place(result.getLong(1), result.getLong(2), result.getLong(3),
                            open ? null : (Long) last));
                }
            }
        }
        places.sort(Comparator.comparingLong(Place::segment).thenComparingLong(Place::first));
        return places;
    }

    /// The first moment of which a tier has something; null for none.
    @Nullable
    Long first(int server, String kind, Tier tier) throws SQLException {
        try (PreparedStatement select = snapshot.connection().prepareStatement("select min(first) from chunk"
                + " where server = ? and kind = ? and tier = ?")) {
            select.setInt(1, server);
            select.setInt(2, snapshot.kind(kind));
            select.setInt(3, tier.code());
            try (ResultSet result = select.executeQuery()) {
                long first = result.next() ? result.getLong(1) : 0;
                return result.wasNull() ? null : (Long) first;
            }
        }
    }

    /// The packed chunk of a place that is not open.
    byte[] bytes(Place place) throws SQLException, ChunkException {
        return one("select v from chunk where id = ?", place.id());
    }

    /// A sample of an open chunk.
    byte[] tail(long key) throws SQLException, ChunkException {
        return one("select v from tail where k = ?", key);
    }

    private byte[] one(String query, long key) throws SQLException, ChunkException {
        try (PreparedStatement select = snapshot.connection().prepareStatement(query)) {
            select.setLong(1, key);
            try (ResultSet result = select.executeQuery()) {
                byte[] bytes = result.next() ? result.getBytes(1) : null;
                if (bytes == null) {
                    throw new ChunkException("chunk " + key + " is gone");
                }
                return bytes;
            }
        }
    }

    /// The samples of an open chunk that lie in a range, oldest first: their keys and times.
    Map<Long, Long> tails(Place place, long from, long to) throws SQLException {
        Map<Long, Long> tails = new TreeMap<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement(
                "select k, t from tail where k >= ? and k < ? and t >= ? and t < ?")) {
            select.setLong(1, place.id() << OpenChunk.SHIFT);
            select.setLong(2, (place.id() + 1) << OpenChunk.SHIFT);
            select.setLong(3, from);
            select.setLong(4, to);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    tails.put(result.getLong(1), result.getLong(2));
                }
            }
        }
        return tails;
    }
}
