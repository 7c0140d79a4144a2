package org.howdah.ui.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.howdah.model.history.TimeRange;
import org.howdah.text.Times;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadGraph;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The load of a stretch of the past with flags over it, and a handle that can be drawn through it. Screen thread.
///
/// Public for FXML.
public final class Scrubber extends Region {
    /// Lengths at 13 px, as of the mock-up.
    private static final double SIDE = 14;
    private static final double FLAG_HEIGHT = 18;
    private static final double AXIS_HEIGHT = 24;
    private static final double TICK = 4;
    private static final double HANDLE = 12;
    private static final double USUAL_FONT = 13;

    private final ChartPalette palette = new ChartPalette();
    private final LoadGraph graph = new LoadGraph(palette);
    private final Region axis = new Region();
    private final Region after = new Region();
    private final Region unborn = new Region();
    private final Pane flags = new Pane();
    private final Pane labels = new Pane();
    private final Region line = new Region();
    private final Region handle = new Region();
    private final Label clock = new Label();
    private final List<Label> flagLabels = new ArrayList<>();
    private final List<Region> flagLines = new ArrayList<>();
    private final List<Region> ticks = new ArrayList<>();
    private final List<Label> tickLabels = new ArrayList<>();

    private ScrubberView view = ScrubberView.empty(ScrubberWindow.USUAL.at(Instant.EPOCH));
    private Duration labelEvery = ScrubberWindow.USUAL.label();
    private Instant position = Instant.EPOCH;
    private @Nullable TimeRange recorded;
    private ZoneId zone = ZoneOffset.UTC;
    private Consumer<Instant> onSought = _ -> {};

