package org.howdah.history.chunk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers of one component, one a row, some of them missing. Grows while it is built, and is not changed afterwards.
public final class Column {
    private final String name;
    private final FieldType type;
    private long[] values;
    /// Null as long as none is: most columns miss nothing.
    private boolean @Nullable [] missing;
    private int missingCount;
    private int size;

    public Column(String name, FieldType type, int expected) {
        this.name = name;
        this.type = type;
        this.values = new long[Math.max(4, expected)];
    }

    /// One without a missing value.
    ///
    /// @param values that are its own from now on
    static Column of(String name, FieldType type, long[] values) {
        Column column = new Column(name, type, 0);
        column.values = values;
        column.size = values.length;
        return column;
    }

    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    public int size() {
        return size;
    }

    public long value(int row) {
        return values[row];
    }

    /// As a number that can be drawn; durations in nanoseconds, positions in the log in bytes.
    public double number(int row) {
        return type == FieldType.DOUBLE ? Double.longBitsToDouble(values[row]) : values[row];
    }

    public boolean isMissing(int row) {
        return missing != null && missing[row];
    }

    int missingCount() {
        return missingCount;
    }

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            if (missing != null) {
                missing = Arrays.copyOf(missing, values.length);
            }
        }
        values[size++] = value;
    }

    /// Its value is that of the row before, so that nothing changes where nothing is.
    public void addMissing() {
        add(size == 0 ? 0 : values[size - 1]);
        boolean[] gone = missing;
        if (gone == null) {
            gone = new boolean[values.length];
            missing = gone;
        }
        gone[size - 1] = true;
        missingCount++;
    }

    /// Some rows that follow each other.
    Column slice(int from, int to) {
        Column slice = new Column(name, type, to - from);
        if (missing == null) {
            System.arraycopy(values, from, slice.values, 0, to - from);
            slice.size = to - from;
            return slice;
        }
        for (int row = from; row < to; row++) {
            if (isMissing(row)) {
                slice.addMissing();
            } else {
                slice.add(values[row]);
            }
        }
        return slice;
    }

    /// The same rows in another order.
    Column inOrder(int[] rows) {
        Column ordered = new Column(name, type, rows.length);
        for (int row : rows) {
            if (isMissing(row)) {
                ordered.addMissing();
            } else {
                ordered.add(values[row]);
            }
        }
        return ordered;
    }
}
