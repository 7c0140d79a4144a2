package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.howdah.history.HistoryEntry;
import org.howdah.history.HistoryException;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkBuilder;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.RowSchema;
import org.howdah.history.recording.RecordingContent;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.server.ServerId;

/// Fills a new history with what was recorded elsewhere, chunk by chunk, with statements kept once each as ever. Nobody else
/// has the file open yet, and one that is not finished is thrown away, so nothing is forced to the disk. One thread.
final class ContentWriter implements RecordingContent {
    private static final long DAY_MICROS = Duration.ofDays(1).toNanos() / 1_000;
    private static final int CHUNKS_A_COMMIT = 64;

    private final Connection connection;
    private final Schemas schemas;
    private final long mostBytes;
    private final Names names;
    private final EventWriter events;
    private final TextWriter texts;
    private int server;
    private int segment;
    private int written;

    /// @param mostBytes that the file may grow to: a small recording that unpacks to more is a trap
    ContentWriter(Connection connection, Schemas schemas, long mostBytes) throws SQLException {
        this.connection = connection;
        this.schemas = schemas;
        this.mostBytes = mostBytes;
        this.names = new Names(connection);
        this.events = new EventWriter(connection, names);
        this.texts = new TextWriter(connection);
        connection.setAutoCommit(false);
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }

    private static void attempt(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw cannot(e);
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cannot(cause);
            }
            throw new HistoryException("The recording is refused: in it, " + e.getMessage()
                    + ". Nothing of it is used.", e);
        }
    }

    private static HistoryException cannot(SQLException e) {
        return new HistoryException("The recording cannot be unpacked (" + e.getMessage()
                + "): check the room on the disk of Howdah's own files.", e);
    }

    @Override
    public void server(ServerId next, String name) {
        attempt(() -> {
            names.name(next, name);
            server = names.server(next);
            segment = 0;
        });
    }

    @Override
    public void happened(HistoryEntry.Happened happened) {
        attempt(() -> events.write(happened));
    }

    @Override
    public void segment() {
        segment = 0;
    }

    @Override
    public void chunk(RecordedProbe<?> probe, Chunk chunk, byte[] bytes) {
        RowSchema<?> schema = schemas.named(probe.probe().name()).orElse(null);
        if (schema == null) {
            return;
        }
        attempt(() -> {
            int kind = names.kind(probe.probe().name());
            long[] times = ChunkSamples.times(chunk);
            long span = schema.probe().span().toNanos() / 1_000;
            // Readers look for chunks no longer than ours.
            for (int from = 0; from < times.length;) {
                int to = from;
                while (to < times.length && times[to] - times[from] < span) {
                    to++;
                }
                ChunkBuilder builder = ChunkBuilder.of(schema);
                builder.add(chunk, from, to, texts.of(server, Math.floorDiv(times[to - 1], DAY_MICROS)));
                insert(kind, times[from], times[to - 1], builder);
                from = to;
            }
            if (++written % CHUNKS_A_COMMIT == 0) {
                connection.commit();
                requireRoom();
            }
        });
    }

    private void insert(int kind, long first, long last, ChunkBuilder builder) throws SQLException {
        if (segment == 0) {
            segment = begin(first);
        }
        byte[] packed = builder.pack(true);
        try (PreparedStatement insert = connection.prepareStatement("insert into chunk (server, kind, tier, segment,"
                + " first, last, samples, rows, bytes, v) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, server);
            insert.setInt(2, kind);
            insert.setInt(3, Tier.RAW.code());
            insert.setInt(4, segment);
            insert.setLong(5, first);
            insert.setLong(6, last);
            insert.setInt(7, builder.samples());
            insert.setInt(8, builder.rows());
            insert.setInt(9, packed.length);
            insert.setBytes(10, packed);
            insert.executeUpdate();
        }
    }

    private int begin(long time) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into segment (server, began) values (?, ?) returning id")) {
            insert.setInt(1, server);
            insert.setLong(2, time);
            try (ResultSet result = insert.executeQuery()) {
                return result.getInt(1);
            }
        }
    }

    private void requireRoom() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long bytes = (long) Schema.number(statement, "pragma page_count")
                    * Schema.number(statement, "pragma page_size");
            if (bytes > mostBytes) {
                throw new HistoryException("The recording is refused: it unpacks to more than any of its size does."
                        + " Nothing of it is used.");
            }
        }
    }

    /// All of it was handed over.
    void finish() throws SQLException {
        connection.commit();
        requireRoom();
    }
}