    public Scrubber() {
        getStyleClass().add("replay-scrubber");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        axis.getStyleClass().add("scrubber-axis");
        after.getStyleClass().add("scrubber-after");
        unborn.getStyleClass().add("scrubber-unborn");
        line.getStyleClass().add("scrubber-line");
        handle.getStyleClass().add("scrubber-handle");
        clock.getStyleClass().add("scrubber-clock");
        clock.setId("scrubberClock");
        for (Region each : List.of(graph, after, unborn, flags, axis, labels, line, handle, clock)) {
            each.setManaged(false);
            each.setMouseTransparent(true);
        }
        getChildren().addAll(palette, graph, after, unborn, axis, flags, labels, line, handle, clock);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::drawn);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drawn);
    }

    /// Called with the time to which the handle was drawn, or clicked.
    void setOnSought(Consumer<Instant> action) {
        onSought = action;
    }

    /// Shows another stretch, or more of the same.
    void show(ScrubberView newView, Duration newLabelEvery, ZoneId newZone) {
        view = newView;
        labelEvery = newLabelEvery;
        zone = newZone;
        graph.show(view.load(), null, false);
        makeFlags();
        makeLabels();
        requestLayout();
    }

    /// Moves the handle.
    void show(Instant newPosition, @Nullable TimeRange newRecorded) {
        position = newPosition;
        recorded = newRecorded;
        clock.setText(Times.clock(position, zone));
        setAccessibleText(Messages.text("replay.scrubber", Times.dateAndTime(position, zone),
                view.load().summary()));
        requestLayout();
    }

    ScrubberView view() {
        return view;
    }

    private void drawn(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            double share = Math.clamp((event.getX() - side()) / Math.max(1, room()), 0, 1);
            TimeRange window = view.window();
            onSought.accept(window.from().plusMillis(Math.round(share * window.length().toMillis())));
            event.consume();
        }
    }

    private void makeFlags() {
        flags.getChildren().clear();
        flagLabels.clear();
        flagLines.clear();
        for (ReplayFlag flag : view.flags()) {
            Label label = new Label(flag.words(), new FontIcon(Feather.FLAG));
            label.getStyleClass().add("scrubber-flag");
            Styles.set(label, Styles.DANGER, flag.bad());
            Region mark = new Region();
            mark.getStyleClass().add("scrubber-flag-line");
            Styles.set(mark, Styles.DANGER, flag.bad());
            label.setManaged(false);
            mark.setManaged(false);
            flagLabels.add(label);
            flagLines.add(mark);
        }
        flags.getChildren().addAll(flagLines);
        flags.getChildren().addAll(flagLabels);
    }

    private void makeLabels() {
        labels.getChildren().clear();
        ticks.clear();
        tickLabels.clear();
        long count = view.window().length().dividedBy(labelEvery);
        for (int i = 0; i <= count; i++) {
            Region tick = new Region();
            tick.getStyleClass().add("scrubber-axis");
            ticks.add(tick);
            Label label = new Label(Times.minute(view.window().from().plus(labelEvery.multipliedBy(i)), zone));
            label.getStyleClass().add("caption");
            tick.setManaged(false);
            label.setManaged(false);
            tickLabels.add(label);
        }
        labels.getChildren().addAll(ticks);
        labels.getChildren().addAll(tickLabels);
    }

    private double scale() {
        return clock.getFont().getSize() / (USUAL_FONT * 0.846153846);
    }

    private double side() {
        return SIDE * scale();
    }

    private double room() {
        return getWidth() - 2 * side();
    }

    private double x(Instant time) {
        TimeRange window = view.window();
        double share = (double) Duration.between(window.from(), time).toMillis() / window.length().toMillis();
        return side() + Math.clamp(share, 0, 1) * room();
    }

    @Override
    protected void layoutChildren() {
        double scale = scale();
        double top = FLAG_HEIGHT * scale;
        double bottom = Math.floor(getHeight() - AXIS_HEIGHT * scale);
        double left = side();
        double right = getWidth() - left;
        graph.resizeRelocate(left, top, right - left, bottom - top);
        axis.resizeRelocate(left, bottom, right - left, 1);
        flags.resizeRelocate(0, 0, getWidth(), bottom);
        labels.resizeRelocate(0, 0, getWidth(), getHeight());
        double now = Math.rint(x(position));
        TimeRange bounds = recorded;
        double end = bounds == null ? right : x(bounds.to());
        after.resizeRelocate(now, top - 2, Math.max(0, end - now), bottom - top + 2);
        unborn.resizeRelocate(end, top, Math.max(0, right - end), bottom - top);
        line.resizeRelocate(now - 1, top - 4, 2, bottom - top + 8);
        handle.resizeRelocate(now - HANDLE * scale / 2, bottom - HANDLE * scale / 2 + 1, HANDLE * scale,
                HANDLE * scale);
        clock.autosize();
        clock.relocate(Math.clamp(now - clock.getWidth() / 2, 0, Math.max(0, getWidth() - clock.getWidth())),
                bottom + 8 * scale);
        placeFlags(bottom, right);
        placeLabels(bottom);
    }

    /// A flag whose words would stand in another's loses them; its line stays.
    private void placeFlags(double bottom, double right) {
        double free = 0;
        for (int i = 0; i < flagLabels.size(); i++) {
            Label label = flagLabels.get(i);
            double at = Math.rint(x(view.flags().get(i).time()));
            double next = i + 1 < flagLabels.size() ? x(view.flags().get(i + 1).time()) : right;
            flagLines.get(i).resizeRelocate(at, 3, 1, bottom - 3);
            label.autosize();
            boolean fitsRight = at + label.getWidth() <= next;
            boolean fitsLeft = at - label.getWidth() >= free;
            label.setVisible(fitsRight || fitsLeft);
            label.relocate(fitsRight ? at : at - label.getWidth(), 0);
            free = fitsRight ? at + label.getWidth() : at;
        }
    }

    private void placeLabels(double bottom) {
        double step = room() / (double) Math.max(1, ticks.size() - 1);
        for (int i = 0; i < ticks.size(); i++) {
            double at = side() + i * step;
            ticks.get(i).resizeRelocate(Math.rint(at), bottom, 1, TICK);
            Label label = tickLabels.get(i);
            label.autosize();
            double width = label.getWidth();
            double shift = i == 0 ? 0 : i == ticks.size() - 1 ? width : width / 2;
            label.relocate(at - shift, bottom + TICK + 2);
            label.setVisible(at - shift > clock.getLayoutX() + clock.getWidth()
                    || at - shift + width < clock.getLayoutX());
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
