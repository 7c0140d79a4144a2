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
import org.howdah.history.chunk.GaugeColumns;
import org.howdah.history.chunk.Micros;
import org.howdah.history.chunk.PeriodBuilder;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.jspecify.annotations.Nullable;

/// Reads one number over time.
final class SeriesReader {
    private static final long NONE = Long.MIN_VALUE;

    private final Snapshot snapshot;
    private final SeriesRequest request;
    private final Cover cover;
    private final long from;
    private final long to;
    private final SeriesPoints points = new SeriesPoints();

    SeriesReader(Snapshot snapshot, SeriesRequest request, Cover cover) {
        this.snapshot = snapshot;
        this.request = request;
        this.cover = cover;
        this.from = Micros.of(request.range().from());
        this.to = Micros.of(request.range().to());
    }

    /// @param span of the longest chunk of samples
    List<SeriesPoint> read(int server, long span) throws SQLException {
        String probe = request.probe().name();
        Places places = new Places(snapshot);
        // The coarsest first, as that has the oldest: so they come in order.
        for (Tier tier : List.of(Tier.values()).reversed()) {
            for (Place place : places.list(server, probe, tier, from, to, tier == Tier.RAW ? span : tier.span())) {
                if (cover.isNeedless(tier, place)) {
                    continue;
                }
                String name = Snapshot.name(probe, tier, place.first());
                try {
                    if (place.isOpen()) {
                        for (long tail : places.tails(place, from, to).keySet()) {
                            read(Chunk.read(places.tail(tail), name), tier, place.segment());
                        }
                    } else {
                        read(Chunk.read(places.bytes(place), name), tier, place.segment());
                    }
                } catch (ChunkException e) {
                    snapshot.problems().add(name, e);
                }
            }
        }
        return points.size() > request.points() * 2 && !points.hasRowsTogether()
                ? points.thinned(from, Math.max(1, (to - from) / request.points()))
                : points.all();
    }

    private void read(Chunk chunk, Tier tier, long segment) throws ChunkException {
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
        Column readings = chunk.has(PeriodBuilder.READINGS) ? chunk.column(PeriodBuilder.READINGS) : null;
        GaugeColumns gauge = GaugeColumns.has(chunk, request.component())
                ? GaugeColumns.of(chunk, request.component())
                : null;
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
            if (same && cover.counts(tier, segment, time) && !values.isMissing(row)) {
                add(time, values, row, readings, gauge, segment);
            }
        }
    }

    private void add(long time, Column values, int row, @Nullable Column readings, @Nullable GaugeColumns gauge,
            long segment) {
        double last = values.number(row);
        if (readings == null) {
            points.add(time, last, segment);
        } else if (gauge == null || gauge.count(row) == 0) {
            points.add(time, last, last, last, last, readings.value(row), segment);
        } else {
            points.add(time, last, gauge.least(row), gauge.greatest(row), gauge.sum(row) / gauge.count(row),
                    gauge.count(row), segment);
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
}
