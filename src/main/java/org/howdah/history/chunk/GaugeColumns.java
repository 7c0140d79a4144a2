package org.howdah.history.chunk;

import java.util.List;

/// What is kept of a gauge besides its last value, as four columns: sums and not means, so that they can be added.
public final class GaugeColumns {
    private static final String LEAST = "@least";
    private static final String GREATEST = "@greatest";
    private static final String SUM = "@sum";
    private static final String COUNT = "@count";

    /// Of the values of one period.
    static final class Stats {
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private double sum;
        private long count;
    }

    private final String name;
    private final Column least;
    private final Column greatest;
    private final Column sum;
    private final Column count;

    GaugeColumns(String name) {
        this.name = name;
        this.least = new Column(name + LEAST, FieldType.DOUBLE, 64);
        this.greatest = new Column(name + GREATEST, FieldType.DOUBLE, 64);
        this.sum = new Column(name + SUM, FieldType.DOUBLE, 64);
        this.count = new Column(name + COUNT, FieldType.LONG, 64);
    }

    private GaugeColumns(Chunk chunk, String name) throws ChunkException {
        this.name = name;
        this.least = chunk.column(name + LEAST);
        this.greatest = chunk.column(name + GREATEST);
        this.sum = chunk.column(name + SUM);
        this.count = chunk.column(name + COUNT);
    }

    /// Whether a chunk has them of a component.
    public static boolean has(Chunk chunk, String name) {
        return chunk.has(name + COUNT);
    }

    /// Those of a component of a chunk.
    public static GaugeColumns of(Chunk chunk, String name) throws ChunkException {
        return new GaugeColumns(chunk, name);
    }

    /// Of a row that has readings.
    public double least(int row) {
        return Double.longBitsToDouble(least.value(row));
    }

    public double greatest(int row) {
        return Double.longBitsToDouble(greatest.value(row));
    }

    public double sum(int row) {
        return Double.longBitsToDouble(sum.value(row));
    }

    /// Readings that had a value.
    public long count(int row) {
        return count.value(row);
    }

    List<Column> columns() {
        return List.of(least, greatest, sum, count);
    }

    /// Takes what a row has, be it one reading or rolled up already.
    void gather(Chunk chunk, int row, Stats stats) throws ChunkException {
        if (has(chunk, name)) {
            GaugeColumns rolled = of(chunk, name);
            if (rolled.count(row) > 0) {
                stats.least = Math.min(stats.least, rolled.least(row));
                stats.greatest = Math.max(stats.greatest, rolled.greatest(row));
                stats.sum += rolled.sum(row);
                stats.count += rolled.count(row);
            }
        } else if (chunk.has(name) && !chunk.column(name).isMissing(row)) {
            double value = chunk.column(name).number(row);
            stats.least = Math.min(stats.least, value);
            stats.greatest = Math.max(stats.greatest, value);
            stats.sum += value;
            stats.count++;
        }
    }

    void add(Stats stats) {
        if (stats.count == 0) {
            least.addMissing();
            greatest.addMissing();
            sum.addMissing();
        } else {
            least.add(Double.doubleToRawLongBits(stats.least));
            greatest.add(Double.doubleToRawLongBits(stats.greatest));
            sum.add(Double.doubleToRawLongBits(stats.sum));
        }
        count.add(stats.count);
    }
}
