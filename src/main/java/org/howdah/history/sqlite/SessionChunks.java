package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// The sessions of a range as unpacked chunks, those of an open one sample by sample. What is damaged is named and left
/// out. One thread.
final class SessionChunks {
    /// Takes one chunk.
    interface Sink {
        void take(long segment, SessionColumns columns, SessionColumns.Source source)
                throws SQLException, IOException;
    }

    /// Reads a packed chunk.
    private interface Bytes {
        byte[] read() throws SQLException, ChunkException;
    }

    private final Snapshot snapshot;
    private final Places places;
    private final Cover cover;

    SessionChunks(Snapshot snapshot, Cover cover) {
        this.snapshot = snapshot;
        this.places = new Places(snapshot);
        this.cover = cover;
    }

    void each(int server, long from, long to, long span, Sink sink) throws SQLException, IOException {
        for (Place place : places.list(server, Session.PROBE.name(), Tier.RAW, from, to, span)) {
            if (cover.isNeedless(Tier.RAW, place)) {
                continue;
            }
            if (!place.isOpen()) {
                take(new ColumnCache.Key(place.id(), false, place.first()), place, () -> places.bytes(place), sink);
                continue;
            }
            for (Map.Entry<Long, Long> tail : places.tails(place, from, to).entrySet()) {
                if (cover.counts(Tier.RAW, place.segment(), tail.getValue())) {
                    take(new ColumnCache.Key(tail.getKey(), true, tail.getValue()), place,
                            () -> places.tail(tail.getKey()), sink);
                }
            }
        }
    }

    private void take(ColumnCache.Key key, Place place, Bytes bytes, Sink sink) throws SQLException, IOException {
        String name = Snapshot.name(Session.PROBE.name(), Tier.RAW, key.time());
        try {
            Once source = new Once(bytes, name);
            SessionColumns columns = snapshot.columns().get(key);
            if (columns == null) {
                columns = new SessionColumns(source.chunk());
            }
            sink.take(place.segment(), columns, source);
            snapshot.columns().put(key, columns);
        } catch (ChunkException e) {
            snapshot.problems().add(name, e);
        }
    }

    /// Reads a chunk when it is first wanted.
    private static final class Once implements SessionColumns.Source {
        private final Bytes bytes;
        private final String name;
        private @Nullable Chunk chunk;

        Once(Bytes bytes, String name) {
            this.bytes = bytes;
            this.name = name;
        }

        @Override
        public Chunk chunk() throws SQLException, ChunkException {
            Chunk known = chunk;
            if (known == null) {
                known = Chunk.read(bytes.read(), name);
                chunk = known;
            }
            return known;
        }
    }
}
