package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;

/// Makes a load history of the readings of a server's sessions, one after the other. Immutable.
///
/// @param recent the samples of the last ten seconds
public record LoadMeter(LoadHistory history, List<Point> recent) {
    public static final LoadMeter EMPTY = new LoadMeter(LoadHistory.EMPTY, List.of());

    /// One sample: how many sessions were active.
    record Point(Instant time, Map<WaitClass, Integer> active) {
        Point {
            active = Map.copyOf(active);
        }

        LoadSlice slice(Instant start) {
            Map<WaitClass, Double> sessions = new EnumMap<>(WaitClass.class);
            active.forEach((waitClass, count) -> sessions.put(waitClass, (double) count));
            return new LoadSlice(start, 1, sessions);
        }
    }

    public LoadMeter {
        recent = List.copyOf(recent);
    }

    /// The history with one more sample.
    ///
    /// @param time of the sample, our clock
    /// @param interval at which the server is sampled; a sample stands for that time, so one that is longer than a slice
    ///     fills those since the sample before it
    public LoadMeter with(Instant time, List<Session> sessions, Duration interval) {
        Point point = new Point(time, ClientSessions.active(sessions));
        // A clock that was set back leaves a future behind it that has not happened.
        List<Point> before = recent.stream().filter(each -> each.time().isBefore(point.time())).toList();
        Instant oldest = point.time().minus(LoadSlice.LENGTH);
        List<Point> points = Stream.concat(
                before.stream().filter(each -> each.time().isAfter(oldest)), Stream.of(point)).toList();
        return new LoadMeter(new LoadHistory(slices(point, before, interval), average(points)),
                // The newest one is kept however old it is: it tells a long interval from a gap.
                points.size() == 1 ? List.of(point) : points);
    }

    private List<LoadSlice> slices(Point point, List<Point> before, Duration interval) {
        Instant start = sliceOf(point.time());
        Instant oldest = point.time().minus(LoadHistory.SPAN).minus(LoadSlice.LENGTH);
        List<LoadSlice> slices = new ArrayList<>();
        for (LoadSlice slice : history.slices()) {
            if (!slice.start().isAfter(start) && slice.start().isAfter(oldest)) {
                slices.add(slice);
            }
        }
        if (!before.isEmpty()) {
            Instant last = before.getLast().time();
            if (Duration.between(last, point.time())
                    .compareTo(interval.multipliedBy(NextState.GAP_INTERVALS)) <= 0) {
                for (Instant between = sliceOf(last).plus(LoadSlice.LENGTH); between.isBefore(start); between = between
                        .plus(LoadSlice.LENGTH)) {
                    slices.add(point.slice(between));
                }
            }
        }
        if (!slices.isEmpty() && slices.getLast().start().equals(start)) {
            slices.add(grown(slices.removeLast(), point));
        } else {
            slices.add(point.slice(start));
        }
        return slices;
    }

    /// The beginning of the ten seconds that a time lies in.
    public static Instant sliceOf(Instant time) {
        long length = LoadSlice.LENGTH.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), length) * length);
    }

    private static LoadSlice grown(LoadSlice slice, Point point) {
        int samples = slice.samples() + 1;
        Map<WaitClass, Double> sessions = new EnumMap<>(WaitClass.class);
        for (WaitClass waitClass : WaitClass.values()) {
            double sum = slice.of(waitClass) * slice.samples() + point.active().getOrDefault(waitClass, 0);
            if (sum > 0) {
                sessions.put(waitClass, sum / samples);
            }
        }
        return new LoadSlice(slice.start(), samples, sessions);
    }

    private static LoadSlice average(List<Point> points) {
        LoadSlice average = points.getFirst().slice(points.getFirst().time());
        for (Point point : points.subList(1, points.size())) {
            average = grown(average, point);
        }
        return average;
    }
}
