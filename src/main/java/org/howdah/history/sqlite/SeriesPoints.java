package org.howdah.history.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.SeriesPoint;

/// Points of one number over time while they are gathered, as plain numbers: of a day there are thousands, of which some
/// hundred are wanted. One thread.
final class SeriesPoints {
    private long[] times = new long[1_024];
    private long[] segments = new long[1_024];
    private long[] readings = new long[1_024];
    private double[] last = new double[1_024];
    private double[] least = new double[1_024];
    private double[] greatest = new double[1_024];
    private double[] mean = new double[1_024];
    private int size;
    private boolean inOrder = true;
    private boolean together;

    int size() {
        return size;
    }

    /// Whether rows that were read together are points of their own: they are added up by who asks, and one of several would
    /// tell nothing.
    boolean hasRowsTogether() {
        return together;
    }

    /// @param time in microseconds
    void add(long time, double value, long segment) {
        add(time, value, value, value, value, 1, segment);
    }

    /// The last, least, greatest and mean of several.
    void add(long time, double newest, double smallest, double largest, double average, long count, long segment) {
        if (size == times.length) {
            grow();
        }
        if (size > 0) {
            boolean sameSegment = segments[size - 1] == segment;
            inOrder &= segments[size - 1] < segment || (sameSegment && times[size - 1] <= time);
            together |= sameSegment && times[size - 1] == time;
        }
        times[size] = time;
        segments[size] = segment;
        readings[size] = count;
        last[size] = newest;
        least[size] = smallest;
        greatest[size] = largest;
        mean[size++] = average;
    }

    private void grow() {
        int more = size * 2;
        times = Arrays.copyOf(times, more);
        segments = Arrays.copyOf(segments, more);
        readings = Arrays.copyOf(readings, more);
        last = Arrays.copyOf(last, more);
        least = Arrays.copyOf(least, more);
        greatest = Arrays.copyOf(greatest, more);
        mean = Arrays.copyOf(mean, more);
    }

    /// All of them, by segment and time.
    List<SeriesPoint> all() {
        List<SeriesPoint> points = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            points.add(new SeriesPoint(Micros.instant(times[i]), last[i], least[i], greatest[i], mean[i], readings[i],
                    segments[i]));
        }
        if (!inOrder) {
            points.sort(Comparator.comparingLong(SeriesPoint::segment).thenComparing(SeriesPoint::time));
        }
        return points;
    }

    /// Of each stretch of one segment the last, least, greatest and mean.
    ///
    /// @param from where the first stretch begins, in microseconds
    /// @param step length of a stretch
    List<SeriesPoint> thinned(long from, long step) {
        return inOrder ? stretches(from, step) : ordered().stretches(from, step);
    }

    private SeriesPoints ordered() {
        SeriesPoints ordered = new SeriesPoints();
        for (SeriesPoint each : all()) {
            ordered.add(Micros.of(each.time()), each.last(), each.least(), each.greatest(), each.mean(),
                    each.readings(), each.segment());
        }
        return ordered;
    }

    private List<SeriesPoint> stretches(long from, long step) {
        List<SeriesPoint> thin = new ArrayList<>();
        int start = 0;
        while (start < size) {
            long stretch = (times[start] - from) / step;
            int end = start + 1;
            while (end < size && segments[end] == segments[start] && (times[end] - from) / step == stretch) {
                end++;
            }
            thin.add(together(start, end));
            start = end;
        }
        return thin;
    }

    private SeriesPoint together(int start, int end) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        long count = 0;
        for (int i = start; i < end; i++) {
            smallest = Math.min(smallest, least[i]);
            largest = Math.max(largest, greatest[i]);
            sum += mean[i] * readings[i];
            count += readings[i];
        }
        return new SeriesPoint(Micros.instant(times[end - 1]), last[end - 1], smallest, largest, sum / count, count,
                segments[end - 1]);
    }
}
