package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.howdah.model.history.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// Makes values over time of raw readings. Between readings of two segments, after a counter that fell, and where readings
/// lie too far apart, nothing is known: there is no stretch. Rows that were read together have the same time. Pure.
public final class Stretches {
    private static final int NEIGHBOURS = 4;
    private static final int TIMES = 3;

    /// What was read at once: a point for each row.
    private record Moment(Instant time, long segment, List<SeriesPoint> rows) {
        double sum(ToDoubleFunction<SeriesPoint> of) {
            return rows.stream().mapToDouble(of).sum();
        }

        double most(ToDoubleFunction<SeriesPoint> of) {
            return rows.stream().mapToDouble(of).max().orElse(Double.NaN);
        }
    }

    private final List<Moment> moments;
    private final Duration usual;

    private Stretches(List<SeriesPoint> points, Duration usual) {
        this.moments = moments(points);
        this.usual = usual;
    }

    private static List<Moment> moments(List<SeriesPoint> points) {
        List<Moment> moments = new ArrayList<>();
        List<SeriesPoint> sorted = points.stream()
                .sorted(Comparator.comparingLong(SeriesPoint::segment).thenComparing(SeriesPoint::time)).toList();
        int start = 0;
        while (start < sorted.size()) {
            SeriesPoint first = sorted.get(start);
            int end = start + 1;
            while (end < sorted.size() && sorted.get(end).segment() == first.segment()
                    && sorted.get(end).time().equals(first.time())) {
                end++;
            }
            moments.add(new Moment(first.time(), first.segment(), sorted.subList(start, end)));
            start = end;
        }
        return moments;
    }

    /// How fast counters rose, a second, all rows together; unknown where one of them fell, came or went.
    ///
    /// @param usual how often they are read
    public static List<Stretch> rates(List<SeriesPoint> counters, Duration usual) {
        Stretches readings = new Stretches(counters, usual);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 1; i < readings.moments.size(); i++) {
            Moment older = readings.moments.get(i - 1);
            Moment newer = readings.moments.get(i);
            if (readings.isClose(i) && hasRisen(older, newer)) {
                double seconds = Duration.between(older.time(), newer.time()).toNanos() / 1e9;
                double rate = (newer.sum(SeriesPoint::last) - older.sum(SeriesPoint::last)) / seconds;
                stretches.add(new Stretch(older.time(), newer.time(), rate, rate));
            }
        }
        return stretches;
    }

    /// Rows come in the order of their keys, so that they can be compared one by one; in another order a fall is seen.
    private static boolean hasRisen(Moment older, Moment newer) {
        if (older.rows().size() != newer.rows().size()) {
            return false;
        }
        for (int row = 0; row < newer.rows().size(); row++) {
            if (newer.rows().get(row).last() < older.rows().get(row).last()) {
                return false;
            }
        }
        return true;
    }

    /// What was read holds until it is read again; all rows together.
    ///
    /// @param usual how often it is read
    public static List<Stretch> gauges(List<SeriesPoint> values, Duration usual) {
        Stretches readings = new Stretches(values, usual);
        return readings.held(moment -> moment.sum(SeriesPoint::mean), moment -> moment.sum(SeriesPoint::greatest));
    }

    /// The greatest of several rows holds until they are read again.
    ///
    /// @param usual how often it is read
    public static List<Stretch> greatest(List<SeriesPoint> values, Duration usual) {
        Stretches readings = new Stretches(values, usual);
        return readings.held(moment -> moment.most(SeriesPoint::mean), moment -> moment.most(SeriesPoint::greatest));
    }

    /// How far the last of several positions lies behind what it follows; unknown where not each row has both.
    ///
    /// @param usual how often they are read
    public static List<Stretch> behind(List<SeriesPoint> ahead, List<SeriesPoint> following, Duration usual) {
        Map<Instant, Moment> others = byTime(following);
        Stretches readings = new Stretches(ahead, usual);
        ToDoubleFunction<Moment> furthest = moment -> {
            Moment other = others.get(moment.time());
            if (other == null || other.rows().size() != moment.rows().size()) {
                return Double.NaN;
            }
            double most = 0;
            for (int row = 0; row < moment.rows().size(); row++) {
                most = Math.max(most, moment.rows().get(row).last() - other.rows().get(row).last());
            }
            return most;
        };
        return readings.held(furthest, furthest);
    }

    /// One number as a share of another that was read with it.
    ///
    /// @param usual how often they are read
    public static List<Stretch> quotients(List<SeriesPoint> parts, List<SeriesPoint> wholes, Duration usual) {
        Map<Instant, Moment> others = byTime(wholes);
        Stretches readings = new Stretches(parts, usual);
        ToDoubleFunction<Moment> quotient = moment -> {
            Moment other = others.get(moment.time());
            double whole = other == null ? 0 : other.sum(SeriesPoint::mean);
            return whole <= 0 ? Double.NaN : moment.sum(SeriesPoint::mean) / whole;
        };
        return readings.held(quotient, quotient);
    }

    /// What part one rate is of two together, which were read at the same times; unknown while both are nothing.
    public static List<Stretch> shares(List<Stretch> part, List<Stretch> rest) {
        Map<Instant, Stretch> others = new HashMap<>();
        rest.forEach(stretch -> others.put(stretch.from(), stretch));
        List<Stretch> shares = new ArrayList<>();
        for (Stretch stretch : part) {
            Stretch other = others.get(stretch.from());
            if (other != null && other.to().equals(stretch.to()) && stretch.value() + other.value() > 0) {
                double share = stretch.value() / (stretch.value() + other.value());
                shares.add(new Stretch(stretch.from(), stretch.to(), share, share));
            }
        }
        return shares;
    }

    private static Map<Instant, Moment> byTime(List<SeriesPoint> points) {
        Map<Instant, Moment> moments = new HashMap<>();
        moments(points).forEach(moment -> moments.put(moment.time(), moment));
        return moments;
    }

    private List<Stretch> held(ToDoubleFunction<Moment> value, ToDoubleFunction<Moment> peak) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            double now = value.applyAsDouble(moment);
            Instant next = i + 1 < moments.size() && isClose(i + 1)
                    ? moments.get(i + 1).time()
                    : moment.time().plus(usual);
            if (!Double.isNaN(now)) {
                stretches.add(new Stretch(moment.time(), next, now, peak.applyAsDouble(moment)));
            }
        }
        return stretches;
    }

    /// Whether a moment follows the one before it without a gap. Rolled-up readings lie further apart than those that are
    /// as they were taken, so that their neighbours say what is far.
    private boolean isClose(int index) {
        Duration here = apart(index);
        if (here == null) {
            return false;
        }
        List<Duration> around = new ArrayList<>();
        for (int i = Math.max(1, index - NEIGHBOURS); i <= Math.min(moments.size() - 1, index + NEIGHBOURS); i++) {
            Duration other = apart(i);
            if (i != index && other != null) {
                around.add(other);
            }
        }
        around.sort(Comparator.naturalOrder());
        Duration typical = around.isEmpty() ? usual : around.get(around.size() / 2);
        return here.compareTo((typical.compareTo(usual) > 0 ? typical : usual).multipliedBy(TIMES)) <= 0;
    }

    /// From the moment before; null where they must not be compared.
    private @Nullable Duration apart(int index) {
        Moment older = moments.get(index - 1);
        Moment newer = moments.get(index);
        return older.segment() == newer.segment() && older.time().isBefore(newer.time())
                ? Duration.between(older.time(), newer.time())
                : null;
    }
}
