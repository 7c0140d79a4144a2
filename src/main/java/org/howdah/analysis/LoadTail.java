package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.TimeRange;

/// What of a moving load has to be asked again: its newest steps only, as those before them do not change any more. Pure.
///
/// @param wanted all the steps that are to be shown
/// @param asked those of them that are not known yet, or may still have grown
public record LoadTail(TimeRange wanted, TimeRange asked, Duration step) {
    /// Samples are kept within a second; a slow disk may take longer.
    private static final Duration MAY_GROW = Duration.ofSeconds(10);

    /// Nothing where the known load is of no use for the range.
    ///
    /// @param range that is to be shown
    /// @param since when the known load was asked for
    public static Optional<LoadTail> of(Load known, TimeRange range, Instant since) {
        long step = known.step().toNanos();
        Instant origin = known.range().from();
        long from = Math.floorDiv(Duration.between(origin, range.from()).toNanos(), step);
        long to = Math.ceilDiv(Duration.between(origin, range.to()).toNanos(), step);
        long had = Math.ceilDiv(known.range().length().toNanos(), step);
        long certain = Math.min(had,
                Math.floorDiv(Duration.between(origin, since.minus(MAY_GROW)).toNanos(), step));
        if (from < 0 || from >= certain || to < had || certain >= to) {
            return Optional.empty();
        }
        return Optional.of(new LoadTail(new TimeRange(at(known, from), at(known, to)),
                new TimeRange(at(known, certain), at(known, to)), known.step()));
    }

    /// How many steps are asked for.
    public int steps() {
        return (int) (asked.length().toNanos() / step.toNanos());
    }

    /// The known load with the answer at its end; nothing where that is of another kind.
    public Optional<Load> on(Load known, Load answer) {
        if (!answer.step().equals(step) || !answer.range().equals(asked)
                || answer.dimension() != known.dimension()) {
            return Optional.empty();
        }
        List<LoadBucket> buckets = new ArrayList<>();
        for (LoadBucket bucket : known.buckets()) {
            if (!bucket.start().isBefore(wanted.from()) && bucket.start().isBefore(asked.from())) {
                buckets.add(bucket);
            }
        }
        buckets.addAll(answer.buckets());
        return Optional.of(new Load(wanted, step, known.dimension(), buckets));
    }

    private static Instant at(Load known, long steps) {
        return known.range().from().plus(known.step().multipliedBy(steps));
    }
}
