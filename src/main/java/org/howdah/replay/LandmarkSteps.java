package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.howdah.analysis.Episode;
import org.howdah.analysis.Episodes;
import org.howdah.analysis.Landmarks;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;

/// Goes to the next or the last thing that stands out in the past of a server: an event, a spike of its load, the
/// beginning of blocking.
public final class LandmarkSteps {
    /// What is this close is where the user stands already.
    private static final Duration HERE = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofSeconds(10);
    /// What is usual is told by the time before.
    private static final Duration BEFORE = Duration.ofMinutes(10);
    /// Each window is twice as long as the one before it, up to this.
    private static final Duration FIRST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final HistoryQueries history;
    private final ServerId server;

    private LandmarkSteps(HistoryQueries history, ServerId server) {
        this.history = history;
        this.server = server;
    }

    public static ReplaySearch next(HistoryQueries history, ServerId server) {
        return new LandmarkSteps(history, server)::next;
    }

    public static ReplaySearch previous(HistoryQueries history, ServerId server) {
        return new LandmarkSteps(history, server)::previous;
    }

    private Optional<Instant> next(Instant from, TimeRange recorded) {
        Duration length = FIRST;
        Instant start = from;
        while (start.isBefore(recorded.to())) {
            Instant end = min(start.plus(length), recorded.to());
            Optional<Instant> found = in(start, end, time -> time.isAfter(from.plus(HERE)), BinaryOperator
                    .minBy(Comparator.naturalOrder()));
            if (found.isPresent()) {
                return found;
            }
            start = end;
            length = longer(length);
        }
        return Optional.empty();
    }

    private Optional<Instant> previous(Instant from, TimeRange recorded) {
        Duration length = FIRST;
        Instant end = from;
        while (end.isAfter(recorded.from())) {
            Instant start = max(end.minus(length), recorded.from());
            Optional<Instant> found = in(start, end, time -> time.isBefore(from.minus(HERE)), BinaryOperator
                    .maxBy(Comparator.naturalOrder()));
            if (found.isPresent()) {
                return found;
            }
            end = start;
            length = longer(length);
        }
        return Optional.empty();
    }

    private Optional<Instant> in(Instant start, Instant end, Predicate<Instant> wanted, BinaryOperator<Instant> first) {
        if (!start.isBefore(end)) {
            return Optional.empty();
        }
        TimeRange window = new TimeRange(start, end);
        Stream<Instant> events = history.events(server, window).stream().filter(Landmarks::isOne)
                .map(HistoryEvent::time);
        Load load = load(new TimeRange(start.minus(BEFORE), end), STEP);
        Stream<Instant> episodes = Episodes.of(load).stream().filter(episode -> episode.kind() != Episode.Kind.GAP)
                .filter(episode -> !episode.range().from().isBefore(start.minus(STEP)))
                .map(this::beginning);
        return Stream.concat(events, episodes).filter(wanted).filter(window::contains).reduce(first);
    }

    private Instant beginning(Episode episode) {
        Instant step = episode.range().from();
        Instant began = Episodes.beginning(episode, load(new TimeRange(step, step.plus(STEP)), HERE));
        return began == null ? step : began;
    }

    private Load load(TimeRange range, Duration step) {
        return history.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS, range),
                (int) Math.max(1, range.length().dividedBy(step)));
    }

    private static Duration longer(Duration length) {
        Duration twice = length.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
