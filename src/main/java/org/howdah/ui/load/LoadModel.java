package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.LoadView;
import org.jspecify.annotations.Nullable;

/// What the Load page shows, without a node. Screen thread.
final class LoadModel {
    private static final Set<EventKind> FLAGGED = Set.of(EventKind.RESTARTED, EventKind.PROMOTED, EventKind.REPLACED,
            EventKind.SETTINGS_CHANGED, EventKind.LOST, EventKind.CLOCK_STEPPED, EventKind.RECORDER_OVERLOADED,
            EventKind.RECORDING_FAILED, EventKind.PAUSED);
    private static final Set<EventKind> BAD = Set.of(EventKind.RESTARTED, EventKind.LOST, EventKind.REPLACED,
            EventKind.RECORDER_OVERLOADED, EventKind.RECORDING_FAILED);

    private final LoadWords words = new LoadWords();
    private final Set<String> hidden = new HashSet<>();
    private LoadDimension dimension = LoadDimension.WAIT_CLASS;
    private boolean idle;
    private @Nullable Load load;
    private @Nullable LoadBands bands;
    private @Nullable LoadStack stack;
    private List<HistoryEvent> events = List.of();
    private @Nullable TimeRange brush;
    private int band = -1;

    LoadWords words() {
        return words;
    }

    LoadDimension dimension() {
        return dimension;
    }

    /// Divides by something else; what was hidden is of no use then.
    void divideBy(LoadDimension wanted) {
        if (wanted != dimension) {
            dimension = wanted;
            hidden.clear();
            band = -1;
        }
    }

    boolean isIdleShown() {
        return idle;
    }

    void showIdle(boolean wanted) {
        idle = wanted;
    }

    void hide(String value, boolean wanted) {
        if (wanted) {
            hidden.add(value);
        } else {
            hidden.remove(value);
        }
    }

    Set<String> hidden() {
        return hidden;
    }

    @Nullable
    Load load() {
        return load;
    }

    @Nullable
    LoadStack stack() {
        return stack;
    }

    /// Takes what was answered.
    void take(Load answer, Duration interval, Instant now) {
        load = answer;
        LoadBands newBands = LoadBands.of(answer, bands);
        bands = newBands;
        LoadStack made = LoadStack.of(answer, newBands, interval, now);
        stack = made;
        band = Math.min(band, made.bands().size() - 1);
        if (brush != null) {
            brush = made.range().contains(brush.from()) ? aligned(made, brush) : null;
        }
    }

    void take(List<HistoryEvent> newEvents) {
        events = List.copyOf(newEvents);
    }

    List<HistoryEvent> events() {
        return events;
    }

    /// A brush holds whole steps, so that what it counts is what is seen.
    private static TimeRange aligned(LoadStack stack, TimeRange range) {
        return new TimeRange(stack.start(stack.at(range.from())), stack.start(stack.at(range.to().minusNanos(1)) + 1));
    }

    @Nullable
    TimeRange brush() {
        return brush;
    }

    void brush(@Nullable TimeRange wanted) {
        LoadStack known = stack;
        brush = wanted == null || known == null ? null : aligned(known, wanted);
    }

    int band() {
        return band;
    }

    void choose(int wanted) {
        band = wanted;
    }

    /// The whole of what is shown, or of the brush.
    @Nullable
    TimeRange chosen() {
        LoadStack known = stack;
        return brush != null ? brush : known == null ? null : known.range();
    }

    /// The sums of what is chosen.
    @Nullable
    LoadTotals totals() {
        LoadStack known = stack;
        TimeRange of = brush;
        if (known == null) {
            return null;
        }
        return of == null ? known.totals() : known.totals(known.at(of.from()), known.at(of.to().minusNanos(1)) + 1);
    }

    /// What the chart is to show; null before anything was answered.
    @Nullable
    LoadView view(LoadDesk desk) {
        LoadStack known = stack;
        if (known == null) {
            return null;
        }
        List<String> names = known.bands().stream().map(each -> words.name(known.dimension(), each.value())).toList();
        List<LoadView.Flag> flags = events.stream().filter(event -> FLAGGED.contains(event.kind()))
                .map(event -> new LoadView.Flag(event.time(), LoadWords.event(event), BAD.contains(event.kind())))
                .toList();
        return new LoadView(known, names, hidden, desk.cores(), idle, flags, desk.now(), desk.zone().get(), brush,
                band);
    }
}
