package org.howdah.ui.chart;

import java.time.Instant;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.TimeRange;

/// What the mouse does to a load chart: to hover reads, to drag brushes, with Shift pans, to click a band filters, a double
/// click on the brush and the wheel zoom. Screen thread.
final class ChartPointer {
    private static final double STILL = 3;
    private static final double HANDLE = 5;
    private static final int LEAST_STEPS = 4;

    private enum Doing {
        NOTHING, BRUSH, PAN
    }

    private final LoadChart chart;
    private final LoadChart.Gestures gestures;
    private Doing doing = Doing.NOTHING;
    private double pressedX;
    private boolean moved;
    /// The start of the step that stays while the other end of the brush follows the mouse: steps may be others by then.
    private Instant anchor = Instant.EPOCH;

    ChartPointer(LoadChart chart, LoadChart.Gestures gestures) {
        this.chart = chart;
        this.gestures = gestures;
    }

    void install() {
        chart.setOnMouseMoved(this::hover);
        chart.setOnMouseExited(_ -> {
            if (doing == Doing.NOTHING) {
                chart.readout().hide();
            }
        });
        chart.setOnMousePressed(this::pressed);
        chart.setOnMouseDragged(this::dragged);
        chart.setOnMouseReleased(this::released);
        chart.setOnScroll(this::scrolled);
    }

    private void hover(MouseEvent event) {
        int step = chart.stepAt(event.getX(), event.getY());
        LoadView view = chart.view();
        LoadScale scale = chart.scale();
        if (step < 0 || view == null || scale == null) {
            chart.readout().hide();
            chart.setCursor(Cursor.DEFAULT);
        } else {
            chart.readout().show(view, scale, chart.plotRoom(), step, event.getX());
            chart.setCursor(isOnEdge(event.getX(), true) || isOnEdge(event.getX(), false)
                    ? Cursor.H_RESIZE
                    : Cursor.CROSSHAIR);
        }
    }

    private void pressed(MouseEvent event) {
        chart.requestFocus();
        int step = chart.stepAt(event.getX(), event.getY());
        LoadView view = chart.view();
        if (event.getButton() != MouseButton.PRIMARY || step < 0 || view == null) {
            return;
        }
        pressedX = event.getX();
        moved = false;
        doing = event.isShiftDown() ? Doing.PAN : Doing.BRUSH;
        TimeRange brush = view.brush();
        anchor = view.stack().start(step);
        if (brush != null && doing == Doing.BRUSH) {
            // Who takes one handle leaves the other where it is.
            if (isOnEdge(pressedX, true)) {
                anchor = view.stack().start(view.stack().at(brush.to().minusNanos(1)));
                moved = true;
            } else if (isOnEdge(pressedX, false)) {
                anchor = view.stack().start(view.stack().at(brush.from()));
                moved = true;
            }
        }
        event.consume();
    }

    private boolean isOnEdge(double x, boolean left) {
        LoadView view = chart.view();
        LoadScale scale = chart.scale();
        TimeRange brush = view == null ? null : view.brush();
        if (view == null || scale == null || brush == null) {
            return false;
        }
        int edge = left
                ? scale.left(view.stack().at(brush.from()))
                : scale.left(view.stack().at(brush.to().minusNanos(1)) + 1);
        return Math.abs(x - chart.plotRoom().getMinX() - edge) <= HANDLE;
    }

    private void dragged(MouseEvent event) {
        moved |= Math.abs(event.getX() - pressedX) >= STILL;
        LoadScale scale = chart.scale();
        if (!moved || scale == null) {
            return;
        }
        if (doing == Doing.BRUSH) {
            chart.readout().hide();
            brush(scale, event.getX(), false);
        } else if (doing == Doing.PAN) {
            chart.readout().hide();
            chart.drag(event.getX() - pressedX);
        }
        event.consume();
    }

    private void brush(LoadScale scale, double x, boolean done) {
        LoadView view = chart.view();
        if (view != null) {
            int step = scale.at(x - chart.plotRoom().getMinX());
            int other = view.stack().at(anchor);
            gestures.brush(range(view.stack(), Math.min(step, other), Math.max(step, other) + 1), done);
        }
    }

    private void released(MouseEvent event) {
        LoadScale scale = chart.scale();
        Doing was = doing;
        doing = Doing.NOTHING;
        if (scale == null || was == Doing.NOTHING) {
            return;
        }
        if (was == Doing.PAN) {
            chart.drag(0);
            Rectangle2D room = chart.plotRoom();
            gestures.pan((int) Math.round((pressedX - event.getX()) * scale.steps() / Math.max(1, room.getWidth())));
        } else if (moved) {
            brush(scale, event.getX(), true);
        } else {
            clicked(event);
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        LoadView view = chart.view();
        int step = chart.stepAt(event.getX(), event.getY());
        if (view == null || step < 0) {
            return;
        }
        TimeRange brush = view.brush();
        if (brush != null && brush.contains(view.stack().start(step))) {
            // A click there is mostly the first half of a double one.
            if (event.getClickCount() == 2) {
                gestures.zoom(brush);
            }
        } else {
            int band = chart.bandAt(event.getX(), event.getY());
            if (band >= 0 && event.getClickCount() == 1) {
                gestures.choose(band);
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        LoadView view = chart.view();
        int step = chart.stepAt(event.getX(), event.getY());
        if (view == null || step < 0 || event.getDeltaY() == 0 || event.isInertia()) {
            return;
        }
        gestures.zoom(zoomed(view.stack(), step, event.getDeltaY() > 0));
        event.consume();
    }

    /// Half as much, or twice, with the step under the mouse where it is.
    static TimeRange zoomed(LoadStack stack, int step, boolean closer) {
        int steps = stack.steps();
        int wanted = closer ? Math.max(LEAST_STEPS, steps / 2) : steps * 2;
        int from = step - (int) Math.round((double) step * wanted / steps);
        return range(stack, from, from + wanted);
    }

    private static TimeRange range(LoadStack stack, int from, int to) {
        return new TimeRange(stack.start(from), stack.start(to));
    }
}
