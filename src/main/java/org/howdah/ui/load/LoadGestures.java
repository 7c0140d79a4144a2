package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import org.howdah.analysis.LoadBands.Band;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.LoadChart;
import org.howdah.ui.range.Span;

/// What the user does to the chart, with the mouse or with keys. Whoever brushes a moving chart holds it still. Screen
/// thread.
final class LoadGestures implements LoadChart.Gestures {
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final LoadDesk desk;
    private final LoadModel model;
    private final Runnable onBrush;

    /// @param onBrush after each change that asks nothing of the past but what lies below the chart
    LoadGestures(LoadDesk desk, LoadModel model, Runnable onBrush) {
        this.desk = desk;
        this.model = model;
        this.onBrush = onBrush;
    }

    @Override
    public void brush(TimeRange range, boolean done) {
        hold();
        model.brush(range);
        onBrush.run();
    }

    /// From here on the chart does not move.
    private void hold() {
        LoadStack stack = model.stack();
        if (stack != null && desk.time().span() instanceof Span.Live) {
            desk.time().show(new Span.Fixed(stack.range()));
        }
    }

    @Override
    public void zoom(TimeRange range) {
        Instant now = desk.now();
        TimeRange wanted = range;
        if (range.length().compareTo(SHORTEST) < 0) {
            Duration more = SHORTEST.minus(range.length()).dividedBy(2);
            wanted = new TimeRange(range.from().minus(more), range.to().plus(more));
        }
        if (wanted.from().isBefore(now)) {
            // With its brush it can be gone back to, so that is taken away afterwards.
            desk.time().show(new Span.Fixed(wanted));
            desk.time().brush(null);
            onBrush.run();
        }
    }

    /// Into the brush, where there is one.
    void zoomIntoBrush() {
        TimeRange brush = model.brush();
        if (brush != null) {
            zoom(brush);
        }
    }

    /// Back to what was shown before.
    void zoomOut() {
        desk.time().back();
    }

    @Override
    public void pan(int steps) {
        LoadStack stack = model.stack();
        if (stack != null && steps != 0) {
            Duration by = stack.step().multipliedBy(steps);
            TimeRange moved = new TimeRange(stack.range().from().plus(by), stack.range().to().plus(by));
            if (moved.from().isBefore(desk.now())) {
                desk.time().show(new Span.Fixed(moved));
            }
        }
    }

    @Override
    public void choose(int band) {
        LoadStack stack = model.stack();
        if (stack != null && band >= 0 && band < stack.bands().size()) {
            Band chosen = stack.bands().get(band);
            if (!chosen.isRest()) {
                filter(stack.dimension(), chosen.value());
            }
        }
    }

    /// Counts only sessions that have this.
    void filter(LoadDimension dimension, String value) {
        desk.time().filterProperty().set(desk.time().filterProperty().get().with(dimension, value));
    }

    /// Moves the brush, or makes one of the newest steps; extended, only its end moves.
    void moveBrush(int steps, boolean extend) {
        LoadStack stack = model.stack();
        if (stack == null) {
            return;
        }
        hold();
        TimeRange brush = model.brush();
        int from = brush == null ? newest(stack) : stack.at(brush.from());
        int to = brush == null ? from + 1 : stack.at(brush.to().minusNanos(1)) + 1;
        if (brush != null) {
            int end = Math.clamp((long) to + steps, extend ? from + 1 : to - from, stack.steps());
            from = extend ? from : Math.max(0, from + end - to);
            to = end;
        }
        model.brush(new TimeRange(stack.start(from), stack.start(to)));
        onBrush.run();
    }

    private static int newest(LoadStack stack) {
        for (int step = stack.steps() - 1; step > 0; step--) {
            if (!stack.isAhead(step)) {
                return step;
            }
        }
        return 0;
    }

    /// Chooses the next band that is shown.
    void moveBand(int up) {
        LoadStack stack = model.stack();
        if (stack != null && !stack.bands().isEmpty()) {
            int size = stack.bands().size();
            model.choose(model.band() < 0 ? (up > 0 ? 0 : size - 1) : Math.floorMod(model.band() + up, size));
            onBrush.run();
        }
    }

    /// Filters by the chosen band.
    void chooseBand() {
        choose(model.band());
    }

    /// Holds what is chosen against what was before it.
    void compare(boolean explained) {
        TimeRange chosen = model.chosen();
        if (chosen != null) {
            desk.comparing().open(chosen, explained);
        }
    }

    void clear() {
        model.choose(-1);
        model.brush(null);
        onBrush.run();
    }
}
