package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.session.Session;

/// Counts the sessions at work in steps. Counts, never averages: however a range is cut, the sums are the same.
final class LoadReader {
    private final Snapshot snapshot;
    private final Slicing slicing;
    private final LoadQuestion question;
    private final long[] samples;
    private final long[] peaks;
    private final long[] idle;
    private final Map<String, long[]> active = new HashMap<>();

    LoadReader(Snapshot snapshot, Slicing slicing, LoadQuestion question) {
        this.snapshot = snapshot;
        this.slicing = slicing;
        this.question = question;
        this.samples = new long[slicing.count()];
        this.peaks = new long[slicing.count()];
        this.idle = new long[slicing.count()];
    }

    Load read(int server, long span) throws SQLException, IOException {
        snapshot.chunks(server, Session.PROBE.name(), Tier.RAW, slicing.from(), slicing.to(), span, stored -> {
            try {
                count(stored.chunk());
            } catch (ChunkException e) {
                snapshot.problems().add(Snapshot.name(Session.PROBE.name(), Tier.RAW, slicing.from()) + ": "
                        + e.getMessage() + ".");
            }
            return true;
        });
        return load();
    }

    /// What a chunk brings, or nothing of it where it is damaged.
    private void count(Chunk chunk) throws ChunkException {
        int[] stepOfSample = steps(chunk);
        Dimensions values = new Dimensions(chunk, question.dimension());
        LoadRows rows = new LoadRows(chunk, question.filter());
        long[] activeOfSample = new long[chunk.samples()];
        int[] rowSample = chunk.rowSample();
        String before = "";
        long[] counts = new long[0];
        for (int row = 0; row < rowSample.length; row++) {
            int step = stepOfSample[rowSample[row]];
            LoadRows.Kind kind = step < 0 ? LoadRows.Kind.NONE : rows.kind(row);
            if (kind == LoadRows.Kind.IDLE_IN_TRANSACTION) {
                idle[step]++;
            } else if (kind == LoadRows.Kind.ACTIVE) {
                String value = values.value(row);
                // The same object, as each value of a chunk is remembered.
                if (counts.length == 0 || !value.equals(before)) {
                    counts = active.computeIfAbsent(value, _ -> new long[slicing.count()]);
                    before = value;
                }
                counts[step]++;
                activeOfSample[rowSample[row]]++;
            }
        }
        for (int sample = 0; sample < stepOfSample.length; sample++) {
            int step = stepOfSample[sample];
            if (step >= 0) {
                samples[step]++;
                peaks[step] = Math.max(peaks[step], activeOfSample[sample]);
            }
        }
    }

    private int[] steps(Chunk chunk) throws ChunkException {
        long[] times = ChunkSamples.times(chunk);
        int[] steps = new int[times.length];
        for (int sample = 0; sample < steps.length; sample++) {
            steps[sample] = ChunkSamples.isRead(chunk, sample) ? slicing.at(times[sample]) : -1;
        }
        return steps;
    }

    private Load load() {
        List<LoadBucket> buckets = new ArrayList<>();
        for (int step = 0; step < slicing.count(); step++) {
            Map<String, Long> counts = new HashMap<>();
            for (Map.Entry<String, long[]> value : active.entrySet()) {
                if (value.getValue()[step] > 0) {
                    counts.put(value.getKey(), value.getValue()[step]);
                }
            }
            buckets.add(new LoadBucket(Micros.instant(slicing.from() + slicing.step() * step), samples[step], counts,
                    samples[step] == 0 ? null : (Long) peaks[step], idle[step]));
        }
        return new Load(slicing.range(), slicing.stepLength(), question.dimension(), buckets);
    }
}
