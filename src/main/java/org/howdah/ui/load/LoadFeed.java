package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.howdah.analysis.LoadTail;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.range.Asker;
import org.howdah.ui.range.Span;
import org.jspecify.annotations.Nullable;

/// Asks for the load that the chart shows: all of it when the user looks elsewhere, and only its newest steps while time
/// goes on. Screen thread.
final class LoadFeed {
    /// How often all of it is asked anew, for what a slow disk has kept late.
    private static final Duration WHOLE_EVERY = Duration.ofMinutes(2);

    /// What is told of the answers.
    interface Listener {
        void answered(Load load);

        void happened(List<HistoryEvent> events);

        void failed(String sentence);
    }

    private final LoadDesk desk;
    private final LoadModel model;
    private final Listener listener;
    private final Asker loads;
    private final Asker happenings;
    private @Nullable LoadQuestion shown;
    private int shownSteps;
    private Duration sinceWhole = Duration.ZERO;
    private Instant askedAt = Instant.EPOCH;
    private @Nullable TimeRange eventsOf;

    LoadFeed(LoadDesk desk, LoadModel model, Listener listener) {
        this.desk = desk;
        this.model = model;
        this.listener = listener;
        loads = new Asker(desk.past(), desk.screen().uiThread());
        happenings = new Asker(desk.past(), desk.screen().uiThread());
    }

    void close() {
        loads.close();
        happenings.close();
    }

    /// Asks for what is shown now. A stretch that is over and known is not asked for again.
    ///
    /// @param steps that the chart has room for
    void refresh(int steps) {
        TimeRange range = desk.time().range(desk.now());
        LoadFilter filter = desk.time().filterProperty().get();
        int room = (int) Math.max(1, Math.min(steps, range.length().dividedBy(desk.interval())));
        LoadQuestion question = new LoadQuestion(desk.server(), model.dimension(), range, filter);
        Load known = model.load();
        // A chart that is held is cut as it was while it went on: whole steps make it a little longer.
        int wanted = known != null && known.range().equals(range) ? Math.max(room, known.buckets().size()) : room;
        boolean same = isSame(question, wanted);
        boolean isOver = desk.time().span() instanceof Span.Fixed
                && range.to().plus(Duration.ofSeconds(10)).isBefore(desk.now());
        if (same && isOver && known != null && range.equals(shown == null ? null : shown.range())) {
            return;
        }
        sinceWhole = sinceWhole.plusSeconds(1);
        Optional<LoadTail> tail = same && known != null && sinceWhole.compareTo(WHOLE_EVERY) < 0
                ? LoadTail.of(known, range, askedAt)
                : Optional.empty();
        shown = question;
        shownSteps = wanted;
        Instant asked = desk.now();
        if (tail.isPresent() && known != null) {
            askTail(question, known, tail.get(), asked);
        } else {
            sinceWhole = Duration.ZERO;
            loads.<Load>ask(queries -> queries.load(question, wanted), load -> take(load, asked), listener::failed);
        }
        askEvents(range);
    }

    private void askTail(LoadQuestion question, Load known, LoadTail tail, Instant asked) {
        loads.<Load>ask(queries -> queries.load(question.over(tail.asked()), tail.steps()), answer -> {
            Optional<Load> whole = tail.on(known, answer);
            if (whole.isPresent()) {
                take(whole.get(), asked);
            } else {
                // It came in other steps: all of it is asked for in a second.
                shown = null;
            }
        }, listener::failed);
    }

    private void take(Load load, Instant asked) {
        askedAt = asked;
        listener.answered(load);
    }

    private boolean isSame(LoadQuestion question, int steps) {
        LoadQuestion before = shown;
        return before != null && before.dimension() == question.dimension() && before.filter().equals(question.filter())
                && before.range().length().equals(question.range().length()) && steps == shownSteps;
    }

    private void askEvents(TimeRange range) {
        TimeRange before = eventsOf;
        // Flags need not come at once.
        if (before == null || !before.length().equals(range.length())
                || Duration.between(before.to(), range.to()).abs().compareTo(Duration.ofSeconds(5)) >= 0) {
            eventsOf = range;
            Consumer<List<HistoryEvent>> told = listener::happened;
            happenings.ask(queries -> queries.events(desk.server(), range), told, _ -> {});
        }
    }

    /// Has everything asked for again.
    void forget() {
        shown = null;
        eventsOf = null;
    }
}
