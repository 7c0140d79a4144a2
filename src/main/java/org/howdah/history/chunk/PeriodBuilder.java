package org.howdah.history.chunk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rolls the rows of a probe up: of each row of each period its last reading, which is exact for counters, and of gauges
/// also the least, the greatest, the sum and how many there were. Takes samples and shorter periods alike, oldest first;
/// those of one segment. One thread.
public final class PeriodBuilder {
    /// How many readings a row stands for.
    public static final String READINGS = "@readings";

    /// A row of the period that is being gathered.
    private static final class Gathered {
        private Chunk chunk;
        private int row;
        private long readings;
        private final GaugeColumns.Stats[] gauges;

        private Gathered(Chunk chunk, int row, int gauges) {
            this.chunk = chunk;
            this.row = row;
            this.gauges = new GaugeColumns.Stats[gauges];
            for (int i = 0; i < gauges; i++) {
                this.gauges[i] = new GaugeColumns.Stats();
            }
        }
    }

    private final long period;
    private final List<String> keys;
    private final List<Column> columns;
    private final Column readings = new Column(READINGS, FieldType.LONG, 64);
    private final List<GaugeColumns> gauges = new ArrayList<>();
    private final ChunkBuilder builder;
    private final Map<List<Object>, Gathered> gathered = new LinkedHashMap<>();
    private @Nullable Chunk lastChunk;
    private int lastSample;
    private long current = Long.MIN_VALUE;

    /// @param period its length in microseconds
    public PeriodBuilder(RowSchema<?> schema, long period) {
        this.period = period;
        this.keys = schema.key();
        this.columns = schema.columns(64);
        List<Column> all = new ArrayList<>(columns);
        all.add(readings);
        for (Column column : columns) {
            if (schema.probe().gauges().contains(column.name())) {
                GaugeColumns gauge = new GaugeColumns(column.name());
                gauges.add(gauge);
                all.addAll(gauge.columns());
            }
        }
        this.builder = new ChunkBuilder(all, keys).unordered();
    }

    /// Adds the samples of a chunk that lie in a stretch of time.
    ///
    /// @param from in microseconds
    /// @param to exclusive
    public void add(Chunk chunk, long from, long to) throws ChunkException {
        long[] times = ChunkSamples.times(chunk);
        int[][] rows = chunk.rowsOfSamples(0, chunk.samples());
        for (int sample = 0; sample < times.length; sample++) {
            if (times[sample] < from || times[sample] >= to || !ChunkSamples.isRead(chunk, sample)) {
                continue;
            }
            long at = Math.floorDiv(times[sample], period);
            if (at != current) {
                endPeriod();
                current = at;
            }
            lastChunk = chunk;
            lastSample = sample;
            for (int row : rows[sample]) {
                gather(chunk, row);
            }
        }
    }

    private void gather(Chunk chunk, int row) throws ChunkException {
        List<Object> key = new ArrayList<>();
        for (String name : keys) {
            Column column = chunk.column(name);
            Object value = column.isMissing(row)
                    ? ""
                    : column.type().isListed() ? chunk.text(column.value(row)) : (Object) column.value(row);
            key.add(value);
        }
        Gathered row0 = gathered.computeIfAbsent(key, _ -> new Gathered(chunk, row, gauges.size()));
        row0.chunk = chunk;
        row0.row = row;
        row0.readings += chunk.has(READINGS) ? chunk.column(READINGS).value(row) : 1;
        for (int i = 0; i < row0.gauges.length; i++) {
            gauges.get(i).gather(chunk, row, row0.gauges[i]);
        }
    }

    private void endPeriod() throws ChunkException {
        Chunk last = lastChunk;
        if (last == null) {
            return;
        }
        for (Gathered row : gathered.values()) {
            for (Column column : columns) {
                copy(row.chunk, row.row, column);
            }
            readings.add(row.readings);
            for (int i = 0; i < row.gauges.length; i++) {
                gauges.get(i).add(row.gauges[i]);
            }
        }
        builder.addSample(last, lastSample, gathered.size());
        gathered.clear();
        lastChunk = null;
    }

    private void copy(Chunk chunk, int row, Column target) throws ChunkException {
        Column source = chunk.has(target.name()) ? chunk.column(target.name()) : null;
        if (source == null || source.isMissing(row)) {
            target.addMissing();
        } else if (source.type() != target.type()) {
            throw new ChunkException("column " + target.name() + " changes its type");
        } else {
            target.add(source.type().isListed()
                    ? builder.texts().place(Objects.requireNonNull(chunk.text(source.value(row))))
                    : source.value(row));
        }
    }

    /// The periods as a chunk. Nothing is added afterwards; without periods it is one without samples.
    public ChunkBuilder end() throws ChunkException {
        endPeriod();
        return builder;
    }
}
