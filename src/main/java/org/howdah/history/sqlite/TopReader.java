package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Column;
import org.howdah.history.chunk.Micros;
import org.howdah.history.chunk.RowSchema;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Finds what made the most load of a range.
final class TopReader {
    /// What was counted of one value.
    private static final class Counted {
        private final Map<String, long[]> byWaitClass = new HashMap<>();
        private long active;
        private long text;
    }

    private final Snapshot snapshot;
    private final TimeRange range;
    private final LoadDimension dimension;
    private final Map<String, Counted> values = new HashMap<>();
    private long samples;
    private long total;

    TopReader(Snapshot snapshot, TimeRange range, LoadDimension dimension) {
        this.snapshot = snapshot;
        this.range = range;
        this.dimension = dimension;
    }

    TopList read(int server, long span, int limit) throws SQLException, IOException {
        long from = Micros.of(range.from());
        long to = Micros.of(range.to());
        snapshot.chunks(server, Session.PROBE.name(), Tier.RAW, from, to, span, stored -> {
            try {
                count(stored.chunk(), from, to);
            } catch (ChunkException e) {
                snapshot.problems().add(Snapshot.name(Session.PROBE.name(), Tier.RAW, from) + ": " + e.getMessage()
                        + ".");
            }
            return true;
        });
        List<Map.Entry<String, Counted>> sorted = new ArrayList<>(values.entrySet());
        sorted.sort(Comparator.<Map.Entry<String, Counted>>comparingLong(each -> -each.getValue().active)
                .thenComparing(Map.Entry::getKey));
        List<TopEntry> entries = new ArrayList<>();
        for (Map.Entry<String, Counted> each : sorted.subList(0, Math.min(limit, sorted.size()))) {
            entries.add(entry(each.getKey(), each.getValue()));
        }
        return new TopList(range, dimension, samples, total, entries);
    }

    private TopEntry entry(String value, Counted counted) throws IOException {
        @Nullable
        String text = counted.text == 0 ? null : snapshot.texts().text(counted.text);
        Map<String, Long> byWaitClass = new HashMap<>();
        counted.byWaitClass.forEach((waitClass, count) -> byWaitClass.put(waitClass, count[0]));
        return new TopEntry(value, text, counted.active, byWaitClass);
    }

    private void count(Chunk chunk, long from, long to) throws ChunkException {
        Dimensions of = new Dimensions(chunk, dimension);
        Dimensions waits = new Dimensions(chunk, LoadDimension.WAIT_CLASS);
        Column atWork = chunk.column(RowSchema.AT_WORK);
        long[] times = ChunkSamples.times(chunk);
        boolean[] counts = new boolean[times.length];
        for (int sample = 0; sample < times.length; sample++) {
            counts[sample] = times[sample] >= from && times[sample] < to && ChunkSamples.isRead(chunk, sample);
            samples += counts[sample] ? 1 : 0;
        }
        int[] rowSample = chunk.rowSample();
        for (int row = 0; row < rowSample.length; row++) {
            if (counts[rowSample[row]] && atWork.value(row) != 0) {
                Counted counted = values.computeIfAbsent(of.value(row), _ -> new Counted());
                counted.active++;
                counted.text = Math.max(counted.text, of.textNumber(row));
                counted.byWaitClass.computeIfAbsent(waits.value(row), _ -> new long[1])[0]++;
                total++;
            }
        }
    }
}
