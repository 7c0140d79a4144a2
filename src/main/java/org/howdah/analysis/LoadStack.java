package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.howdah.analysis.LoadBands.Band;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// A load in steps and bands, as it is painted and added up. Counts are those of the history; what is painted holds a
/// sample for as long as it stands for. Immutable.
public final class LoadStack {
    private static final int GAP = -1;
    private static final int AHEAD = -2;
    private static final long UNKNOWN = -1;

    private final Load load;
    private final LoadBands bands;
    private final long[] samples;
    private final long[][] counts;
    private final long[] totals;
    private final long[] peaks;
    private final long[] idle;
    /// Which step is painted in the place of each: itself, the one before it, or none.
    private final int[] painted;

    private LoadStack(Load load, LoadBands bands, Duration interval, Instant now) {
        this.load = load;
        this.bands = bands;
        int steps = load.buckets().size();
        samples = new long[steps];
        counts = new long[bands.bands().size()][steps];
        totals = new long[steps];
        peaks = new long[steps];
        idle = new long[steps];
        painted = new int[steps];
        Map<String, Integer> places = new HashMap<>();
        for (int band = 0; band < counts.length; band++) {
            places.put(bands.bands().get(band).value(), band);
        }
        for (int step = 0; step < steps; step++) {
            fill(step, load.buckets().get(step), places);
        }
        hold(Math.ceilDiv(interval.multipliedBy(NextState.GAP_INTERVALS).toNanos(), load.step().toNanos()), now);
    }

    /// A sample stands for the time up to the next one, unless that is so long that it is a gap.
    private void hold(long most, Instant now) {
        SampleRhythm rhythm = new SampleRhythm(samples);
        int last = GAP;
        for (int step = 0; step < samples.length; step++) {
            if (samples[step] > 0) {
                last = step;
                painted[step] = step;
            } else if (!load.buckets().get(step).start().isBefore(now)) {
                painted[step] = AHEAD;
            } else {
                int end = step;
                while (end < samples.length && samples[end] == 0
                        && load.buckets().get(end).start().isBefore(now)) {
                    end++;
                }
                int apart = last == GAP ? 1 : rhythm.after(last);
                long bound = apart == 1 ? most : Math.max(most, (long) NextState.GAP_INTERVALS * apart);
                Arrays.fill(painted, step, end, end - step < bound ? last : GAP);
                step = end - 1;
            }
        }
    }

    /// The stack of a load.
    ///
    /// @param interval at which the server is sampled
    /// @param now our clock: later steps are no gaps
    public static LoadStack of(Load load, LoadBands bands, Duration interval, Instant now) {
        return new LoadStack(load, bands, interval, now);
    }

    private void fill(int step, LoadBucket bucket, Map<String, Integer> places) {
        samples[step] = bucket.samples();
        peaks[step] = bucket.peak() == null ? UNKNOWN : bucket.peak();
        idle[step] = bucket.idleInTransaction() == null ? UNKNOWN : bucket.idleInTransaction();
        for (Map.Entry<String, Long> each : bucket.active().entrySet()) {
            Integer place = places.get(each.getKey());
            int band = place == null ? counts.length - 1 : place;
            if (band >= 0) {
                counts[band][step] += each.getValue();
            }
            totals[step] += each.getValue();
        }
    }

    public LoadDimension dimension() {
        return load.dimension();
    }

    public List<Band> bands() {
        return bands.bands();
    }

    public int steps() {
        return samples.length;
    }

    public Duration step() {
        return load.step();
    }

    public TimeRange range() {
        return load.range();
    }

    /// Which step the first one is, counted from the beginning of our clock.
    public long first() {
        Instant from = load.range().from();
        return Math.floorDiv(TimeUnit.SECONDS.toNanos(from.getEpochSecond()) + from.getNano(), load.step().toNanos());
    }

    /// When a step begins; the end of the last one for the number of steps.
    public Instant start(int step) {
        return load.range().from().plus(load.step().multipliedBy(step));
    }

    /// The step in which an instant lies, or the nearest one.
    public int at(Instant time) {
        long step = Math.floorDiv(Duration.between(load.range().from(), time).toNanos(), load.step().toNanos());
        return Math.clamp(step, 0, Math.max(0, samples.length - 1));
    }

    /// Whether a step lies in a gap.
    public boolean isGap(int step) {
        return painted[step] == GAP;
    }

    /// Whether a step has not begun.
    public boolean isAhead(int step) {
        return painted[step] == AHEAD;
    }

    public boolean isSampled() {
        return Arrays.stream(samples).anyMatch(each -> each > 0);
    }

    /// How many samples fell into a step.
    public long samples(int step) {
        return samples[step];
    }

    /// Average of active sessions in a band, of a step that is neither a gap nor ahead; NaN in those.
    public double average(int band, int step) {
        int from = painted[step];
        return from < 0 ? Double.NaN : (double) counts[band][from] / samples[from];
    }

    /// Of all bands.
    public double average(int step) {
        int from = painted[step];
        return from < 0 ? Double.NaN : (double) totals[from] / samples[from];
    }

    /// The most active sessions in one sample; NaN where that is not known.
    public double peak(int step) {
        int from = painted[step];
        return from < 0 || peaks[from] == UNKNOWN ? Double.NaN : peaks[from];
    }

    /// Average of sessions idle in a transaction; NaN where that is not known.
    public double idle(int step) {
        int from = painted[step];
        return from < 0 || idle[from] == UNKNOWN ? Double.NaN : (double) idle[from] / samples[from];
    }

    /// The sums of some steps.
    ///
    /// @param to not counted any more
    public LoadTotals totals(int from, int to) {
        long seen = 0;
        long all = 0;
        long[] byBand = new long[counts.length];
        long peak = UNKNOWN;
        int peakStep = from;
        boolean known = true;
        for (int step = from; step < to; step++) {
            seen += samples[step];
            all += totals[step];
            for (int band = 0; band < counts.length; band++) {
                byBand[band] += counts[band][step];
            }
            known &= samples[step] == 0 || peaks[step] != UNKNOWN;
            if (samples[step] > 0 && peaks[step] > peak) {
                peak = peaks[step];
                peakStep = step;
            }
        }
        @Nullable
        Long told = known && seen > 0 ? (Long) peak : null;
        return new LoadTotals(new TimeRange(start(from), start(to)), seen, Arrays.stream(byBand).boxed().toList(), all,
                told, told == null ? null : start(peakStep));
    }

    public LoadTotals totals() {
        return totals(0, samples.length);
    }

    /// Which wait class made most of it; -1 where that is not what it is divided by.
    public int mostly(LoadTotals sums) {
        if (dimension() != LoadDimension.WAIT_CLASS || sums.total() == 0) {
            return -1;
        }
        int most = 0;
        for (int band = 1; band < counts.length; band++) {
            most = sums.byBand().get(band) > sums.byBand().get(most) ? band : most;
        }
        return most;
    }
}
