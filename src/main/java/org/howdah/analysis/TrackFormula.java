package org.howdah.analysis;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.SeriesPoint;
import org.jspecify.annotations.Nullable;

/// How values over time are made of what was recorded. Immutable.
public sealed interface TrackFormula {
    /// What it needs of the history beside the load.
    List<SeriesSource> sources();

    /// How often there is a new value.
    default Duration usual() {
        return sources().getFirst().usual();
    }

    /// The values.
    ///
    /// @param points of each source
    /// @param load of all sessions of clients
    List<Stretch> stretches(Function<SeriesSource, List<SeriesPoint>> points, Load load);

    /// How fast counters rise in a second, times a factor.
    record RateOf(SeriesSource counter, double factor) implements TrackFormula {
        @Override
        public List<SeriesSource> sources() {
            return List.of(counter);
        }

        @Override
        public List<Stretch> stretches(Function<SeriesSource, List<SeriesPoint>> points, Load load) {
            return Stretches.rates(points.apply(counter), usual()).stream().map(each -> each.scaled(factor)).toList();
        }
    }

    /// All rows together.
    record SumOf(SeriesSource gauge) implements TrackFormula {
        @Override
        public List<SeriesSource> sources() {
            return List.of(gauge);
        }

        @Override
        public List<Stretch> stretches(Function<SeriesSource, List<SeriesPoint>> points, Load load) {
            return Stretches.gauges(points.apply(gauge), usual());
        }
    }

    /// The greatest of all rows, times a factor.
    record MostOf(SeriesSource gauge, double factor) implements TrackFormula {
        @Override
        public List<SeriesSource> sources() {
            return List.of(gauge);
        }

        @Override
        public List<Stretch> stretches(Function<SeriesSource, List<SeriesPoint>> points, Load load) {
            return Stretches.greatest(points.apply(gauge), usual()).stream().map(each -> each.scaled(factor)).toList();
        }
    }

    /// What part the rate of one counter is of the rates of two.
    record ShareOf(SeriesSource part, SeriesSource rest) implements TrackFormula {
        @Override
        public List<SeriesSource> sources() {
            return List.of(part, rest);
        }

        @Override
        public List<Stretch> stretches(Function<SeriesSource, List<SeriesPoint>> points, Load load) {
            return Stretches.shares(Stretches.rates(points.apply(part), usual()),
                    Stretches.rates(points.apply(rest), usual()));
        }
    }

    /// How far the last follower is behind.
    record BehindOf(SeriesSource ahead, SeriesSource following) implements TrackFormula {
        @Override
        public List<SeriesSource> sources() {
            return List.of(ahead, following);
        }

        @Override
        public List<Stretch> stretches(Function<SeriesSource, List<SeriesPoint>> points, Load load) {
            return Stretches.behind(points.apply(ahead), points.apply(following), usual());
        }
    }

    /// One number for each of another, times a factor.
    record QuotientOf(SeriesSource part, SeriesSource whole, double factor) implements TrackFormula {
        @Override
        public List<SeriesSource> sources() {
            return List.of(part, whole);
        }

        @Override
        public List<Stretch> stretches(Function<SeriesSource, List<SeriesPoint>> points, Load load) {
            return Stretches.quotients(points.apply(part), points.apply(whole), usual()).stream()
                    .map(each -> each.scaled(factor)).toList();
        }
    }

    /// Something that the samples of sessions say.
    ///
    /// @param of a step with samples; NaN where it cannot be told
    /// @param usual how often sessions are sampled
    record LoadOf(ToDoubleFunction<LoadBucket> of, Duration usual) implements TrackFormula {
        /// Average number of active sessions.
        public static final LoadOf ACTIVE = new LoadOf(LoadBucket::average, Duration.ofSeconds(1));
        /// Average number of those that hold a transaction open and do nothing.
        public static final LoadOf IDLE_IN_TRANSACTION = new LoadOf(LoadOf::idle, Duration.ofSeconds(1));

        private static double idle(LoadBucket bucket) {
            @Nullable
            Long idle = bucket.idleInTransaction();
            return idle == null ? Double.NaN : (double) idle / bucket.samples();
        }

        @Override
        public List<SeriesSource> sources() {
            return List.of();
        }

        @Override
        public List<Stretch> stretches(Function<SeriesSource, List<SeriesPoint>> points, Load load) {
            Duration step = load.step().compareTo(usual) > 0 ? load.step() : usual;
            return Stretches.gauges(load.buckets().stream()
                    .filter(bucket -> bucket.samples() > 0 && !Double.isNaN(of.applyAsDouble(bucket)))
                    .map(bucket -> new SeriesPoint(bucket.start(), of.applyAsDouble(bucket), 0)).toList(), step);
        }
    }
}
