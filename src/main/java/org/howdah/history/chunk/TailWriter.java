package org.howdah.history.chunk;

import java.util.Arrays;
import java.util.List;
import org.howdah.model.server.Epoch;
import org.jspecify.annotations.Nullable;

/// Writes one sample of a chunk that still grows as a chunk of its own, from the columns that are there already: nothing
/// is looked up or sorted. One thread.
final class TailWriter {
    private final List<Column> headers;
    private final List<Column> columns;
    private final TextList texts;
    /// Names of all columns: the first texts of each tail.
    private final ByteWriter names = new ByteWriter(512);
    private final ByteWriter words = new ByteWriter(1_024);
    /// Place in the tail's own list of a text of the chunk's, where the number beside it is that of the tail.
    private int[] places = new int[64];
    private int[] tailOfPlace = new int[64];
    private int tail;
    private int count;

    /// @param texts of which the columns name places
    TailWriter(List<Column> headers, List<Column> columns, TextList texts) {
        this.headers = List.copyOf(headers);
        this.columns = List.copyOf(columns);
        this.texts = texts;
        this.headers.forEach(column -> names.text(column.name()));
        this.columns.forEach(column -> names.text(column.name()));
    }

    /// @param sample its place
    /// @param from its first row
    /// @param to behind its last
    byte[] write(@Nullable Epoch epoch, int sample, int from, int to) {
        tail++;
        count = headers.size() + columns.size();
        words.clear();
        words.octets(names.array(), names.size());
        List<Column> head = headers.stream().map(column -> slice(column, sample, sample + 1)).toList();
        List<Column> rows = columns.stream().map(column -> slice(column, from, to)).toList();
        ByteWriter out = new ByteWriter(1_024 + (to - from) * 64);
        Chunk.begin(out);
        out.unsigned(1);
        out.unsigned(to - from);
        EpochCodec.write(epoch, out);
        out.unsigned(count);
        Packed.write(words, out, false);
        Entities.writeSingle(to - from, out);
        table(head, 0, out);
        table(rows, head.size(), out);
        return Chunk.seal(out);
    }

    private Column slice(Column column, int from, int to) {
        if (!column.type().isListed()) {
            return column.slice(from, to);
        }
        Column slice = new Column(column.name(), column.type(), to - from);
        for (int row = from; row < to; row++) {
            if (column.isMissing(row)) {
                slice.addMissing();
            } else {
                slice.add(place((int) column.value(row)));
            }
        }
        return slice;
    }

    private int place(int ofChunk) {
        if (ofChunk >= places.length) {
            places = Arrays.copyOf(places, Math.max(places.length * 2, ofChunk + 1));
            tailOfPlace = Arrays.copyOf(tailOfPlace, places.length);
        }
        if (tailOfPlace[ofChunk] != tail) {
            tailOfPlace[ofChunk] = tail;
            places[ofChunk] = count++;
            words.text(texts.texts().get(ofChunk));
        }
        return places[ofChunk];
    }

    private static void table(List<Column> table, int firstName, ByteWriter out) {
        out.unsigned(table.size());
        for (int i = 0; i < table.size(); i++) {
            ColumnEncoder.write(table.get(i), firstName + i, List.of(), out, false);
        }
    }
}
