package org.howdah.history.sqlite;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Column;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.jspecify.annotations.Nullable;

/// What questions count in a chunk of sessions, unpacked: kept for the next question, as the same ones come each second.
/// Dimensions are unpacked when they are first wanted. Any thread.
final class SessionColumns {
    /// Reads the chunk again for what is not unpacked yet.
    interface Source {
        Chunk chunk() throws SQLException, ChunkException;
    }

    private static final long BARE = 200;

    private final long[] times;
    private final boolean[] read;
    private final int[] rowSample;
    private final LoadRows.Kind[] kinds;
    private final Map<LoadDimension, Codes> codes = new EnumMap<>(LoadDimension.class);
    private long @Nullable [] texts;

    SessionColumns(Chunk chunk) throws ChunkException {
        this.times = ChunkSamples.times(chunk);
        this.read = new boolean[times.length];
        for (int sample = 0; sample < times.length; sample++) {
            read[sample] = ChunkSamples.isRead(chunk, sample);
        }
        this.rowSample = chunk.rowSample();
        this.kinds = new LoadRows(chunk).kinds();
    }

    int samples() {
        return times.length;
    }

    long time(int sample) {
        return times[sample];
    }

    /// Whether a sample brought rows: one that did not is none to count.
    boolean isRead(int sample) {
        return read[sample];
    }

    int rows() {
        return rowSample.length;
    }

    int sample(int row) {
        return rowSample[row];
    }

    LoadRows.Kind kind(int row) {
        return kinds[row];
    }

    synchronized Codes codes(LoadDimension dimension, Source source) throws SQLException, ChunkException {
        Codes known = codes.get(dimension);
        if (known == null) {
            known = Codes.of(source.chunk(), dimension);
            codes.put(dimension, known);
        }
        return known;
    }

    /// The number of the text of each row's statement; 0 for none.
    synchronized long[] texts(Source source) throws SQLException, ChunkException {
        long[] known = texts;
        if (known == null) {
            Chunk chunk = source.chunk();
            known = new long[chunk.rows()];
            if (chunk.has("query")) {
                Column column = chunk.column("query");
                for (int row = 0; row < known.length; row++) {
                    known[row] = column.isMissing(row) ? 0 : column.value(row);
                }
            }
            texts = known;
        }
        return known;
    }

    /// Which rows a filter lets through that make load or hold a transaction open.
    boolean[] matching(LoadFilter filter, Source source) throws SQLException, ChunkException {
        boolean[] matching = new boolean[kinds.length];
        for (int row = 0; row < matching.length; row++) {
            matching[row] = kinds[row] != LoadRows.Kind.NONE
                    && (filter.background() || kinds[row] != LoadRows.Kind.BACKGROUND);
        }
        for (Map.Entry<LoadDimension, String> wanted : filter.values().entrySet()) {
            Codes of = codes(wanted.getKey(), source);
            int code = of.codeOf(wanted.getValue());
            for (int row = 0; row < matching.length; row++) {
                matching[row] &= of.code(row) == code;
            }
        }
        return matching;
    }

    /// About what it takes of the memory.
    synchronized long weight() {
        long weight = BARE + 9L * times.length + 8L * rowSample.length + (texts == null ? 0 : 8L * texts.length);
        for (Codes each : codes.values()) {
            weight += each.weight();
        }
        return weight;
    }
}
