package org.howdah.ui.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// The load of all that was recorded, small, with a window over what the chart shows: to drag it is to go there, to drag
/// one of its handles makes it longer or shorter, a click beside it brings it there. Screen thread.
public final class LoadOverview extends Region {
    private static final double HANDLE = 6;
    private static final double HANDLE_WIDTH = 5;
    private static final double HANDLE_HEIGHT = 16;
    private static final double LEAST_TICK = 120;
    private static final double LEAST_WIDTH = 6;
    private static final double SPACE = 6;
    private static final int PIXELS_A_STEP = 2;

    private enum Part {
        NOTHING, LEFT, RIGHT, MIDDLE
    }

    private final OverviewPlot plot;
    private final Pane words = new Pane();
    private final TextPool axis = new TextPool(words, "axis-text");
    private final TextPool shownTimes = new TextPool(words, "window-text");
    private final Region frame = region("window-frame");
    private final Region left = region("brush-handle");
    private final Region right = region("brush-handle");
    private Consumer<TimeRange> onMoved = _ -> {};
    private @Nullable LoadStack stack;
    private @Nullable TimeRange window;
    private @Nullable TimeRange dragged;
    private ZoneId zone = ZoneOffset.UTC;
    private Part part = Part.NOTHING;
    private double pressedX;

