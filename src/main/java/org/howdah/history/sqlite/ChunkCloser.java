package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkBuilder;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.RowSchema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Packs the tails of a chunk into it, in one transaction: a sample is in the one or in the other, never in both and never
/// in none.
final class ChunkCloser {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkCloser.class);

    private final Connection connection;
    private final Schemas schemas;

    ChunkCloser(Connection connection, Schemas schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    void close(long id) throws SQLException {
        RowSchema<?> schema = schema(id);
        if (schema == null) {
            // Of a probe of a newer Howdah, which will know what to do with it.
            LOG.info("Chunk {} of the history belongs to a probe that this Howdah does not know", id);
            return;
        }
        ChunkBuilder builder = ChunkBuilder.of(schema);
        long last = gather(id, builder);
        if (builder.samples() == 0) {
            delete(id);
            return;
        }
        keep(new Packer.Packed(id, last, builder));
    }

    /// In place of its tails.
    void keep(Packer.Packed packed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update chunk set v = ?, last = ?, samples = ?, rows = ?, bytes = ? where id = ?")) {
            update.setBytes(1, packed.bytes());
            update.setLong(2, packed.last());
            update.setInt(3, packed.samples());
            update.setInt(4, packed.rows());
            update.setInt(5, packed.bytes().length);
            update.setLong(6, packed.chunk());
            update.executeUpdate();
        }
        deleteTails(packed.chunk());
    }

    private @Nullable RowSchema<?> schema(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select k.name from chunk c join kind k on k.id = c.kind where c.id = ?")) {
            select.setLong(1, id);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? schemas.named(result.getString(1)).orElse(null) : null;
            }
        }
    }

    private long gather(long id, ChunkBuilder builder) throws SQLException {
        long last = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select k, v from tail where k >= ? and k < ? order by k")) {
            select.setLong(1, id << OpenChunk.SHIFT);
            select.setLong(2, (id + 1) << OpenChunk.SHIFT);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    try {
                        Chunk tail = Chunk.read(result.getBytes(2), "tail " + result.getLong(1));
                        long[] times = ChunkSamples.times(tail);
                        builder.add(tail);
                        last = times[times.length - 1];
                    } catch (ChunkException | RuntimeException e) {
                        // One sample is lost; the others must not be.
                        LOG.error("A sample of the history is damaged", e);
                    }
                }
            }
        }
        return last;
    }

    private void deleteTails(long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from tail where k >= ? and k < ?")) {
            delete.setLong(1, id << OpenChunk.SHIFT);
            delete.setLong(2, (id + 1) << OpenChunk.SHIFT);
            delete.executeUpdate();
        }
    }

    private void delete(long id) throws SQLException {
        deleteTails(id);
        try (PreparedStatement delete = connection.prepareStatement("delete from chunk where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /// Chunks that a process left open, oldest first: those of an earlier life of the recorder.
    ///
    /// @param before ids from here on are in use
    List<Long> leftOpen(long before) throws SQLException {
        List<Long> left = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id from chunk where v is null and id < ? order by id")) {
            select.setLong(1, before);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    left.add(result.getLong(1));
                }
            }
        } catch (SQLException e) {
            if (!HistoryFile.isDestroyed(e)) {
                throw e;
            }
            // Their samples can be read as they are, and new ones can be kept.
            LOG.error("Chunks that were left open cannot be found", e);
        }
        return left;
    }
}
