package org.howdah.history.chunk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what [ColumnEncoder] wrote, and nothing else: each number of rows, place and length is checked before it is
/// used. One for each column; what it holds is read when it is wanted.
final class ColumnDecoder {
    /// A number of ten bytes and a run before it, at worst.
    private static final int LONGEST = 20;

    private final String name;
    private final FieldType type;
    private final int prediction;
    private final boolean runs;
    private final int parameter;
    private final int missing;
    private final ByteReader content;
    private final int rows;

    /// Reads the head of a column and goes past its content.
    ///
    /// @param texts the chunk's list, in which its name stands
    ColumnDecoder(ByteReader in, int rows, List<String> texts) throws ChunkException {
        this.rows = rows;
        int nameAt = in.count(Integer.MAX_VALUE, "texts");
        if (nameAt >= texts.size()) {
            throw new ChunkException("a column in it has no name");
        }
        this.name = texts.get(nameAt);
        this.type = FieldType.ofCode(in.octet());
        int form = in.octet();
        this.prediction = form >> 1;
        this.runs = (form & 1) == 1;
        this.parameter = in.count(Chunk.MOST_COLUMNS, "columns");
        this.missing = in.count(rows, "missing values");
        int start = in.position();
        Packed.skip(in);
        this.content = new ByteReader(in.bytes(), start, in.position());
    }

    String name() {
        return name;
    }

    FieldType type() {
        return type;
    }

    /// The column that foretells this one; -1 for none.
    int foretoldBy() {
        return prediction == ColumnEncoder.BY_COLUMN || prediction == ColumnEncoder.BY_CONTEXT ? parameter : -1;
    }

    /// Its content; can be called once.
    ///
    /// @param other the column that foretells it
    Column read(@Nullable Column other) throws ChunkException {
        ByteReader in = Packed.read(content, (rows + 1L) * LONGEST);
        boolean[] gone = missing == 0 ? null : readMissing(in);
        long[] listed = prediction == ColumnEncoder.BY_LIST ? readList(in) : new long[0];
        long[] written = new long[rows - missing];
        if (prediction == ColumnEncoder.BY_BITS) {
            readPlanes(in, written);
        } else if (runs) {
            readRuns(in, written);
        } else {
            for (int i = 0; i < written.length; i++) {
                written[i] = in.signed();
            }
        }
        if (!in.atEnd()) {
            throw new ChunkException("column " + name + " is longer than it should be");
        }
        switch (prediction) {
            case ColumnEncoder.BY_ROW_BEFORE, ColumnEncoder.BY_COLUMN -> sum(written);
            case ColumnEncoder.BY_SAME -> repeat(written);
            case ColumnEncoder.BY_BITS -> turn(written);
            case ColumnEncoder.BY_LIST -> lookUp(written, listed);
            case ColumnEncoder.BY_CONTEXT -> {
            }
            default -> throw new ChunkException("column " + name + " is written in an unknown way, " + prediction);
        }
        return column(written, gone, other);
    }

    private static void sum(long[] written) {
        for (int i = 1; i < written.length; i++) {
            written[i] += written[i - 1];
        }
    }

    private static void repeat(long[] written) {
        long before = -1;
        for (int i = 0; i < written.length; i++) {
            before = written[i] == 0 ? before : written[i] - 1;
            written[i] = before;
        }
    }

    private void turn(long[] written) throws ChunkException {
        if (type != FieldType.DOUBLE) {
            throw new ChunkException("column " + name + " has bits of doubles and is none");
        }
        for (int i = 1; i < written.length; i++) {
            written[i] ^= written[i - 1];
        }
    }

    private void lookUp(long[] written, long[] listed) throws ChunkException {
        repeat(written);
        for (int i = 0; i < written.length; i++) {
            if (written[i] < 0 || written[i] >= listed.length) {
                throw new ChunkException("column " + name + " names a number that is not in its list");
            }
            written[i] = listed[(int) written[i]];
        }
    }

    private long[] readList(ByteReader in) throws ChunkException {
        long[] listed = new long[in.count(rows, "numbers")];
        for (int i = 0; i < listed.length; i++) {
            listed[i] = in.signed();
        }
        return listed;
    }

    private Column column(long[] values, boolean @Nullable [] gone, @Nullable Column other) throws ChunkException {
        if (gone == null && other == null && scale() == 0) {
            return Column.of(name, type, values);
        }
        Column column = new Column(name, type, rows);
        LongMap last = prediction == ColumnEncoder.BY_CONTEXT ? new LongMap() : null;
        int scale = scale();
        long before = 0;
        int at = 0;
        for (int row = 0; row < rows; row++) {
            if (gone != null && gone[row]) {
                column.addMissing();
                continue;
            }
            long value = values[at++];
            if (other == null) {
                column.add(scale == 0 ? value : Double.doubleToRawLongBits((double) value / scale));
            } else if (last != null) {
                before = inContext(value, before, last, other.value(row));
                column.add(before);
            } else {
                column.add(value + other.value(row));
            }
        }
        return column;
    }

    private long inContext(long written, long before, LongMap last, long context) throws ChunkException {
        if (written != 0) {
            long folded = written - 1;
            long value = before + (folded >>> 1 ^ -(folded & 1));
            last.put(context, value);
            return value;
        }
        if (!last.has(context)) {
            throw new ChunkException("column " + name + " is foretold by what was not there");
        }
        return last.get(context, 0);
    }

    /// 0 for none.
    private int scale() throws ChunkException {
        if (type != FieldType.DOUBLE || prediction != ColumnEncoder.BY_ROW_BEFORE) {
            return 0;
        }
        if (parameter >= ColumnEncoder.SCALES.length) {
            throw new ChunkException("column " + name + " is scaled in an unknown way, " + parameter);
        }
        return ColumnEncoder.SCALES[parameter];
    }

    private boolean[] readMissing(ByteReader in) throws ChunkException {
        boolean[] gone = new boolean[rows];
        int row = 0;
        int count = 0;
        boolean now = false;
        while (row < rows) {
            int run = in.count(rows - row, "rows");
            if (run == 0 && row > 0) {
                throw new ChunkException("column " + name + " has an empty run");
            }
            if (now) {
                java.util.Arrays.fill(gone, row, row + run, true);
                count += run;
            }
            row += run;
            now = !now;
        }
        if (count != missing) {
            throw new ChunkException("column " + name + " misses " + count + " values and says " + missing);
        }
        return gone;
    }

    private static void readRuns(ByteReader in, long[] written) throws ChunkException {
        int at = 0;
        while (at < written.length) {
            at += in.count(written.length - at, "rows");
            if (at < written.length) {
                written[at++] = in.signed();
            }
        }
    }

    private static void readPlanes(ByteReader in, long[] written) throws ChunkException {
        for (int shift = 56; shift >= 0; shift -= 8) {
            for (int i = 0; i < written.length; i++) {
                written[i] |= (long) in.octet() << shift;
            }
        }
    }
}
