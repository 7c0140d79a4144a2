package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Goes from one sample of a server's sessions to the next one or the one before, however far apart they lie.
public final class SampleSteps {
    /// Readings are microseconds apart at the least.
    private static final Duration GRAIN = Duration.ofNanos(1_000);
    /// Looked at one after the other: nearly always the first is enough, and a gap may be long.
    private static final List<Duration> BACK = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1),
            Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(30));

    private SampleSteps() {}

    public static ReplaySearch next(HistoryQueries history, ServerId server) {
        return (from, recorded) -> range(from.plus(GRAIN), recorded.to().plus(GRAIN))
                .flatMap(range -> first(history, server, range));
    }

    public static ReplaySearch previous(HistoryQueries history, ServerId server) {
        return (from, recorded) -> previous(history, server, from, recorded);
    }

    private static Optional<Instant> previous(HistoryQueries history, ServerId server, Instant from,
            TimeRange recorded) {
        Instant to = from;
        for (Duration back : BACK) {
            Instant start = max(from.minus(back), recorded.from());
            Optional<Instant> found = range(start, to).flatMap(range -> last(history, server, range));
            if (found.isPresent() || !start.isAfter(recorded.from())) {
                return found;
            }
            to = start;
        }
        return Optional.empty();
    }

    private static Optional<TimeRange> range(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    private static Optional<Instant> first(HistoryQueries history, ServerId server, TimeRange range) {
        AtomicReference<@Nullable Instant> found = new AtomicReference<>();
        history.samples(server, Set.of(Session.PROBE), range, sample -> {
            if (sample.outcome() instanceof SampleOutcome.Read<?>) {
                found.set(sample.time());
                return false;
            }
            return true;
        });
        return Optional.ofNullable(found.get());
    }

    private static Optional<Instant> last(HistoryQueries history, ServerId server, TimeRange range) {
        AtomicReference<@Nullable Instant> found = new AtomicReference<>();
        history.samples(server, Set.of(Session.PROBE), range, sample -> {
            if (sample.outcome() instanceof SampleOutcome.Read<?>) {
                found.set(sample.time());
            }
            return true;
        });
        return Optional.ofNullable(found.get());
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
