package org.howdah.history.chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.zip.CRC32C;
import org.howdah.model.server.Epoch;
import org.jspecify.annotations.Nullable;

/// One chunk that was read: its samples and their rows as columns, which are unpacked when they are first wanted. Not for
/// two threads at once.
public final class Chunk {
    /// What no chunk that we write comes near to, and what keeps a hostile one from taking the memory.
    static final int MOST_SAMPLES = 200_000;
    static final int MOST_ROWS = 2_000_000;
    static final int MOST_COLUMNS = 400;
    static final long MOST_CELLS = 12_000_000;
    static final int MOST_TEXT_BYTES = 32_000_000;
    private static final int MOST_TEXTS = 500_000;

    static final int VERSION = 1;
    static final int HEAD = 5;

    private final List<String> texts;
    private final @Nullable Epoch epoch;
    private final int samples;
    private final int rows;
    private final int[] rowSample;
    private final int[] sizes;
    private final Map<Integer, int[]> orders;
    private final Table headers;
    private final Table columns;

    private Chunk(byte[] bytes) throws ChunkException {
        ByteReader in = new ByteReader(bytes, HEAD, bytes.length);
        this.samples = in.count(MOST_SAMPLES, "samples");
        this.rows = in.count(MOST_ROWS, "rows");
        this.epoch = EpochCodec.read(in);
        this.texts = readTexts(in);
        this.rowSample = Entities.readSamples(in, samples, rows);
        this.sizes = new int[samples];
        for (int sample : rowSample) {
            sizes[sample]++;
        }
        this.orders = Entities.readExceptions(in, sizes, rows);
        this.headers = new Table(in, samples, texts);
        this.columns = new Table(in, rows, texts);
        if (!in.atEnd()) {
            throw new ChunkException("something follows after its end");
        }
    }

    /// Checks and reads a chunk.
    ///
    /// @param name of the chunk for messages
    /// @throws ChunkException that names the chunk and says what is wrong with it
    public static Chunk read(byte[] bytes, String name) throws ChunkException {
        try {
            if (bytes.length < HEAD) {
                throw new ChunkException("it ends too early");
            }
            if (bytes[0] != VERSION) {
                throw new ChunkException("it is of version " + (bytes[0] & 0xFF) + ", which this Howdah cannot read");
            }
            if (checksum(bytes, bytes.length) != readChecksum(bytes)) {
                throw new ChunkException("it is damaged: its checksum is wrong");
            }
            return new Chunk(bytes);
        } catch (ChunkException e) {
            throw e.of(name);
        }
    }

    /// Begins a chunk: its version, and room for its checksum.
    static void begin(ByteWriter out) {
        out.octet(VERSION);
        for (int i = 1; i < HEAD; i++) {
            out.octet(0);
        }
    }

    /// Ends a chunk: its bytes, with their checksum.
    static byte[] seal(ByteWriter out) {
        byte[] bytes = out.toArray();
        int checksum = checksum(bytes, bytes.length);
        for (int i = 1; i < HEAD; i++) {
            bytes[i] = (byte) (checksum >>> (8 * (4 - i)));
        }
        return bytes;
    }

    /// Of everything behind the head, and the version before it.
    static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes[0]);
        checksum.update(bytes, HEAD, length - HEAD);
        return (int) checksum.getValue();
    }

    private static int readChecksum(byte[] bytes) {
        return (bytes[1] & 0xFF) << 24 | (bytes[2] & 0xFF) << 16 | (bytes[3] & 0xFF) << 8 | (bytes[4] & 0xFF);
    }

    private static List<String> readTexts(ByteReader in) throws ChunkException {
        int count = in.count(MOST_TEXTS, "texts");
        ByteReader content = Packed.read(in, MOST_TEXT_BYTES);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(content.text());
        }
        if (!content.atEnd()) {
            throw new ChunkException("its texts are longer than they should be");
        }
        return texts;
    }

    public int samples() {
        return samples;
    }

    public int rows() {
        return rows;
    }

    /// The epoch of all its samples that have one.
    public @Nullable Epoch epoch() {
        return epoch;
    }

    /// The sample of each row. Not to be changed.
    public int[] rowSample() {
        return rowSample;
    }

    /// How many rows a sample has.
    public int rowsOf(int sample) {
        return sizes[sample];
    }

    public boolean has(String column) {
        return columns.has(column);
    }

    /// The values of a component.
    ///
    /// @throws ChunkException if it is not there or damaged
    public Column column(String name) throws ChunkException {
        return columns.get(name);
    }

    /// The numeric and other columns that there are.
    public List<String> columnNames() {
        return columns.names();
    }

    /// A column with one value for each sample, such as its time.
    public Column header(String name) throws ChunkException {
        return headers.get(name);
    }

    boolean hasHeader(String name) {
        return headers.has(name);
    }

    /// A text of the chunk's list.
    ///
    /// @throws ChunkException where there is no such place
    public String text(long place) throws ChunkException {
        if (place < 0 || place >= texts.size()) {
            throw new ChunkException("it names a text that there is not");
        }
        return texts.get((int) place);
    }

    List<String> texts() {
        return texts;
    }

    /// The packed rows of samples, each in the order in which its rows were read.
    ///
    /// @param from the first sample
    /// @param to behind the last
    int[][] rowsOfSamples(int from, int to) {
        int[][] found = new int[to - from][];
        int[] at = new int[to - from];
        for (int sample = from; sample < to; sample++) {
            found[sample - from] = new int[sizes[sample]];
        }
        for (int row = 0; row < rows; row++) {
            int sample = rowSample[row] - from;
            if (sample >= 0 && sample < found.length) {
                found[sample][at[sample]++] = row;
            }
        }
        for (int sample = from; sample < to; sample++) {
            int[] order = orders.get(sample);
            if (order != null) {
                int[] packed = found[sample - from];
                found[sample - from] = Arrays.stream(order).map(place -> packed[place]).toArray();
            }
        }
        return found;
    }

    /// Columns of equal length, by name.
    private static final class Table {
        private final SequencedMap<String, ColumnDecoder> packed = new LinkedHashMap<>();
        private final List<ColumnDecoder> inOrder = new ArrayList<>();
        private final Map<String, Column> unpacked = new LinkedHashMap<>();

        Table(ByteReader in, int rows, List<String> texts) throws ChunkException {
            int count = in.count(MOST_COLUMNS, "columns");
            if ((long) count * rows > MOST_CELLS) {
                throw new ChunkException("it claims " + count + " columns of " + rows + " rows");
            }
            for (int i = 0; i < count; i++) {
                ColumnDecoder column = new ColumnDecoder(in, rows, texts);
                int foretoldBy = column.foretoldBy();
                if (packed.put(column.name(), column) != null) {
                    throw new ChunkException("it has column " + column.name() + " twice");
                }
                // Only an earlier one, so that no two wait for each other.
                if (foretoldBy >= i) {
                    throw new ChunkException("column " + column.name() + " is foretold by a later one");
                }
                inOrder.add(column);
            }
        }

        boolean has(String name) {
            return packed.containsKey(name);
        }

        List<String> names() {
            return List.copyOf(packed.keySet());
        }

        Column get(String name) throws ChunkException {
            Column known = unpacked.get(name);
            if (known == null) {
                ColumnDecoder decoder = packed.get(name);
                if (decoder == null) {
                    throw new ChunkException("it has no column " + name);
                }
                int other = decoder.foretoldBy();
                known = decoder.read(other < 0 ? null : get(inOrder.get(other).name()));
                unpacked.put(name, Objects.requireNonNull(known));
            }
            return known;
        }
    }
}
