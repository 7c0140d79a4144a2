package org.howdah.ui.chart;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// Load over time, stacked in steps, with axes, gaps, flags and a brush. The data are pixels, which are painted anew
/// only when they have changed; crosshair, read-out and brush lie over them and paint nothing of them. Screen thread.
///
/// Takes the room that its padding leaves for the plot; words stand in the padding.
public final class LoadChart extends Region {
    private static final double FLAGS = 26;

    private final Pane under = layer();
    private final LoadPlot plot;
    private final Pane plotRoom = layer();
    private final Rectangle clip = new Rectangle();
    private final Pane words = layer();
    private final Pane over = layer();
    private final ChartBrush tint = new ChartBrush(under);
    private final ChartBrush frame = new ChartBrush(over);
    private final ChartWords texts = new ChartWords(words);
    private final ChartFlags flags = new ChartFlags(words);
    private final ChartReadout readout = new ChartReadout(over);
    private @Nullable LoadView view;
    private @Nullable LoadScale scale;
    private @Nullable LoadView placed;
    private Rectangle2D room = Rectangle2D.EMPTY;
    private double least;

    /// What the user does to a chart.
    public interface Gestures {
        /// He draws a brush.
        ///
        /// @param done whether he has let go
        void brush(TimeRange range, boolean done);

        /// He wants to see this and nothing else, in more detail or in less.
        void zoom(TimeRange range);

        /// He wants to see what lies beside it.
        ///
        /// @param steps to later ones
        void pan(int steps);

        /// He wants one band only.
        void choose(int band);
    }

    public LoadChart(ChartPalette palette) {
        plot = new LoadPlot(palette);
        getStyleClass().add("load-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        plotRoom.getChildren().add(plot);
        plotRoom.setClip(clip);
        getChildren().addAll(under, plotRoom, words, over);
    }

    /// Hands on what the user does with the mouse.
    public void setGestures(Gestures gestures) {
        new ChartPointer(this, gestures).install();
    }

    /// Shows load; what has not changed is not painted.
    public void show(LoadView newView) {
        view = newView;
        place();
    }

    /// So many sessions the scale holds at least, so that charts beside each other have the same. Holds from the next view on.
    public void setLeast(double sessions) {
        if (sessions != least) {
            least = sessions;
            placed = null;
        }
    }

    @Nullable
    LoadView view() {
        return view;
    }

    @Nullable
    LoadScale scale() {
        return scale;
    }

    /// Where the data lie.
    Rectangle2D plotRoom() {
        return room;
    }

    ChartReadout readout() {
        return readout;
    }

    /// How many steps there is room for, so that each is wide enough to be seen.
    public int wantedSteps() {
        return (int) Math.max(60, (getWidth() - getInsets().getLeft() - getInsets().getRight()) / 5);
    }

    /// The step under a place of the chart; -1 beside the plot.
    int stepAt(double x, double y) {
        boolean inside = x >= room.getMinX() && x < room.getMaxX() && y >= room.getMinY() - FLAGS
                && y <= room.getMaxY();
        return scale == null || !inside ? -1 : scale.at(x - room.getMinX());
    }

    /// The band under a place; -1 for none.
    int bandAt(double x, double y) {
        int step = stepAt(x, y);
        LoadView known = view;
        if (step < 0 || known == null || scale == null) {
            return -1;
        }
        double above = (room.getMaxY() - y) / room.getHeight() * scale.top();
        double sum = 0;
        for (int band = 0; band < known.stack().bands().size(); band++) {
            sum += known.isHidden(band) ? 0 : known.stack().average(band, step);
            if (above >= 0 && above < sum) {
                return band;
            }
        }
        return -1;
    }

    /// Moves the data aside while the user drags them.
    void drag(double distance) {
        plot.setTranslateX(distance);
    }

    @Override
    protected void layoutChildren() {
        double left = Math.round(getInsets().getLeft());
        double top = Math.round(getInsets().getTop());
        Rectangle2D now = new Rectangle2D(left, top,
                Math.max(0, Math.floor(getWidth() - left - getInsets().getRight())),
                Math.max(0, Math.floor(getHeight() - top - getInsets().getBottom())));
        if (!now.equals(room)) {
            room = now;
            clip.setX(left);
            clip.setY(top);
            clip.setWidth(room.getWidth());
            clip.setHeight(room.getHeight());
            plot.resizeRelocate(left, top, room.getWidth(), room.getHeight());
            placed = null;
            place();
        }
    }

    private void place() {
        LoadView known = view;
        if (known == null || room.getWidth() <= 0 || room.getHeight() <= 0) {
            return;
        }
        LoadView before = placed;
        placed = known;
        LoadScale fit = LoadScale.of(room.getWidth(), room.getHeight(), known.stack().steps(),
                Math.max(least, known.greatest())).from(known.stack().first());
        scale = fit;
        boolean onlyBrush = before != null && before.withBrush(null).equals(known.withBrush(null));
        tint.tint(known, fit, room);
        frame.frame(known, fit, room);
        if (!onlyBrush) {
            plot.show(known, fit);
            texts.place(known, fit, room);
            flags.place(known, room, Math.max(0, room.getMinY() - FLAGS));
            readout.refresh(known, fit, room);
        }
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        return layer;
    }
}
