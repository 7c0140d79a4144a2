package org.howdah.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.howdah.analysis.LoadTail;
import org.howdah.analysis.SeriesSource;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.range.Asker;
import org.howdah.ui.range.Span;
import org.jspecify.annotations.Nullable;

/// Asks for what the charts show: all of it when the user looks elsewhere, and only what is new while time goes on. Charts
/// that are hidden are not asked for. Screen thread.
final class TimelineFeed {
    /// How often all of it is asked anew, for what a slow disk has kept late.
    private static final Duration WHOLE_EVERY = Duration.ofMinutes(2);
    /// A reading is kept by then.
    private static final Duration MAY_COME = Duration.ofSeconds(30);
    /// Over a longer range nobody sees a second pass.
    private static final Duration LONG = Duration.ofHours(1);
    private static final int LONG_BEATS = 5;
    private static final int POINTS_A_STEP = 2;
    private static final int TAIL_POINTS = 60;
    private static final Duration OVER = Duration.ofSeconds(10);

    /// What is asked for.
    private record Question(TimeRange range, LoadFilter filter, int steps, Set<Panel> panels) {
        /// Whether its answer is another one's with its newest part changed.
        boolean goesOn(@Nullable Question before) {
            return before != null && before.range().length().equals(range.length()) && before.filter().equals(filter)
                    && before.steps() == steps && before.panels().equals(panels);
        }

        Set<SeriesSource> sources() {
            return panels.stream().flatMap(Panel::sources).collect(Collectors.toUnmodifiableSet());
        }
    }

    private final TimelineDesk desk;
    private final Consumer<TimelineAnswer> onAnswer;
    private final Consumer<String> onFailure;
    private final Asker asker;
    private @Nullable Question asked;
    private @Nullable TimelineAnswer known;
    private Instant askedAt = Instant.EPOCH;
    private Instant wholeAt = Instant.EPOCH;
    private int beats;

    TimelineFeed(TimelineDesk desk, Consumer<TimelineAnswer> onAnswer, Consumer<String> onFailure) {
        this.desk = desk;
        this.onAnswer = onAnswer;
        this.onFailure = onFailure;
        asker = new Asker(desk.past(), desk.screen().uiThread());
    }

    void close() {
        asker.close();
    }

    /// A second has passed.
    void beat(Set<Panel> panels, int steps) {
        beats++;
        Question before = asked;
        if (before == null || before.range().length().compareTo(LONG) <= 0 || beats % LONG_BEATS == 0) {
            refresh(panels, steps);
        }
    }

    /// Asks for what is shown now. A stretch that is over and known is not asked for again.
    ///
    /// @param steps that the charts have room for
    void refresh(Set<Panel> panels, int steps) {
        Instant now = desk.now();
        TimeRange range = desk.time().range(now);
        int wanted = (int) Math.max(1, Math.min(steps, range.length().dividedBy(desk.interval())));
        Question question = new Question(range, desk.time().filterProperty().get(), wanted, Set.copyOf(panels));
        TimelineAnswer answered = known;
        boolean isOver = desk.time().span() instanceof Span.Fixed && range.to().plus(OVER).isBefore(now);
        // A second of the past that stands still brings nothing new either.
        if (question.equals(asked) && (isOver || now.equals(askedAt)) && answered != null) {
            return;
        }
        Optional<LoadTail> tail = question.goesOn(asked) && answered != null
                && Duration.between(wholeAt, now).compareTo(WHOLE_EVERY) < 0 && now.isAfter(askedAt)
                        ? LoadTail.of(answered.load(), range, askedAt)
                        : Optional.empty();
        if (!question.goesOn(asked)) {
            known = null;
        }
        asked = question;
        if (tail.isPresent() && answered != null) {
            TimelineAnswer before = answered;
            Instant since = askedAt.minus(MAY_COME);
            asker.<Optional<TimelineAnswer>>ask(queries -> more(queries, question, tail.get(), before, since, now),
                    more -> more.ifPresentOrElse(answer -> take(answer, now), () -> wholeAt = Instant.EPOCH),
                    onFailure);
        } else {
            wholeAt = now;
            asker.<TimelineAnswer>ask(queries -> whole(queries, question, now), answer -> take(answer, now),
                    sentence -> {
                        asked = null;
                        onFailure.accept(sentence);
                    });
        }
    }

    private void take(TimelineAnswer answer, Instant at) {
        askedAt = at;
        known = answer;
        onAnswer.accept(answer);
    }

    private TimelineAnswer whole(HistoryQueries queries, Question question, Instant now) {
        Load load = queries.load(narrowed(question), question.steps());
        Load clients = isNarrowed(question) ? queries.load(all(question), question.steps()) : load;
        Map<SeriesSource, List<SeriesPoint>> points = new HashMap<>();
        for (SeriesSource source : question.sources()) {
            points.put(source, series(queries, source, new TimeRange(load.range().from().minus(source.reach()),
                    load.range().to()), question.steps() * POINTS_A_STEP));
        }
        return TimelineAnswer.of(load, clients, points, queries.events(desk.server(), load.range()), question.panels(),
                now);
    }

    /// What is known with what has come since.
    ///
    /// @param since when it is certain
    /// @return nothing where the load comes in other steps
    private Optional<TimelineAnswer> more(HistoryQueries queries, Question question, LoadTail tail,
            TimelineAnswer before, Instant since, Instant now) {
        Optional<Load> load = tail.on(before.load(), queries.load(narrowed(question).over(tail.asked()),
                tail.steps()));
        Optional<Load> clients = isNarrowed(question)
                ? LoadTail.of(before.clients(), question.range(), since.plus(MAY_COME)).flatMap(own -> own.on(
                        before.clients(), queries.load(all(question).over(own.asked()), own.steps())))
                : load;
        if (load.isEmpty() || clients.isEmpty()) {
            return Optional.empty();
        }
        Map<SeriesSource, List<SeriesPoint>> points = new HashMap<>();
        Instant to = load.get().range().to();
        for (SeriesSource source : question.sources()) {
            Instant from = load.get().range().from().minus(source.reach());
            List<SeriesPoint> kept = new ArrayList<>(before.points().getOrDefault(source, List.of()));
            kept.removeIf(point -> point.time().isBefore(from) || !point.time().isBefore(since));
            kept.addAll(series(queries, source, new TimeRange(since, to), TAIL_POINTS));
            points.put(source, List.copyOf(kept));
        }
        return Optional.of(TimelineAnswer.of(load.get(), clients.get(), points,
                queries.events(desk.server(), load.get().range()), question.panels(), now));
    }

    private List<SeriesPoint> series(HistoryQueries queries, SeriesSource source, TimeRange range, int points) {
        return queries.series(new SeriesRequest(desk.server(), source.probe(), source.component(), source.key(),
                range, points));
    }

    private LoadQuestion narrowed(Question question) {
        return new LoadQuestion(desk.server(), LoadDimension.WAIT_CLASS, question.range(), question.filter());
    }

    private LoadQuestion all(Question question) {
        return new LoadQuestion(desk.server(), LoadDimension.WAIT_CLASS, question.range());
    }

    private static boolean isNarrowed(Question question) {
        return !question.filter().equals(LoadFilter.CLIENTS) && question.panels().contains(Panel.CONNECTIONS);
    }
}
