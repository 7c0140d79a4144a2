package org.howdah.history.chunk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.sample.Sample;

/// Makes samples of a chunk again, as they were taken.
public final class ChunkSamples {
    private ChunkSamples() {}

    /// Samples with their rows, in the order in which they were taken.
    ///
    /// @param from the first sample
    /// @param to behind the last
    /// @throws ChunkException where a row cannot be what it says
    public static <R extends Record> List<Sample<R>> read(Chunk chunk, RowSchema<R> schema, int from, int to,
            SharedTexts shared) throws IOException {
        RowSchema.Rows<R> rows = schema.rows(chunk, shared);
        int[][] places = chunk.rowsOfSamples(from, to);
        List<Sample<R>> samples = new ArrayList<>();
        for (int sample = from; sample < to; sample++) {
            List<R> made = new ArrayList<>();
            for (int row : places[sample - from]) {
                made.add(rows.row(row));
            }
            samples.add(SampleHeaders.sample(chunk, sample, schema.probe().probe(), made));
        }
        return samples;
    }

    /// Those of a range of time.
    ///
    /// @param from in microseconds
    /// @param to exclusive
    public static <R extends Record> List<Sample<R>> between(Chunk chunk, RowSchema<R> schema, long from, long to,
            SharedTexts shared) throws IOException {
        long[] times = times(chunk);
        int first = 0;
        while (first < times.length && times[first] < from) {
            first++;
        }
        int end = first;
        while (end < times.length && times[end] < to) {
            end++;
        }
        return first == end ? List.of() : read(chunk, schema, first, end, shared);
    }

    /// Times of all samples, in microseconds.
    public static long[] times(Chunk chunk) throws ChunkException {
        Column column = chunk.header(SampleHeaders.TIME);
        long[] times = new long[chunk.samples()];
        for (int i = 0; i < times.length; i++) {
            times[i] = column.value(i);
        }
        return times;
    }

    /// Whether a sample brought rows: one that did not is none to count.
    public static boolean isRead(Chunk chunk, int sample) throws ChunkException {
        return SampleHeaders.isRead(chunk, sample);
    }
}
