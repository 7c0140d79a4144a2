package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkBuilder;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.RowSchema;
import org.howdah.history.chunk.SharedTexts;
import org.howdah.history.recording.RecordingContent;
import org.howdah.history.sqlite.Snapshot.Stored;
import org.howdah.model.history.RecordedProbe;
import org.jspecify.annotations.Nullable;

/// Hands over the samples of one probe and segment in chunks that are whole by themselves: cut to the range, with their
/// statements in them.
final class ContentChunks {
    /// As much as one of our own chunks has.
    private static final long MOST_CELLS = 600_000;
    /// Statements of one chunk, in characters; more are left out. No second of a server has so many.
    private static final long MOST_TEXT = 4_000_000;

    private final Snapshot snapshot;
    private final RecordedProbe<?> probe;
    private final RowSchema<?> schema;
    private final UnaryOperator<String> statements;
    private ChunkBuilder builder;
    private long text;
    private long first;
    private boolean begun;

    ContentChunks(Snapshot snapshot, RecordedProbe<?> probe, UnaryOperator<String> statements) {
        this.snapshot = snapshot;
        this.probe = probe;
        this.schema = RowSchema.of(probe.withTexts());
        this.statements = statements;
        this.builder = ChunkBuilder.of(schema);
    }

    /// Hands over the chunks of a probe and a segment.
    ///
    /// @param already whether the segment was begun by another probe
    /// @return whether it is now
    boolean read(int server, long segment, long from, long to, boolean already, RecordingContent content)
            throws SQLException, IOException {
        begun = already;
        List<IOException> failures = new ArrayList<>();
        String name = probe.probe().name();
        snapshot.chunks(server, segment, name, from, to, probe.span().toNanos() / 1_000, stored -> {
            try {
                add(stored, from, to, content);
            } catch (ChunkException e) {
                snapshot.problems().add(Snapshot.name(name, Tier.RAW, from) + ": " + e.getMessage() + ".");
            } catch (IOException e) {
                failures.add(e);
            }
            return failures.isEmpty();
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        flush(content);
        return begun;
    }

    private void add(Stored stored, long from, long to, RecordingContent content) throws IOException {
        Chunk chunk = stored.chunk();
        long[] times = ChunkSamples.times(chunk);
        int begin = 0;
        int end = times.length;
        while (begin < end && times[begin] < from) {
            begin++;
        }
        while (end > begin && times[end - 1] >= to) {
            end--;
        }
        if (begin == end) {
            return;
        }
        boolean full = (builder.rows() + (long) chunk.rows()) * chunk.columnNames().size() > MOST_CELLS
                || text > MOST_TEXT / 2 || times[end - 1] - first >= probe.span().toNanos() / 1_000;
        if (builder.samples() > 0 && full) {
            flush(content);
        }
        if (builder.samples() == 0) {
            first = times[begin];
        }
        builder.add(chunk, begin, end, new Brought());
    }

    private void flush(RecordingContent content) throws ChunkException {
        if (builder.samples() > 0) {
            if (!begun) {
                content.segment();
                begun = true;
            }
            byte[] bytes = builder.pack(true);
            content.chunk(probe, Chunk.read(bytes, "chunk of " + probe.probe().name()), bytes);
        }
        builder = ChunkBuilder.of(schema);
        text = 0;
    }

    /// Statements come in, as they may leave. A reader of its own, as it remembers what it has read.
    private final class Brought implements SharedTexts {
        private final TextReader texts = new TextReader(snapshot.connection(), snapshot.problems());

        @Override
        public long number(String statement) {
            throw new UnsupportedOperationException("Nothing goes out");
        }

        @Override
        public @Nullable String text(long number) throws IOException {
            String statement = texts.text(number);
            if (statement == null || text + statement.length() > MOST_TEXT) {
                return null;
            }
            text += statement.length();
            return statements.apply(statement);
        }
    }
}
