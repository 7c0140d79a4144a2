package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.ChunkBuilder;
import org.howdah.history.chunk.Micros;
import org.howdah.history.chunk.RowSchema;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes samples as tails, begins segments, and opens chunks. What it remembers goes back
/// to where it was when a transaction fails. The writer's thread.
final class SampleWriter {
    private static final Logger LOG = LoggerFactory.getLogger(SampleWriter.class);
    private static final long DAY_MICROS = Duration.ofDays(1).toNanos() / 1_000;

    /// Where the samples of one server go.
    private record Segment(int id, @Nullable Epoch epoch) {}

    private record Slot(int server, int kind) {}

    private final Connection connection;
    private final Schemas schemas;
    private final Names names;
    private final TextWriter texts;
    private final GatheredColumns columns = new GatheredColumns();
    /// Chunks that got their last sample in this transaction.
    private final List<Long> over = new ArrayList<>();
    private Map<Integer, Segment> segments = new HashMap<>();
    private Map<Slot, OpenChunk> open = new HashMap<>();
    private Map<Integer, Segment> segmentsBefore = Map.of();
    private Map<Slot, OpenChunk> openBefore = Map.of();
    private @Nullable PreparedStatement tailInsert;
    private long written;
    private long writtenBefore;

    SampleWriter(Connection connection, Schemas schemas, Names names) {
        this.connection = connection;
        this.schemas = schemas;
        this.names = names;
        this.texts = new TextWriter(connection);
    }

    void begin() {
        segmentsBefore = new HashMap<>(segments);
        openBefore = new HashMap<>(open);
        writtenBefore = written;
    }

    /// The transaction failed: nothing that was done in it has happened.
    void rollback() {
        segments = new HashMap<>(segmentsBefore);
        open = new HashMap<>(openBefore);
        written = writtenBefore;
        columns.forget();
        over.clear();
        texts.forget();
        names.forget();
    }

    /// The transaction is kept: what is over can be packed.
    ///
    /// @return chunks that must be read to be packed
    List<Long> end(Packer packer) throws InterruptedException {
        List<Long> unread = new ArrayList<>();
        for (long chunk : over) {
            ChunkBuilder gathered = columns.end(chunk);
            if (gathered == null || gathered.samples() == 0 || !packer.offer(chunk, gathered)) {
                unread.add(chunk);
            }
        }
        over.clear();
        return unread;
    }

    /// How many samples are kept.
    long written() {
        return written;
    }

    <R extends Record> void write(ServerId server, Sample<R> sample) throws SQLException {
        RowSchema<R> schema = schemas.of(sample.probe()).orElse(null);
        if (schema == null) {
            return;
        }
        int serverNumber = names.server(server);
        long time = Micros.of(sample.time());
        Slot slot = new Slot(serverNumber, names.kind(sample.probe().name()));
        int segment = segment(slot, sample.epoch(), time);
        OpenChunk chunk = open.get(slot);
        if (chunk == null || !chunk.takes(segment, time)) {
            if (chunk != null) {
                over.add(chunk.id());
            }
            chunk = begin(slot, segment, time, schema);
            open.put(slot, chunk);
        }
        int rows = sample.outcome() instanceof SampleOutcome.Read<R>(var read) ? read.size() : 0;
        long cells = (rows + 1L) * schema.width();
        byte[] tail;
        try {
            tail = columns.add(chunk.id(), schema, sample, texts.of(serverNumber, Math.floorDiv(time, DAY_MICROS)),
                    cells);
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        } catch (RuntimeException e) {
            // A sample that cannot be kept must not keep the others from being kept.
            LOG.error("A sample of {} of {} cannot be kept", sample.probe(), server, e);
            return;
        }
        insert(chunk.nextKey(), time, tail);
        open.put(slot, chunk.grown(time, cells));
        written++;
    }

    /// The segment of a sample: a new one after another epoch, or when the clock went back.
    private int segment(Slot slot, @Nullable Epoch epoch, long time) throws SQLException {
        Segment now = segments.get(slot.server());
        OpenChunk chunk = open.get(slot);
        boolean back = now != null && chunk != null && chunk.segment() == now.id() && time < chunk.last();
        boolean other = now != null && epoch != null && now.epoch() != null && !epoch.equals(now.epoch());
        if (now == null || back || other) {
            now = new Segment(insertSegment(slot.server(), time), epoch);
        } else if (now.epoch() == null && epoch != null) {
            now = new Segment(now.id(), epoch);
        }
        segments.put(slot.server(), now);
        return now.id();
    }

    private int insertSegment(int server, long time) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into segment (server, began) values (?, ?) returning id")) {
            insert.setInt(1, server);
            insert.setLong(2, time);
            try (ResultSet result = insert.executeQuery()) {
                return result.getInt(1);
            }
        }
    }

    private OpenChunk begin(Slot slot, int segment, long time, RowSchema<?> schema) throws SQLException {
        long span = schema.probe().span().toNanos() / 1_000;
        try (PreparedStatement insert = connection.prepareStatement("insert into chunk"
                + " (server, kind, tier, segment, first, samples, rows, bytes) values (?, ?, ?, ?, ?, 0, 0, 0)"
                + " returning id")) {
            insert.setInt(1, slot.server());
            insert.setInt(2, slot.kind());
            insert.setInt(3, Tier.RAW.code());
            insert.setInt(4, segment);
            insert.setLong(5, time);
            try (ResultSet result = insert.executeQuery()) {
                long id = result.getLong(1);
                columns.begin(id, schema);
                return new OpenChunk(id, segment, 0, 0, time,
                        OpenChunk.end(time, span, slot.server(), slot.kind()));
            }
        }
    }

    /// The statement is kept: making it takes longer than running it.
    private void insert(long key, long time, byte[] tail) throws SQLException {
        PreparedStatement insert = tailInsert;
        if (insert == null) {
            insert = connection.prepareStatement("insert into tail (k, t, v) values (?, ?, ?)");
            tailInsert = insert;
        }
        insert.setLong(1, key);
        insert.setLong(2, time);
        insert.setBytes(3, tail);
        insert.executeUpdate();
    }
}
