package org.howdah.history.chunk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes one column: as differences to the row before, which is nearly always the same session or database a second
/// earlier, and then as runs where most differences are 0.
final class ColumnEncoder {
    /// How a value is foretold; what is written is by how much that was wrong. The codes stand in files.
    static final int BY_ROW_BEFORE = 0;
    /// 0 for the same as before, else the value plus 1: texts that come again look alike.
    static final int BY_SAME = 1;
    /// By another column of the same row, and by how much that was wrong in the row before: a statement begins when its
    /// transaction does.
    static final int BY_COLUMN = 2;
    /// Bits of a double that differ from the row before, byte by byte of all rows.
    static final int BY_BITS = 3;
    /// As BY_SAME, by places in a list of the column's own: numbers without order that come again, such as query ids.
    static final int BY_LIST = 4;
    /// 0 for what it was when another column last had the value that it has now, else the difference to the row before,
    /// folded, plus 1: a statement's text follows its query id.
    static final int BY_CONTEXT = 5;

    /// Doubles that are whole, or have three places such as milliseconds, are written as whole numbers.
    static final int[] SCALES = {1, 1_000};
    /// Bytes below which other ways are not tried.
    private static final int WORTH_A_LIST = 64;
    /// A column is foretold where so many rows take a byte.
    private static final int FORETOLD = 16;
    private static final double LARGEST_SCALED = 0x1p52;

    /// One way to write a column.
    private static final class Candidate {
        private final int prediction;
        private final int parameter;
        private final long[] differences;
        /// About how many bytes it takes.
        private final long length;
        private final List<Long> listed;

        private Candidate(int prediction, int parameter, long[] differences, long length, List<Long> listed) {
            this.prediction = prediction;
            this.parameter = parameter;
            this.differences = differences;
            this.length = length;
            this.listed = listed;
        }
    }

    private ColumnEncoder() {}

    /// @param earlier columns of the same row that are read before
    /// @param compress whether it is worth to look for the shortest way
    static void write(Column column, int nameAt, List<Column> earlier, ByteWriter out, boolean compress) {
        out.unsigned(nameAt);
        out.octet(column.type().code());
        Candidate best = best(column, earlier, compress);
        int zeros = 0;
        for (long difference : best.differences) {
            if (difference == 0) {
                zeros++;
            }
        }
        boolean runs = best.prediction != BY_BITS && zeros * 2 > best.differences.length;
        out.octet(best.prediction << 1 | (runs ? 1 : 0));
        out.unsigned(best.parameter);
        int missing = column.missingCount();
        out.unsigned(missing);
        ByteWriter content = new ByteWriter(Math.clamp(best.length + 64, 64, 1 << 20));
        if (missing > 0) {
            DifferenceWriter.missing(column, content);
        }
        if (best.prediction == BY_LIST) {
            content.unsigned(best.listed.size());
            best.listed.forEach(content::signed);
        }
        if (best.prediction == BY_BITS) {
            DifferenceWriter.planes(best.differences, content);
        } else if (runs) {
            DifferenceWriter.runs(best.differences, content);
        } else {
            for (long difference : best.differences) {
                content.signed(difference);
            }
        }
        Packed.write(content, out, compress);
    }

    private static Candidate best(Column column, List<Column> earlier, boolean compress) {
        if (!compress) {
            return column.type() == FieldType.DOUBLE
                    ? ofDoubles(column)
                    : new Candidate(BY_ROW_BEFORE, 0, differences(column, null), 0, List.of());
        }
        if (column.type().isListed()) {
            return ofListed(column, earlier);
        }
        if (column.type() == FieldType.DOUBLE) {
            return ofDoubles(column);
        }
        Candidate best = candidate(BY_ROW_BEFORE, 0, differences(column, null));
        if (column.type() == FieldType.INSTANT) {
            for (int i = 0; i < earlier.size(); i++) {
                if (earlier.get(i).type() == FieldType.INSTANT) {
                    Candidate other = candidate(BY_COLUMN, i, differences(column, earlier.get(i)));
                    best = other.length < best.length ? other : best;
                }
            }
        } else if (best.length > WORTH_A_LIST && column.type() != FieldType.DURATION) {
            Candidate listed = listed(column);
            best = listed != null && listed.length < best.length ? listed : best;
            // Neighbours are often alike, such as the two transaction ids of a session.
            if (!earlier.isEmpty() && earlier.getLast().type() == column.type()) {
                Candidate other = candidate(BY_COLUMN, earlier.size() - 1, differences(column, earlier.getLast()));
                best = other.length < best.length ? other : best;
            }
        }
        if (column.type() == FieldType.SHARED_TEXT) {
            // The statement's id comes last of them, and nothing foretells its text better.
            for (int i = earlier.size() - 1; i >= 0 && best.length * FORETOLD > column.size(); i--) {
                if (earlier.get(i).type() == FieldType.LONG) {
                    Candidate other = candidate(BY_CONTEXT, i, inContext(column, earlier.get(i)));
                    best = other.length < best.length ? other : best;
                }
            }
        }
        return best;
    }

