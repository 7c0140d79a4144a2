package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.range.EventFlags;
import org.howdah.ui.range.WindowTime;
import org.jspecify.annotations.Nullable;

/// What the Load page shows, without a node. Screen thread.
final class LoadModel {
    private final LoadWords words;
    private final WindowTime time;
    private final LoadChoice choice;
    private @Nullable Load load;
    private @Nullable LoadBands bands;
    private @Nullable LoadStack stack;
    private List<HistoryEvent> events = List.of();
    private int band = -1;

    /// @param time that holds the brush
    LoadModel(WindowTime time, LoadChoice choice) {
        this.time = time;
        this.choice = choice;
        words = new LoadWords(time.texts());
    }

    LoadWords words() {
        return words;
    }

    LoadDimension dimension() {
        return choice.dimension();
    }

    /// Divides by something else.
    void divideBy(LoadDimension wanted) {
        if (choice.divideBy(wanted)) {
            band = -1;
        }
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
        TimeRange brush = time.brush();
        if (brush != null) {
            time.brush(made.range().contains(brush.from()) ? aligned(made, brush) : null);
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
        return time.brush();
    }

    void brush(@Nullable TimeRange wanted) {
        LoadStack known = stack;
        time.brush(wanted == null || known == null ? null : aligned(known, wanted));
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
        TimeRange brush = time.brush();
        return brush != null ? brush : known == null ? null : known.range();
    }

    /// The sums of what is chosen.
    @Nullable
    LoadTotals totals() {
        LoadStack known = stack;
        TimeRange of = time.brush();
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
        return new LoadView(known, names, choice.hidden(), desk.cores(), choice.isIdleShown(), EventFlags.of(events),
                desk.now(),
                desk.zone().get(), time.brush(), band);
    }
}
