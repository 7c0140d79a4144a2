package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Values over the steps of a chart. What lies in several steps is shared out by time, so that no total is lost; a step of
/// which nothing is known is a gap, or has not come yet. Immutable.
public final class Track {
    private enum Kind {
        KNOWN, GAP, AHEAD
    }

    private final double[] values;
    private final double[] peaks;
    private final Kind[] kinds;

    private Track(int steps) {
        values = new double[steps];
        peaks = new double[steps];
        kinds = new Kind[steps];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(peaks, Double.NaN);
        Arrays.fill(kinds, Kind.GAP);
    }

    /// Values over the steps of an axis.
    ///
    /// @param now our clock: steps after it are no gaps
    /// @param reach how long after the last one a next reading is still awaited
    public static Track of(StepAxis axis, List<Stretch> stretches, Instant now, Duration reach) {
        Track track = new Track(axis.steps());
        double[] known = new double[axis.steps()];
        double[] sums = new double[axis.steps()];
        Instant last = Instant.MIN;
        for (Stretch stretch : stretches) {
            last = stretch.to().isAfter(last) ? stretch.to() : last;
            if (stretch.to().isAfter(axis.range().from()) && stretch.from().isBefore(axis.range().to())) {
                track.add(axis, stretch, known, sums);
            }
        }
        boolean awaited = last.isAfter(Instant.MIN) && !last.plus(reach).isBefore(now);
        for (int step = 0; step < known.length; step++) {
            Instant start = axis.start(step);
            boolean comes = !start.isBefore(now) || (awaited && !start.isBefore(last));
            track.kinds[step] = !start.isBefore(now) || (comes && known[step] <= 0)
                    ? Kind.AHEAD
                    : known[step] > 0 ? Kind.KNOWN : Kind.GAP;
            track.values[step] = known[step] > 0 ? sums[step] / known[step] : Double.NaN;
            if (track.kinds[step] != Kind.KNOWN) {
                track.values[step] = Double.NaN;
                track.peaks[step] = Double.NaN;
            }
        }
        return track;
    }

    private void add(StepAxis axis, Stretch stretch, double[] known, double[] sums) {
        int from = axis.at(stretch.from());
        int to = axis.at(stretch.to().minusNanos(1));
        for (int step = from; step <= to; step++) {
            Instant begin = later(axis.start(step), stretch.from());
            Instant end = earlier(axis.start(step + 1), stretch.to());
            double seconds = Duration.between(begin, end).toNanos() / 1e9;
            if (seconds > 0) {
                known[step] += seconds;
                sums[step] += seconds * stretch.value();
                peaks[step] = Double.isNaN(peaks[step]) ? stretch.peak() : Math.max(peaks[step], stretch.peak());
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public int steps() {
        return values.length;
    }

    /// Average of a step; NaN where nothing is known.
    public double value(int step) {
        return values[step];
    }

    /// The most of a step; NaN where nothing is known.
    public double peak(int step) {
        return peaks[step];
    }

    public boolean isKnown(int step) {
        return kinds[step] == Kind.KNOWN;
    }

    /// Whether nothing is known of a step that is over.
    public boolean isGap(int step) {
        return kinds[step] == Kind.GAP;
    }

    /// Whether a step has not come, or what was read in it.
    public boolean isAhead(int step) {
        return kinds[step] == Kind.AHEAD;
    }

    /// The newest step of which something is known; -1 for none.
    public int newest() {
        for (int step = values.length - 1; step >= 0; step--) {
            if (isKnown(step)) {
                return step;
            }
        }
        return -1;
    }
}
