package org.howdah.history.chunk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Epoch;
import org.jspecify.annotations.Nullable;

/// Gathers samples of one probe and epoch, and packs them. One thread.
public final class ChunkBuilder {
    private final TextList texts = new TextList();
    private final SampleHeaders headers = new SampleHeaders();
    private final List<Column> columns;
    private final List<String> key;
    private int[] rowSample = new int[64];
    private int rows;
    private @Nullable Epoch epoch;
    private boolean ordered = true;
    private @Nullable TailWriter tails;

    /// @param columns empty, one a component
    /// @param key names of those that tell rows apart
    public ChunkBuilder(List<Column> columns, List<String> key) {
        this.columns = new ArrayList<>(columns);
        this.key = List.copyOf(key);
    }

    public static <R extends Record> ChunkBuilder of(RowSchema<R> schema) {
        return new ChunkBuilder(schema.columns(64), schema.probe().key());
    }

    /// One whose rows have no order within a sample, and come back in any.
    public ChunkBuilder unordered() {
        ordered = false;
        return this;
    }

    /// Packs one sample for itself, fast and large: it is packed with others soon.
    public static <R extends Record> byte[] single(RowSchema<R> schema, Sample<R> sample, SharedTexts shared)
            throws IOException {
        ChunkBuilder builder = of(schema);
        builder.add(schema, sample, shared);
        return builder.packLast();
    }

    public <R extends Record> void add(RowSchema<R> schema, Sample<R> sample, SharedTexts shared) throws IOException {
        take(sample.epoch());
        int size = 0;
        if (sample.outcome() instanceof SampleOutcome.Read<R>(var read)) {
            schema.split(read, columns, texts, shared);
            size = read.size();
        }
        headers.add(sample, spaced(sample, schema.probe()), texts);
        endSample(size);
    }

    /// What is kept less often than it is asked is further apart.
    private static long spaced(Sample<?> sample, RecordedProbe<?> probe) {
        return Math.max(sample.interval().toNanos(), probe.every().toNanos());
    }

    /// Adds all samples of a chunk, as its columns are; those that it lacks are missing values.
    public void add(Chunk chunk) throws ChunkException {
        take(chunk.epoch());
        int[][] order = chunk.rowsOfSamples(0, chunk.samples());
        List<Column> sources = new ArrayList<>();
        for (String name : chunk.columnNames()) {
            if (!has(name)) {
                // Of an older or newer Howdah: kept as it is.
                Column added = new Column(name, chunk.column(name).type(), rows + chunk.rows());
                for (int row = 0; row < rows; row++) {
                    added.addMissing();
                }
                columns.add(added);
                tails = null;
            }
        }
        for (Column column : columns) {
            Column source = chunk.has(column.name()) ? chunk.column(column.name()) : null;
            if (source != null && source.type() != column.type()) {
                throw new ChunkException("column " + column.name() + " changes its type");
            }
            sources.add(source);
        }
        int[] places = chunk.texts().stream().mapToInt(texts::place).toArray();
        for (int sample = 0; sample < order.length; sample++) {
            headers.add(chunk, sample, places);
            for (int i = 0; i < columns.size(); i++) {
                copy(sources.get(i), columns.get(i), order[sample], places);
            }
            endSample(order[sample].length);
        }
    }

    /// Adds some samples of a chunk whose long texts are kept in another way: those that stand in it go outside, or those
    /// outside come in. Nothing comes along that these samples do not have or that this Howdah does not know.
    ///
    /// @param from the first sample
    /// @param to behind the last
    public void add(Chunk chunk, int from, int to, SharedTexts shared) throws IOException {
        take(chunk.epoch());
        int[][] order = chunk.rowsOfSamples(from, to);
        TextMoves moves = new TextMoves(chunk, texts, shared);
        for (int sample = from; sample < to; sample++) {
            headers.add(chunk, sample, moves);
            endSample(order[sample - from].length);
        }
        for (Column column : columns) {
            Column source = chunk.has(column.name()) ? chunk.column(column.name()) : null;
            for (int[] rowsOfOne : order) {
                moves.copy(source, column, rowsOfOne);
            }
        }
    }

