package org.howdah.history.chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which rows of many samples are the same thing seen again, such as a session: they are packed side by side, in an order
/// in which the rows of each sample keep theirs. Where there is no such order, the sample's own is written as well.
final class Entities {
    /// One thing: its rows in the order of samples.
    private static final class Entity {
        private final List<Integer> rows = new ArrayList<>();
        private int lastSample = -1;
        private @Nullable Entity next;
        private int place;
    }

    /// Values of the key, hashed once.
    private static final class Key {
        private final long[] values;
        private final int hash;

        private Key(long[] values) {
            this.values = values;
            this.hash = Arrays.hashCode(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final int[] rowSample;
    private final Map<Key, Entity> known = new HashMap<>();
    private final Entity head = new Entity();
    private final Entity[] entityOfRow;

    /// @param rowSample the sample of each row, ascending
    /// @param keys columns that tell rows apart
    Entities(int[] rowSample, List<Column> keys) {
        this.rowSample = rowSample;
        this.entityOfRow = new Entity[rowSample.length];
        Entity before = head;
        for (int row = 0; row < rowSample.length; row++) {
            if (row == 0 || rowSample[row] != rowSample[row - 1]) {
                before = head;
            }
            before = find(row, keys, before);
            entityOfRow[row] = before;
        }
        int place = 0;
        for (Entity entity = head.next; entity != null; entity = entity.next) {
            entity.place = place++;
        }
    }

    private Entity find(int row, List<Column> keys, Entity before) {
        long[] values = new long[keys.size() + 1];
        for (int i = 0; i < keys.size(); i++) {
            values[i] = keys.get(i).isMissing(row) ? Long.MIN_VALUE : keys.get(i).value(row);
        }
        while (true) {
            Entity entity = known.get(new Key(values));
            if (entity == null) {
                entity = new Entity();
                entity.next = before.next;
                before.next = entity;
                known.put(new Key(values.clone()), entity);
            }
            if (entity.lastSample != rowSample[row]) {
                entity.lastSample = rowSample[row];
                entity.rows.add(row);
                return entity;
            }
            // Two rows of one sample with the same key: the second is a thing of its own.
            values[keys.size()]++;
        }
    }

    /// The rows in the order in which they are packed.
    int[] order() {
        int[] order = new int[rowSample.length];
        int at = 0;
        for (Entity entity = head.next; entity != null; entity = entity.next) {
            for (int row : entity.rows) {
                order[at++] = row;
            }
        }
        return order;
    }

    /// The rows of a single sample: each is a thing of its own, whatever its key.
    static void writeSingle(int rows, ByteWriter out) {
        ByteWriter content = new ByteWriter(rows * 3);
        for (int row = 0; row < rows; row++) {
            content.octet(1);
            content.octet(0);
            content.octet(1);
        }
        out.unsigned(rows);
        Packed.write(content, out, false);
        out.unsigned(0);
        Packed.write(new ByteWriter(0), out, false);
    }

    /// In which samples each thing is, as gaps and lengths.
    ///
    /// @param ordered whether the order of rows within their samples is kept
    void write(ByteWriter out, boolean ordered, boolean compress) {
        ByteWriter content = new ByteWriter(256);
        for (Entity entity = head.next; entity != null; entity = entity.next) {
            List<Integer> rows = entity.rows;
            ByteWriter runs = new ByteWriter(16);
            int count = 0;
            int end = 0;
            int at = 0;
            while (at < rows.size()) {
                int start = rowSample[rows.get(at)];
                int length = 1;
                while (at + length < rows.size() && rowSample[rows.get(at + length)] == start + length) {
                    length++;
                }
                runs.unsigned(start - end);
                runs.unsigned(length);
                end = start + length;
                at += length;
                count++;
            }
            content.unsigned(count);
            content.octets(runs.array(), runs.size());
        }
        out.unsigned(known.size());
        Packed.write(content, out, compress);
        writeExceptions(ordered, out, compress);
    }

    /// The samples whose rows stood in another order than that of the things, and in which.
    private void writeExceptions(boolean ordered, ByteWriter out, boolean compress) {
        ByteWriter content = new ByteWriter(16);
        int count = 0;
        int start = 0;
        while (ordered && start < rowSample.length) {
            int end = start + 1;
            boolean sorted = true;
            while (end < rowSample.length && rowSample[end] == rowSample[start]) {
                sorted &= entityOfRow[end - 1].place < entityOfRow[end].place;
                end++;
            }
            if (!sorted) {
                count++;
                content.unsigned(rowSample[start]);
                writePlaces(start, end, content);
            }
            start = end;
        }
        out.unsigned(count);
        Packed.write(content, out, compress);
    }

    private void writePlaces(int start, int end, ByteWriter out) {
        int[] places = new int[end - start];
        for (int row = start; row < end; row++) {
            places[row - start] = entityOfRow[row].place;
        }
        int[] sorted = places.clone();
        Arrays.sort(sorted);
        for (int place : places) {
            out.unsigned(Arrays.binarySearch(sorted, place));
        }
    }

    /// Reads the sample of each packed row.
    static int[] readSamples(ByteReader in, int samples, int rows) throws ChunkException {
        int entities = in.count(rows, "things");
        ByteReader content = Packed.read(in, 40L * rows + 16);
        int[] rowSample = new int[rows];
        int at = 0;
        for (int entity = 0; entity < entities; entity++) {
            int runs = content.count(samples, "runs");
            int end = 0;
            for (int run = 0; run < runs; run++) {
                int start = end + content.count(samples - end, "samples");
                int length = content.count(Math.min(samples - start, rows - at), "rows");
                for (int i = 0; i < length; i++) {
                    rowSample[at++] = start + i;
                }
                end = start + length;
            }
        }
        if (at != rows || !content.atEnd()) {
            throw new ChunkException("it has " + at + " rows and says " + rows);
        }
        return rowSample;
    }

    /// Reads the orders of the samples that have one of their own: from the place in the sample to the place among the
    /// sample's packed rows.
    static Map<Integer, int[]> readExceptions(ByteReader in, int[] sizes, int rows) throws ChunkException {
        int count = in.count(sizes.length, "orders");
        ByteReader content = Packed.read(in, 5L * rows + 5L * sizes.length + 16);
        Map<Integer, int[]> orders = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int sample = content.count(sizes.length - 1, "samples");
            int[] order = new int[sizes[sample]];
            boolean[] seen = new boolean[order.length];
            for (int place = 0; place < order.length; place++) {
                order[place] = content.count(order.length - 1, "rows");
                if (seen[order[place]]) {
                    throw new ChunkException("it has a row twice");
                }
                seen[order[place]] = true;
            }
            if (orders.put(sample, order) != null) {
                throw new ChunkException("it has a sample twice");
            }
        }
        if (!content.atEnd()) {
            throw new ChunkException("its orders are longer than they should be");
        }
        return orders;
    }
}
