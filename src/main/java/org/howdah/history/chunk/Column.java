package org.howdah.history.chunk;

import java.util.Arrays;
import java.util.BitSet;

/// Numbers of one component, one a row, some of them missing. Grows while it is built, and is not changed afterwards.
public final class Column {
    private final String name;
    private final FieldType type;
    private final BitSet missing = new BitSet();
    private long[] values;
    private int size;

    public Column(String name, FieldType type, int expected) {
        this.name = name;
        this.type = type;
        this.values = new long[Math.max(4, expected)];
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
        return missing.get(row);
    }

    int missingCount() {
        return missing.cardinality();
    }

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /// Its value is that of the row before, so that nothing changes where nothing is.
    public void addMissing() {
        missing.set(size);
        add(size == 0 ? 0 : values[size - 1]);
    }

    /// The same rows in another order.
    Column inOrder(int[] rows) {
        Column ordered = new Column(name, type, rows.length);
        for (int row : rows) {
            if (missing.get(row)) {
                ordered.addMissing();
            } else {
                ordered.add(values[row]);
            }
        }
        return ordered;
    }
}
