package org.howdah.ui.timeline;

import java.time.Duration;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.howdah.analysis.StepAxis;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.TrackChart;
import org.howdah.ui.range.Span;
import org.jspecify.annotations.Nullable;

/// What the user does to all charts at once, with the mouse or with keys: reads a step, draws a brush, zooms into it.
/// Whoever brushes moving charts holds them still. Screen thread.
final class TimelineGestures {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final double STILL = 3;

    private final TimelineDesk desk;
    private final Runnable onChange;
    private @Nullable StepAxis axis;
    private @Nullable TimeRange brush;
    private int cross = -1;
    private int anchor = -1;
    private double pressedX;
    private boolean dragging;

    /// @param onChange after each change of crosshair or brush
    TimelineGestures(TimelineDesk desk, Runnable onChange) {
        this.desk = desk;
        this.onChange = onChange;
    }

    /// What the charts show now.
    void show(StepAxis newAxis) {
        axis = newAxis;
        if (brush != null && !newAxis.range().contains(brush.from())) {
            brush = null;
        }
        cross = cross >= newAxis.steps() ? -1 : cross;
    }

    /// The step whose values are shown; -1 for the newest.
    int cross() {
        return cross;
    }

    @Nullable
    TimeRange brush() {
        return brush;
    }

    /// The first step of the brush; -1 without one.
    int brushFrom() {
        StepAxis known = axis;
        return known == null || brush == null ? -1 : known.at(brush.from());
    }

    /// The step after its last one; -1 without one.
    int brushTo() {
        StepAxis known = axis;
        return known == null || brush == null ? -1 : known.at(brush.to().minusNanos(1)) + 1;
    }

    void install(TrackChart chart) {
        chart.setOnMouseMoved(event -> cross(chart.isOverData(event.getX()) ? chart.stepAt(event.getX()) : -1));
        chart.setOnMouseExited(_ -> {
            if (!dragging) {
                cross(-1);
            }
        });
        chart.setOnMousePressed(event -> pressed(chart, event));
        chart.setOnMouseDragged(event -> dragged(chart, event));
        chart.setOnMouseReleased(this::released);
    }

    private void cross(int step) {
        if (step != cross) {
            cross = step;
            onChange.run();
        }
    }

    private void pressed(TrackChart chart, MouseEvent event) {
        anchor = event.getButton() == MouseButton.PRIMARY && chart.isOverData(event.getX())
                ? chart.stepAt(event.getX())
                : -1;
        pressedX = event.getX();
        dragging = false;
    }

    private void dragged(TrackChart chart, MouseEvent event) {
        StepAxis known = axis;
        dragging |= anchor >= 0 && Math.abs(event.getX() - pressedX) >= STILL;
        if (dragging && known != null) {
            hold(known);
            int step = chart.stepAt(event.getX());
            cross = step;
            brush = known.range(Math.min(step, anchor), Math.max(step, anchor) + 1);
            onChange.run();
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        boolean drawn = dragging;
        dragging = false;
        anchor = -1;
        if (drawn) {
            zoom();
            event.consume();
        }
    }

    /// From here on the charts do not move.
    private void hold(StepAxis known) {
        if (desk.time().span() instanceof Span.Live) {
            desk.time().show(new Span.Fixed(known.range()));
        }
    }

    /// Moves the brush, or makes one of the newest step; extended, only its end moves.
    void moveBrush(int steps, boolean extend) {
        StepAxis known = axis;
        if (known == null) {
            return;
        }
        hold(known);
        int from = brush == null ? known.at(desk.now().minus(known.step())) : brushFrom();
        int to = brush == null ? from + 1 : brushTo();
        if (brush != null) {
            int end = Math.clamp((long) to + steps, extend ? from + 1 : to - from, known.steps());
            from = extend ? from : Math.max(0, from + end - to);
            to = end;
        }
        brush = known.range(from, to);
        cross = to - 1;
        onChange.run();
    }

    /// Shows what is brushed and nothing else, in all charts and on all pages.
    void zoom() {
        TimeRange wanted = brush;
        if (wanted != null) {
            if (wanted.length().compareTo(SHORTEST) < 0) {
                Duration more = SHORTEST.minus(wanted.length()).dividedBy(2);
                wanted = new TimeRange(wanted.from().minus(more), wanted.to().plus(more));
            }
            brush = null;
            cross = -1;
            desk.time().show(new Span.Fixed(wanted));
            onChange.run();
        }
    }

    /// Back to what was shown before.
    void zoomOut() {
        brush = null;
        desk.time().back();
        onChange.run();
    }

    /// Takes the filter away, then the brush.
    ///
    /// @return whether there was one of them
    boolean back() {
        return desk.time().clearFilter() || clear();
    }

    /// Takes the brush away.
    ///
    /// @return whether there was one
    boolean clear() {
        boolean was = brush != null;
        brush = null;
        cross = -1;
        onChange.run();
        return was;
    }
}
