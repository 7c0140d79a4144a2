package org.howdah.history.sqlite;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.howdah.history.chunk.ChunkBuilder;
import org.howdah.history.chunk.RowSchema;
import org.howdah.history.chunk.SharedTexts;
import org.howdah.model.sample.Sample;
import org.jspecify.annotations.Nullable;

/// The samples of open chunks as columns, so that they are not read again when they are packed. Their tails are on the
/// disk all the same; what is not here, or was given up as too much, is packed from those. The writer's thread.
final class GatheredColumns {
    /// 32 MB of numbers: the open chunks of forty busy servers.
    private static final long MOST_CELLS = 4_000_000;

    private record Columns(ChunkBuilder builder, long cells) {}

    private final Map<Long, Columns> gathered = new HashMap<>();
    private long cells;

    /// A new chunk, of which all samples will come by here.
    void begin(long chunk, RowSchema<?> schema) {
        gathered.put(chunk, new Columns(ChunkBuilder.of(schema), 0));
    }

    /// The sample as a tail.
    ///
    /// @param more rows times columns of the sample
    <R extends Record> byte[] add(long chunk, RowSchema<R> schema, Sample<R> sample, SharedTexts texts, long more)
            throws IOException {
        Columns columns = take(chunk);
        if (columns == null || cells + columns.cells() + more > MOST_CELLS) {
            return ChunkBuilder.single(schema, sample, texts);
        }
        columns.builder().add(schema, sample, texts);
        byte[] tail = columns.builder().packLast();
        // Only now: where something fails, half a sample stands in the columns.
        gathered.put(chunk, new Columns(columns.builder(), columns.cells() + more));
        cells += columns.cells() + more;
        return tail;
    }

    /// All samples of a chunk, which is over; null where they are in their tails alone.
    @Nullable
    ChunkBuilder end(long chunk) {
        Columns columns = take(chunk);
        return columns == null ? null : columns.builder();
    }

    private @Nullable Columns take(long chunk) {
        Columns columns = gathered.remove(chunk);
        if (columns != null) {
            cells -= columns.cells();
        }
        return columns;
    }

    /// What was added last was not kept, so nothing is known any more of what is.
    void forget() {
        gathered.clear();
        cells = 0;
    }
}