    private static void copy(@Nullable Column source, Column target, int[] order, int[] places) throws ChunkException {
        for (int row : order) {
            if (source == null || source.isMissing(row)) {
                target.addMissing();
            } else {
                target.add(source.type().isListed() ? place(places, source.value(row)) : source.value(row));
            }
        }
    }

    static int place(int[] places, long place) throws ChunkException {
        if (place < 0 || place >= places.length) {
            throw new ChunkException("it names a text that there is not");
        }
        return places[(int) place];
    }

    private void take(@Nullable Epoch next) {
        if (epoch != null && next != null && !epoch.equals(next)) {
            throw new IllegalStateException("A chunk holds one epoch");
        }
        epoch = epoch == null ? next : epoch;
    }

    private void endSample(int size) {
        if (rowSample.length < rows + size) {
            rowSample = Arrays.copyOf(rowSample, Math.max(rowSample.length * 2, rows + size));
        }
        Arrays.fill(rowSample, rows, rows + size, headers.size() - 1);
        rows += size;
    }

    /// Ends a sample whose rows stand in the columns already.
    ///
    /// @param of the chunk of which its head is
    /// @param sample one that was read
    void addSample(Chunk of, int sample, int size) throws ChunkException {
        take(of.epoch());
        // What was read has no message, so no text of its head is taken over.
        headers.add(of, sample, new int[0]);
        endSample(size);
    }

    TextList texts() {
        return texts;
    }

    public int rows() {
        return rows;
    }

    public int samples() {
        return headers.size();
    }

    /// Time of the first sample, in microseconds, where there is one.
    public long firstTime() {
        return headers.time(0);
    }

    /// Time of the last sample.
    public long lastTime() {
        return headers.time(headers.size() - 1);
    }

    /// The chunk, with its version and checksum.
    ///
    /// @param compress whether it is to stay
    public byte[] pack(boolean compress) {
        // A sample that is packed with others soon is not worth the sorting.
        Entities entities = compress || headers.size() != 1
                ? new Entities(Arrays.copyOf(rowSample, rows), key.stream().map(this::named).toList())
                : null;
        List<Column> all = new ArrayList<>(headers.columns());
        all.addAll(columns);
        all.forEach(column -> texts.place(column.name()));
        ByteWriter out = new ByteWriter(512 + rows * 8);
        Chunk.begin(out);
        out.unsigned(headers.size());
        out.unsigned(rows);
        EpochCodec.write(epoch, out);
        writeTexts(out, compress);
        if (entities == null) {
            Entities.writeSingle(rows, out);
        } else {
            entities.write(out, ordered, compress);
        }
        write(headers.columns(), null, out, compress);
        write(columns, entities == null ? null : entities.order(), out, compress);
        return Chunk.seal(out);
    }

    /// The last sample for itself, fast and large: it is packed with the others when the chunk is full.
    public byte[] packLast() {
        int sample = headers.size() - 1;
        int from = rows;
        while (from > 0 && rowSample[from - 1] == sample) {
            from--;
        }
        TailWriter writer = tails;
        if (writer == null) {
            writer = new TailWriter(headers.columns(), columns, texts);
            tails = writer;
        }
        return writer.write(headers.hasEpoch(sample) ? epoch : null, sample, from, rows);
    }

    private boolean has(String name) {
        for (Column column : columns) {
            if (column.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Column named(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }

    private void writeTexts(ByteWriter out, boolean compress) {
        ByteWriter content = new ByteWriter(1_024);
        texts.texts().forEach(content::text);
        out.unsigned(texts.texts().size());
        Packed.write(content, out, compress);
    }

    private void write(List<Column> table, int @Nullable [] order, ByteWriter out, boolean compress) {
        out.unsigned(table.size());
        List<Column> written = new ArrayList<>();
        for (Column column : table) {
            Column ordered = order == null ? column : Objects.requireNonNull(column.inOrder(order));
            ColumnEncoder.write(ordered, texts.place(column.name()), written, out, compress);
            written.add(ordered);
        }
    }
}
