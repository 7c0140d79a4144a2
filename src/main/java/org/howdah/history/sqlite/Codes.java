package org.howdah.history.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.model.history.LoadDimension;

/// The value of a dimension of each row of a chunk of sessions, as a number among the chunk's own values. Immutable.
final class Codes {
    private final int[] codes;
    private final List<String> values;

    private final long weight;

    private Codes(int[] codes, List<String> values) {
        this.codes = codes;
        this.values = values;
        this.weight = 4L * codes.length + values.stream().mapToLong(value -> 56L + value.length()).sum();
    }

    static Codes of(Chunk chunk, LoadDimension dimension) throws ChunkException {
        Dimensions dimensions = new Dimensions(chunk, dimension);
        int[] codes = new int[chunk.rows()];
        Map<String, Integer> known = new HashMap<>();
        List<String> values = new ArrayList<>();
        String before = "";
        int code = -1;
        for (int row = 0; row < codes.length; row++) {
            String value = dimensions.value(row);
            // Rows that lie side by side are mostly alike.
            if (code < 0 || !value.equals(before)) {
                code = known.computeIfAbsent(value, added -> {
                    values.add(added);
                    return values.size() - 1;
                });
                before = value;
            }
            codes[row] = code;
        }
        return new Codes(codes, List.copyOf(values));
    }

    int code(int row) {
        return codes[row];
    }

    String value(int row) {
        return values.get(codes[row]);
    }

    List<String> values() {
        return values;
    }

    /// The number of a value; -1 for one that no row has.
    int codeOf(String value) {
        return values.indexOf(value);
    }

    /// About what it takes of the memory.
    long weight() {
        return weight;
    }
}
