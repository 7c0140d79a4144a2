package org.howdah.history.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Column;
import org.howdah.history.chunk.FieldType;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.jspecify.annotations.Nullable;

/// Reads one number over time.
final class SeriesReader {
    private static final long NONE = Long.MIN_VALUE;

    private final Snapshot snapshot;
    private final SeriesRequest request;
    private final long from;
    private final long to;
    private final List<SeriesPoint> points = new ArrayList<>();

    SeriesReader(Snapshot snapshot, SeriesRequest request) {
        this.snapshot = snapshot;
        this.request = request;
        this.from = Micros.of(request.range().from());
        this.to = Micros.of(request.range().to());
    }

    List<SeriesPoint> read(int server, long span) throws SQLException {
        String probe = request.probe().name();
        snapshot.chunks(server, probe, Tier.RAW, from, to, span, stored -> {
            try {
                read(stored.chunk(), stored.segment());
            } catch (ChunkException e) {
                snapshot.problems().add(Snapshot.name(probe, Tier.RAW, from) + ": " + e.getMessage() + ".");
            }
            return true;
        });
        return points.size() > request.points() * 2 ? thinned() : points;
    }

    private void read(Chunk chunk, long segment) throws ChunkException {
        if (!chunk.has(request.component())) {
            return;
        }
        Column values = chunk.column(request.component());
        List<Column> keys = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (Map.Entry<String, String> each : request.key().entrySet()) {
            keys.add(chunk.column(each.getKey()));
            wanted.add(each.getValue());
        }
        long[] times = ChunkSamples.times(chunk);
        int[] rowSample = chunk.rowSample();
        long[] last = new long[keys.size()];
        Arrays.fill(last, NONE);
        boolean same = keys.isEmpty();
        boolean looked = same;
        for (int row = 0; row < rowSample.length; row++) {
            if (!same(keys, row, last) || !looked) {
                same = matches(chunk, keys, wanted, row);
                looked = true;
            }
            long time = times[rowSample[row]];
            if (same && time >= from && time < to && !values.isMissing(row)) {
                points.add(new SeriesPoint(Micros.instant(time), value(values, row), segment));
            }
        }
    }

    /// Whether the key is that of the row before, which is mostly so; remembers it.
    private static boolean same(List<Column> keys, int row, long[] last) {
        boolean same = true;
        for (int i = 0; i < last.length; i++) {
            long value = keys.get(i).isMissing(row) ? NONE + 1 : keys.get(i).value(row);
            same &= value == last[i];
            last[i] = value;
        }
        return same;
    }

    private static boolean matches(Chunk chunk, List<Column> keys, List<String> wanted, int row)
            throws ChunkException {
        for (int i = 0; i < keys.size(); i++) {
            if (!wanted.get(i).equals(text(chunk, keys.get(i), row))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String text(Chunk chunk, Column column, int row) throws ChunkException {
        if (column.isMissing(row)) {
            return "";
        }
        return switch (column.type()) {
            case TEXT, ENUM, INTEGERS -> chunk.text(column.value(row));
            case INSTANT -> Micros.instant(column.value(row)).toString();
            case BOOLEAN, INTEGER, LONG, DOUBLE, DURATION, LSN, SHARED_TEXT -> Long.toString(column.value(row));
        };
    }

    static double value(Column column, int row) {
        return column.type() == FieldType.DOUBLE
                ? Double.longBitsToDouble(column.value(row))
                : column.value(row);
    }

    /// As many points as are wanted: of each stretch of one segment the last, least, greatest and mean.
    private List<SeriesPoint> thinned() {
        long step = Math.max(1, (to - from) / request.points());
        List<SeriesPoint> thin = new ArrayList<>();
        int start = 0;
        while (start < points.size()) {
            int end = start + 1;
            while (end < points.size() && points.get(end).segment() == points.get(start).segment()
                    && slice(points.get(end), step) == slice(points.get(start), step)) {
                end++;
            }
            thin.add(together(points.subList(start, end)));
            start = end;
        }
        return thin;
    }

    private long slice(SeriesPoint point, long step) {
        return (Micros.of(point.time()) - from) / step;
    }

    private static SeriesPoint together(List<SeriesPoint> stretch) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        long readings = 0;
        for (SeriesPoint point : stretch) {
            least = Math.min(least, point.least());
            greatest = Math.max(greatest, point.greatest());
            sum += point.mean() * point.readings();
            readings += point.readings();
        }
        SeriesPoint last = stretch.getLast();
        return new SeriesPoint(last.time(), last.last(), least, greatest, sum / readings, readings, last.segment());
    }
}
