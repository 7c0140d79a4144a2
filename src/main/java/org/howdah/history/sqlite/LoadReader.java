package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Micros;
import org.howdah.history.rollup.LoadKey.Part;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadQuestion;
import org.jspecify.annotations.Nullable;

/// Counts the sessions at work in steps, in samples and in what was rolled up of them. Counts, never averages: however a
/// range is cut, the sums are the same.
final class LoadReader implements RolledLoad.Sink {
    private final Snapshot snapshot;
    private final Slicing slicing;
    private final LoadQuestion question;
    private final Cover cover;
    private final long[] samples;
    private final long[] peaks;
    private final long[] idle;
    private final long[] uncertain;
    private final boolean[] peakUnknown;
    private final boolean[] idleUnknown;
    private final Map<String, long[]> active = new HashMap<>();

    LoadReader(Snapshot snapshot, Slicing slicing, LoadQuestion question, Cover cover) {
        this.snapshot = snapshot;
        this.slicing = slicing;
        this.question = question;
        this.cover = cover;
        this.samples = new long[slicing.count()];
        this.peaks = new long[slicing.count()];
        this.idle = new long[slicing.count()];
        this.uncertain = new long[slicing.count()];
        this.peakUnknown = new boolean[slicing.count()];
        this.idleUnknown = new boolean[slicing.count()];
    }

    /// @param span of the longest chunk of samples
    Load read(int server, long span) throws SQLException, IOException {
        new SessionChunks(snapshot, cover).each(server, slicing.from(), slicing.to(), span, this::count);
        for (Tier tier : List.of(Tier.MINUTE, Tier.HOUR)) {
            new RolledLoad(snapshot, cover, question).each(server, tier, slicing.from(), slicing.to(), this);
        }
        return load();
    }

    /// What a chunk brings, or nothing of it where it is damaged.
    private void count(long segment, SessionColumns columns, SessionColumns.Source source)
            throws SQLException, ChunkException {
        int[] stepOfSample = steps(segment, columns);
        Codes values = columns.codes(question.dimension(), source);
        boolean[] matching = columns.matching(question.filter(), source);
        long[][] counts = new long[values.values().size()][];
        int[] activeOfSample = new int[stepOfSample.length];
        for (int row = 0; row < matching.length; row++) {
            int sample = columns.sample(row);
            int step = stepOfSample[sample];
            if (step < 0 || !matching[row]) {
                continue;
            }
            if (columns.kind(row) == LoadRows.Kind.IDLE_IN_TRANSACTION) {
                idle[step]++;
                continue;
            }
            int code = values.code(row);
            if (counts[code] == null) {
                counts[code] = ofValue(values.values().get(code));
            }
            counts[code][step]++;
            activeOfSample[sample]++;
        }
        for (int sample = 0; sample < stepOfSample.length; sample++) {
            int step = stepOfSample[sample];
            if (step >= 0) {
                samples[step]++;
                peaks[step] = Math.max(peaks[step], activeOfSample[sample]);
            }
        }
    }

    private int[] steps(long segment, SessionColumns columns) {
        int[] steps = new int[columns.samples()];
        for (int sample = 0; sample < steps.length; sample++) {
            long time = columns.time(sample);
            steps[sample] = columns.isRead(sample) && cover.counts(Tier.RAW, segment, time) ? slicing.at(time) : -1;
        }
        return steps;
    }

    private long[] ofValue(String value) {
        return active.computeIfAbsent(value, _ -> new long[slicing.count()]);
    }

    @Override
    public void total(long time, Part part, long count) {
        int step = slicing.at(time);
        boolean background = question.filter().background();
        if (part == Part.SAMPLES) {
            samples[step] += count;
            peakUnknown[step] |= !question.filter().values().isEmpty();
        } else if (part == (background ? Part.PEAK_WITH_BACKGROUND : Part.PEAK)) {
            peaks[step] = Math.max(peaks[step], count);
        }
    }

    @Override
    public void active(long time, String value, @Nullable String waitClass, long text, long count) {
        ofValue(value)[slicing.at(time)] += count;
    }

    @Override
    public void idle(long time, boolean certain, long count) {
        idle[slicing.at(time)] += certain ? count : 0;
        idleUnknown[slicing.at(time)] |= !certain;
    }

    @Override
    public void uncertain(long time, long count) {
        uncertain[slicing.at(time)] += count;
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
                    samples[step] == 0 || peakUnknown[step] ? null : (Long) peaks[step],
                    idleUnknown[step] ? null : (Long) idle[step], uncertain[step]));
        }
        return new Load(slicing.range(), slicing.stepLength(), question.dimension(), buckets);
    }
}
