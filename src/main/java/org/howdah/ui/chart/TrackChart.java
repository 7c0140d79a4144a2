package org.howdah.ui.chart;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.howdah.analysis.StepAxis;
import org.howdah.text.Units;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// A small chart over time that stands above or below others: with its own values at the left and no times of its own. A
/// crosshair and a brush lie over it, and paint nothing of it. Screen thread.
///
/// Takes the room that its padding leaves for the plot; values stand in the padding at the left.
public final class TrackChart extends Region {
    private static final double SPACE = 8;

    private final TrackPlot plot;
    private final Region brush = region("track-brush");
    private final Pane words = new Pane();
    private final TextPool values = new TextPool(words, "axis-text");
    private final GapWords gaps = new GapWords(new TextPool(words, "gap-text"));
    private final CoreWord cores = new CoreWord(words);
    private final Label nothing = new Label();
    private final FlagPoles poles = new FlagPoles();
    private final Region line = region("crosshair");
    private List<LoadView.Flag> flags = List.of();
    private @Nullable StepAxis axis;
    private @Nullable LoadView load;
    private @Nullable TrackView tracks;
    private int brushFrom = -1;
    private int brushTo = -1;
    private int cross = -1;

    public TrackChart(ChartPalette palette) {
        plot = new TrackPlot(palette);
        getStyleClass().add("track-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        words.setManaged(false);
        words.setMouseTransparent(true);
        nothing.setManaged(false);
        nothing.setMouseTransparent(true);
        nothing.getStyleClass().addAll("small-text", "muted", "track-nothing");
        WholeText.of(nothing);
        nothing.setVisible(false);
        getChildren().addAll(brush, plot, words, poles, nothing, line);
        brush.setVisible(false);
        line.setVisible(false);
    }

    /// Shows load.
    public void show(LoadView view) {
        axis = new StepAxis(view.stack().range(), view.stack().step());
        load = view;
        tracks = null;
        nothing.setVisible(false);
        plot.show(view, null);
        place();
    }

    /// Shows values.
    ///
    /// @param words in their place where nothing is known of any; null where something is
    public void show(TrackView view, @Nullable String words) {
        axis = view.axis();
        load = null;
        tracks = view;
        nothing.setText(words == null ? "" : words);
        nothing.setVisible(words != null);
        plot.show(null, view);
        place();
    }

    /// Shows the line through a step; -1 for none.
    public void cross(int step) {
        cross = step;
        placeOver();
    }

    /// Shows the poles of flags, whose cloths stand above all charts.
    public void flags(List<LoadView.Flag> newFlags) {
        flags = List.copyOf(newFlags);
        placeOver();
    }

    /// Shows what is chosen; nothing for -1.
    ///
    /// @param to not chosen any more
    public void brush(int from, int to) {
        brushFrom = from;
        brushTo = to;
        placeOver();
    }

    /// The step under a place, or the nearest one; -1 where there is nothing yet.
    public int stepAt(double x) {
        LoadScale scale = scale();
        return scale == null ? -1 : scale.at(x - room().getMinX());
    }

    /// Where the middle of a step lies.
    public double middleOf(int step) {
        LoadScale scale = scale();
        return scale == null ? 0 : room().getMinX() + (scale.left(step) + scale.left(step + 1)) / 2.0;
    }

    /// Whether a place is over the data.
    public boolean isOverData(double x) {
        return x >= room().getMinX() && x < room().getMaxX();
    }

    /// How many steps there is room for.
    public int wantedSteps() {
        return (int) Math.max(60, room().getWidth() / 5);
    }

    private @Nullable LoadScale scale() {
        StepAxis known = axis;
        return known == null || room().getWidth() <= 0
                ? null
                : new LoadScale(room().getWidth(), room().getHeight(), known.steps(), 0, 1, 1);
    }

    private Rectangle2D room() {
        double left = Math.round(getInsets().getLeft());
        double top = Math.round(getInsets().getTop());
        return new Rectangle2D(left, top, Math.max(0, Math.floor(getWidth() - left - getInsets().getRight())),
                Math.max(0, Math.floor(getHeight() - top - getInsets().getBottom())));
    }

    @Override
    protected void layoutChildren() {
        Rectangle2D room = room();
        plot.resizeRelocate(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight());
        place();
    }

    private void place() {
        Rectangle2D room = room();
        if (room.getWidth() <= 0) {
            return;
        }
        values.begin();
        LoadView stacked = load;
        TrackView shown = tracks;
        if (stacked != null) {
            LoadScale scale = LoadScale.of(room.getWidth(), room.getHeight(), stacked.stack().steps(),
                    stacked.greatest());
            value(Units.number(scale.top(), 0), 0, room);
            value(Units.number(scale.top() / 2, scale.top() % 2 == 0 ? 0 : 1), 0.5, room);
            value("0", 1, room);
            gaps.place(stacked, scale, room);
            cores.place(stacked, scale, room);
        } else if (shown != null && !shown.isEmpty()) {
            TrackScale scale = shown.scale();
            value(shown.measure().tick(scale.top()), 0, room);
            value(shown.measure().tick(scale.middle()), 0.5, room);
            value(shown.measure().tick(scale.base()), 1, room);
        }
        values.end();
        if (stacked == null) {
            gaps.clear();
            cores.clear();
        }
        nothing.applyCss();
        nothing.resize(Math.min(nothing.prefWidth(-1), room.getWidth()), nothing.prefHeight(-1));
        nothing.relocate(Math.rint(room.getMinX() + (room.getWidth() - nothing.getWidth()) / 2),
                Math.rint(room.getMinY() + (room.getHeight() - nothing.getHeight()) / 2));
        placeOver();
    }

    private void value(String words, double down, Rectangle2D room) {
        Text text = values.next(words);
        text.relocate(Math.rint(room.getMinX() - SPACE - TextPool.width(text)),
                Math.rint(room.getMinY() + room.getHeight() * down - TextPool.height(text) / 2));
    }

    private void placeOver() {
        LoadScale scale = scale();
        Rectangle2D room = room();
        boolean brushed = scale != null && brushFrom >= 0 && brushTo > brushFrom;
        brush.setVisible(brushed);
        if (scale != null && brushed) {
            double from = room.getMinX() + scale.left(Math.min(brushFrom, scale.steps()));
            brush.resizeRelocate(from, 0, room.getMinX() + scale.left(Math.min(brushTo, scale.steps())) - from,
                    getHeight());
        }
        StepAxis known = axis;
        if (known != null && room.getWidth() > 0) {
            poles.place(flags, known, room, getHeight());
        }
        boolean crossed = scale != null && cross >= 0 && cross < scale.steps();
        line.setVisible(crossed);
        if (crossed) {
            line.resizeRelocate(Math.rint(middleOf(cross)), 0, 1, getHeight());
        }
    }

    /// The bands that it shows from above, for its legend.
    public List<TrackView.Band> bands() {
        return tracks == null ? List.of() : tracks.bands().reversed();
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.setManaged(false);
        region.setMouseTransparent(true);
        region.getStyleClass().add(styleClass);
        return region;
    }
}