    /// Null where most numbers come only once.
    private static @Nullable Candidate listed(Column column) {
        LongMap places = new LongMap();
        List<Long> listed = new ArrayList<>();
        long[] written = new long[column.size() - column.missingCount()];
        int before = -1;
        int at = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                continue;
            }
            long value = column.value(row);
            int place = (int) places.get(value, -1);
            if (place < 0) {
                place = listed.size();
                if (place > written.length / 4) {
                    return null;
                }
                places.put(value, place);
                listed.add(value);
            }
            written[at++] = place == before ? 0 : place + 1;
            before = place;
        }
        Candidate codes = candidate(BY_LIST, 0, written);
        return new Candidate(BY_LIST, 0, written, codes.length + listed.size() * 9L, listed);
    }

    private static long[] inContext(Column column, Column context) {
        LongMap last = new LongMap();
        long[] written = new long[column.size() - column.missingCount()];
        long before = 0;
        int at = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                long value = column.value(row);
                // Another than the value where nothing is foretold.
                boolean foretold = last.get(context.value(row), ~value) == value;
                if (!foretold) {
                    last.put(context.value(row), value);
                }
                written[at++] = foretold ? 0 : folded(value - before) + 1;
                before = value;
            }
        }
        return written;
    }

    static long folded(long value) {
        return value << 1 ^ value >> 63;
    }

    /// An event of waiting follows its type, a name its number.
    private static Candidate ofListed(Column column, List<Column> earlier) {
        Candidate best = candidate(BY_SAME, 0, same(column));
        if (best.length > WORTH_A_LIST && !earlier.isEmpty() && earlier.getLast().type().isListed()) {
            Candidate other = candidate(BY_CONTEXT, earlier.size() - 1, inContext(column, earlier.getLast()));
            best = other.length < best.length ? other : best;
        }
        return best;
    }

    private static Candidate candidate(int prediction, int parameter, long[] differences) {
        long length = 0;
        for (long difference : differences) {
            if (difference != 0) {
                length += 1 + (64 - Long.numberOfLeadingZeros(folded(difference))) / 7;
            }
        }
        return new Candidate(prediction, parameter, differences, length, List.of());
    }

    private static long[] same(Column column) {
        long[] written = new long[column.size() - column.missingCount()];
        long before = -1;
        int at = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                long value = column.value(row);
                written[at++] = value == before ? 0 : value + 1;
                before = value;
            }
        }
        return written;
    }

    /// @param other foretells; null for the row before alone
    private static long[] differences(Column column, @Nullable Column other) {
        long[] written = new long[column.size() - column.missingCount()];
        long before = 0;
        int at = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                long value = column.value(row) - (other == null ? 0 : other.value(row));
                written[at++] = value - before;
                before = value;
            }
        }
        return written;
    }

    private static Candidate ofDoubles(Column column) {
        for (int i = 0; i < SCALES.length; i++) {
            Column scaled = scaled(column, SCALES[i]);
            if (scaled != null) {
                return candidate(BY_ROW_BEFORE, i, differences(scaled, null));
            }
        }
        long[] written = new long[column.size() - column.missingCount()];
        long before = 0;
        int at = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                written[at++] = column.value(row) ^ before;
                before = column.value(row);
            }
        }
        return new Candidate(BY_BITS, 0, written, written.length * 8L, List.of());
    }

    /// Null unless every value comes back to the last bit.
    private static @Nullable Column scaled(Column column, int scale) {
        Column scaled = new Column(column.name(), column.type(), column.size());
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                scaled.addMissing();
                continue;
            }
            double value = Double.longBitsToDouble(column.value(row));
            double large = value * scale;
            // Not a number fails the comparison as well.
            if (!(Math.abs(large) < LARGEST_SCALED)) {
                return null;
            }
            long whole = Math.round(large);
            if (Double.doubleToRawLongBits((double) whole / scale) != column.value(row)) {
                return null;
            }
            scaled.add(whole);
        }
        return scaled;
    }
}
