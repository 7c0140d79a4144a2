package org.howdah.analysis;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Finds what stands out in the load of a server. Pure.
public final class Episodes {
    /// Of the load before, so many steps say what is usual.
    private static final int USUAL_STEPS = 60;
    /// Fewer say nothing.
    private static final int LEAST_STEPS = 3;
    /// A spike is so many times what is usual, and so many sessions more: twice nothing is no spike.
    private static final double TIMES = 2;
    private static final double MORE = 2;
    /// Half of a step's samples with somebody waiting for a lock; a wait of a moment blocks nobody.
    private static final double BLOCKED = 0.5;
    /// An episode goes on over so many quiet steps.
    private static final int PATIENCE = 2;

    private final Load load;
    private final List<Episode> found = new ArrayList<>();

    private Episodes(Load load) {
        this.load = load;
    }

    /// All of them, by their beginning.
    ///
    /// @param byWaitClass the load divided by wait class
    public static List<Episode> of(Load byWaitClass) {
        Episodes episodes = new Episodes(byWaitClass);
        episodes.spikes();
        episodes.runs(Episode.Kind.BLOCKING, Episodes::waiting, BLOCKED);
        episodes.gaps();
        episodes.found.sort(Comparator.comparing((Episode each) -> each.range().from()).thenComparing(Episode::kind));
        return List.copyOf(episodes.found);
    }

    /// Sessions that waited for a lock, on average of a step.
    public static double waiting(LoadBucket bucket) {
        return bucket.samples() == 0
                ? 0
                : (double) bucket.active().getOrDefault(WaitClass.LOCK.label(), 0L) / bucket.samples();
    }

    /// What is more than this is a spike.
    public static double limit(double usual) {
        return Math.max(usual * TIMES, usual + MORE);
    }

    private void spikes() {
        Deque<Double> before = new ArrayDeque<>();
        Run run = null;
        for (LoadBucket bucket : load.buckets()) {
            if (bucket.samples() == 0) {
                continue;
            }
            double now = bucket.average();
            double usual = run == null ? median(before) : run.usual;
            boolean high = (run != null || before.size() >= LEAST_STEPS) && now >= limit(usual);
            if (high && run == null) {
                run = new Run(Episode.Kind.SPIKE, bucket.start(), usual);
            }
            if (run != null && !run.goesOn(bucket.start(), now, high)) {
                found.add(run.episode());
                run = null;
            }
            if (run == null) {
                before.addLast(now);
                if (before.size() > USUAL_STEPS) {
                    before.removeFirst();
                }
            }
        }
        if (run != null) {
            found.add(run.episode());
        }
    }

    private void runs(Episode.Kind kind, ToDoubleFunction<LoadBucket> measure, double least) {
        Run run = null;
        for (LoadBucket bucket : load.buckets()) {
            double now = measure.applyAsDouble(bucket);
            boolean high = now >= least;
            if (high && run == null) {
                run = new Run(kind, bucket.start(), 0);
            }
            if (run != null && !run.goesOn(bucket.start(), now, high)) {
                found.add(run.episode());
                run = null;
            }
        }
        if (run != null) {
            found.add(run.episode());
        }
    }

    private void gaps() {
        Instant last = null;
        for (LoadBucket bucket : load.buckets()) {
            if (bucket.samples() > 0) {
                if (last != null && bucket.start().isAfter(last)) {
                    found.add(new Episode(Episode.Kind.GAP, new TimeRange(last, bucket.start()), 0, 0));
                }
                last = bucket.start().plus(load.step());
            }
        }
    }

    private static double median(Deque<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /// An episode under way.
    private final class Run {
        private final Episode.Kind kind;
        private final Instant from;
        private final double usual;
        private Instant to;
        private double peak;
        private int quiet;

        Run(Episode.Kind kind, Instant from, double usual) {
            this.kind = kind;
            this.from = from;
            this.usual = usual;
            this.to = from;
        }

        /// Takes the next step; no longer once it was quiet for too long.
        boolean goesOn(Instant start, double value, boolean high) {
            if (high) {
                to = start.plus(load.step());
                peak = Math.max(peak, value);
                quiet = 0;
                return true;
            }
            quiet++;
            return quiet < PATIENCE;
        }

        Episode episode() {
            return new Episode(kind, new TimeRange(from, to), peak, usual);
        }
    }

    /// When it really began: episodes are found in steps, and seconds tell more.
    ///
    /// @param seconds the load around its first step, in shorter steps
    /// @return null where the shorter steps do not show it
    public static @Nullable Instant beginning(Episode episode, Load seconds) {
        double least = switch (episode.kind()) {
            case SPIKE -> limit(episode.usual());
            case BLOCKING -> BLOCKED;
            case GAP -> Double.POSITIVE_INFINITY;
        };
        return seconds.buckets().stream()
                .filter(bucket -> (episode.kind() == Episode.Kind.BLOCKING
                        ? waiting(bucket)
                        : bucket.average()) >= least)
                .map(LoadBucket::start).findFirst().orElse(null);
    }
}