    public LoadOverview(ChartPalette palette) {
        plot = new OverviewPlot(palette);
        getStyleClass().add("load-overview");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.text("load.overview"));
        words.setManaged(false);
        words.setMouseTransparent(true);
        getChildren().addAll(plot, words);
        setOnMouseMoved(event -> setCursor(switch (partAt(event.getX())) {
            case LEFT, RIGHT -> Cursor.H_RESIZE;
            case MIDDLE -> Cursor.OPEN_HAND;
            case NOTHING -> Cursor.DEFAULT;
        }));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> released());
    }

    /// Called with what the user has moved the window to.
    public void setOnMoved(Consumer<TimeRange> action) {
        onMoved = action;
    }

    /// How many steps there is room for.
    public int wantedSteps() {
        return (int) Math.max(60, getWidth() / PIXELS_A_STEP);
    }

    /// Shows load.
    ///
    /// @param shown by the chart
    public void show(LoadStack all, TimeRange shown, ZoneId byZone) {
        boolean another = all != stack;
        stack = all;
        window = shown;
        zone = byZone;
        place(another);
    }

    @Override
    protected void layoutChildren() {
        Rectangle2D room = room();
        plot.resizeRelocate(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight());
        place(true);
    }

    private Rectangle2D room() {
        return new Rectangle2D(snappedLeftInset(), snappedTopInset(),
                Math.max(0, Math.floor(getWidth() - snappedLeftInset() - snappedRightInset())),
                Math.max(0, Math.floor(getHeight() - snappedTopInset() - snappedBottomInset())));
    }

    private void place(boolean another) {
        LoadStack all = stack;
        TimeRange shown = dragged == null ? window : dragged;
        Rectangle2D room = room();
        if (all == null || shown == null || room.getWidth() <= 0) {
            return;
        }
        double from = x(all, shown.from().isBefore(all.range().from()) ? all.range().from() : shown.from(), room);
        double to = x(all, shown.to().isAfter(all.range().to()) ? all.range().to() : shown.to(), room);
        double width = Math.max(LEAST_WIDTH, to - from);
        from = Math.clamp(from, room.getMinX(), room.getMaxX() - width);
        plot.show(all, from - room.getMinX(), from + width - room.getMinX(), another);
        frame.resizeRelocate(from, room.getMinY(), width, room.getHeight());
        double middle = Math.round(room.getMinY() + (room.getHeight() - HANDLE_HEIGHT) / 2);
        left.resizeRelocate(from - 2, middle, HANDLE_WIDTH, HANDLE_HEIGHT);
        right.resizeRelocate(from + width - 3, middle, HANDLE_WIDTH, HANDLE_HEIGHT);
        if (frame.getParent() == null) {
            getChildren().addAll(List.of(frame, left, right));
        }
        times(all, shown, from + width / 2, room);
    }

    private void times(LoadStack all, TimeRange shown, double middle, Rectangle2D room) {
        axis.begin();
        shownTimes.begin();
        Text own = shownTimes.next(TimeTicks.words(shown, zone));
        double ownWidth = TextPool.width(own);
        double at = Math.clamp(middle - ownWidth / 2, room.getMinX() + SPACE, room.getMaxX() - ownWidth - SPACE);
        own.relocate(Math.rint(at), Math.rint(room.getMaxY() + 1));
        for (TimeTicks.Tick tick : TimeTicks.of(all.range(), zone, (int) (room.getWidth() / axis.spaced(LEAST_TICK)))) {
            double x = x(all, tick.time(), room);
            Text text = axis.next(tick.text());
            double width = TextPool.width(text);
            double begin = Math.round(x - width / 2);
            boolean covered = begin + width + 2 * SPACE > at && begin < at + ownWidth + 2 * SPACE;
            if (covered || begin < room.getMinX() + SPACE || begin + width > room.getMaxX() - SPACE) {
                text.setText("");
            }
            text.relocate(begin, Math.rint(room.getMaxY() + 1));
        }
        axis.end();
        shownTimes.end();
    }

    private static double x(LoadStack all, Instant time, Rectangle2D room) {
        return Math.round(room.getMinX() + room.getWidth() * TimeTicks.place(all.range(), time));
    }

    private Part partAt(double x) {
        if (stack == null || window == null) {
            return Part.NOTHING;
        }
        double from = frame.getLayoutX();
        double to = from + frame.getWidth();
        if (Math.abs(x - from) <= HANDLE && x < from + frame.getWidth() / 2) {
            return Part.LEFT;
        }
        if (Math.abs(x - to) <= HANDLE) {
            return Part.RIGHT;
        }
        return x > from && x < to ? Part.MIDDLE : Part.NOTHING;
    }

    private void pressed(MouseEvent event) {
        LoadStack all = stack;
        TimeRange shown = window;
        if (all == null || shown == null) {
            return;
        }
        part = partAt(event.getX());
        pressedX = event.getX();
        if (part == Part.NOTHING) {
            // It comes under the mouse, and may be dragged on from there.
            Duration half = shown.length().dividedBy(2);
            Instant middle = all.range().from().plus(toTime(all, event.getX() - room().getMinX()));
            window = new TimeRange(middle.minus(half), middle.plus(half));
            dragged = window;
            part = Part.MIDDLE;
            place(false);
        }
        event.consume();
    }

    private Duration toTime(LoadStack all, double distance) {
        return Duration.ofMillis(Math.round(all.range().length().toMillis() * distance
                / Math.max(1, room().getWidth())));
    }

    private void drag(MouseEvent event) {
        LoadStack all = stack;
        TimeRange shown = window;
        if (all == null || shown == null || part == Part.NOTHING) {
            return;
        }
        Duration by = toTime(all, event.getX() - pressedX);
        Instant from = part == Part.RIGHT ? shown.from() : shown.from().plus(by);
        Instant to = part == Part.LEFT ? shown.to() : shown.to().plus(by);
        if (Duration.between(from, to).compareTo(all.step()) >= 0) {
            dragged = new TimeRange(from, to);
            place(false);
        }
        event.consume();
    }

    private void released() {
        TimeRange wanted = dragged;
        part = Part.NOTHING;
        dragged = null;
        if (wanted != null) {
            onMoved.accept(whole(wanted));
        }
    }

    private static TimeRange whole(TimeRange range) {
        long from = range.from().getEpochSecond();
        return new TimeRange(Instant.ofEpochSecond(from),
                Instant.ofEpochSecond(from + Math.max(1, range.length().toSeconds())));
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.setManaged(false);
        region.setMouseTransparent(true);
        region.getStyleClass().add(styleClass);
        return region;
    }
}
