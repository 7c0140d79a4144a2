package org.howdah.ui.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.StepAxis;
import org.howdah.model.sample.ServerState;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.FlagStrip;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.chart.TimeAxis;
import org.howdah.ui.chart.TrackView;
import org.howdah.ui.range.EventFlags;
import org.jspecify.annotations.Nullable;

/// The charts in their places: the pinned ones above, the others below, where they can be scrolled. Screen thread.
final class TimelineBoard {
    private final TimelineArrangement arrangement;
    private final TimelineGestures gestures;
    private final VBox pinnedBox;
    private final VBox othersBox;
    private final ScrollPane scroll;
    private final FlagStrip flags;
    private final TimeAxis times;
    private final Map<Panel, TimelinePanel> panels = new EnumMap<>(Panel.class);
    private @Nullable Panel chosen;

    TimelineBoard(TimelineArrangement arrangement, TimelineGestures gestures, VBox pinnedBox, VBox othersBox,
            ScrollPane scroll, FlagStrip flags, TimeAxis times) {
        this.arrangement = arrangement;
        this.gestures = gestures;
        this.pinnedBox = pinnedBox;
        this.othersBox = othersBox;
        this.scroll = scroll;
        this.flags = flags;
        this.times = times;
    }

    /// Makes the charts.
    void setUp(ChartPalette palette, Consumer<Panel> onPin, Consumer<Panel> onHide) {
        for (Panel panel : Panel.values()) {
            TimelinePanel made = new TimelinePanel(panel, palette);
            made.setOnPin(() -> onPin.accept(panel));
            made.setOnHide(() -> onHide.accept(panel));
            gestures.install(made.chart());
            panels.put(panel, made);
        }
        arrange();
    }

    /// Told when there is room for more steps, or for fewer.
    void setOnWidth(Runnable action) {
        panels.values().forEach(panel -> panel.chart().widthProperty().subscribe(_ -> {
            if (!arrangement.shown().isEmpty() && panel.panel() == arrangement.shown().getFirst()) {
                action.run();
            }
        }));
    }

    private TimelinePanel of(Panel panel) {
        return java.util.Objects.requireNonNull(panels.get(panel));
    }

    /// Puts each chart where the user wants it.
    void arrange() {
        pinnedBox.getChildren().setAll(arrangement.pinned().stream().map(this::of).toList());
        othersBox.getChildren().setAll(arrangement.others().stream().map(this::of).toList());
        pinnedBox.setManaged(!pinnedBox.getChildren().isEmpty());
        panels.values().forEach(panel -> panel.setPinned(arrangement.isPinned(panel.panel())));
        if (chosen != null && arrangement.isHidden(chosen)) {
            choose(null);
        }
    }

    /// A chart by whose width the others are as wide.
    int wantedSteps() {
        return arrangement.shown().stream().map(panel -> of(panel).chart())
                .filter(chart -> chart.getWidth() > 0).findFirst().map(chart -> chart.wantedSteps()).orElse(0);
    }

    void show(LoadView load, TimelineAnswer answer, ServerState state, java.time.ZoneId zone) {
        StepAxis axis = StepAxis.of(answer.load());
        gestures.show(axis);
        times.show(axis, zone);
        List<LoadView.Flag> happened = EventFlags.of(answer.events());
        flags.show(happened, axis, zone);
        for (Panel panel : arrangement.shown()) {
            TrackView view = answer.views().get(panel);
            of(panel).chart().flags(happened);
            if (panel == Panel.LOAD) {
                of(panel).show(load);
            } else if (view != null) {
                of(panel).show(view, TimelineStates.words(panel, view, state));
            }
        }
        point();
    }

    /// Crosshair and brush have moved.
    void point() {
        int cross = gestures.cross();
        times.cross(cross);
        for (Panel panel : arrangement.shown()) {
            TimelinePanel each = of(panel);
            each.chart().cross(cross);
            each.chart().brush(gestures.brushFrom(), gestures.brushTo());
            each.values(cross);
        }
    }

    @Nullable
    Panel chosen() {
        return chosen;
    }

    private void choose(@Nullable Panel panel) {
        chosen = panel;
        panels.values().forEach(each -> each.setChosen(each.panel() == panel));
    }

    /// Chooses the chart below, or above for -1, and brings it into sight.
    void choose(int down) {
        List<Panel> shown = arrangement.shown();
        if (shown.isEmpty()) {
            return;
        }
        int at = chosen == null ? (down > 0 ? -1 : shown.size()) : shown.indexOf(chosen);
        choose(shown.get(Math.clamp((long) at + down, 0, shown.size() - 1)));
        TimelinePanel panel = of(java.util.Objects.requireNonNull(chosen));
        double room = othersBox.getHeight() - scroll.getViewportBounds().getHeight();
        if (panel.getParent() == othersBox && room > 0) {
            double top = panel.getBoundsInParent().getMinY();
            double bottom = panel.getBoundsInParent().getMaxY();
            double now = scroll.getVvalue() * room;
            double height = scroll.getViewportBounds().getHeight();
            scroll.setVvalue(
                    Math.clamp((top < now ? top : bottom > now + height ? bottom - height : now) / room, 0, 1));
        }
    }
}
