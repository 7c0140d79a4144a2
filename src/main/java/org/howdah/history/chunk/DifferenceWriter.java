package org.howdah.history.chunk;

/// Writes the numbers of a column once it is decided how they are foretold.
final class DifferenceWriter {
    private DifferenceWriter() {}

    /// Which rows have no value, as lengths of stretches by turns.
    static void missing(Column column, ByteWriter out) {
        int row = 0;
        boolean missing = false;
        while (row < column.size()) {
            int start = row;
            while (row < column.size() && column.isMissing(row) == missing) {
                row++;
            }
            out.unsigned(row - start);
            missing = !missing;
        }
    }

    /// Zeros as their count, each other number after it.
    static void runs(long[] differences, ByteWriter out) {
        int at = 0;
        while (at < differences.length) {
            int start = at;
            while (at < differences.length && differences[at] == 0) {
                at++;
            }
            out.unsigned(at - start);
            if (at < differences.length) {
                out.signed(differences[at++]);
            }
        }
    }

    /// All first bytes, then all second ones: bits of doubles look alike by place.
    static void planes(long[] differences, ByteWriter out) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            for (long difference : differences) {
                out.octet((int) (difference >>> shift));
            }
        }
    }
}
