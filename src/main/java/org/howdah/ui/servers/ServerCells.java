package org.howdah.ui.servers;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.howdah.model.server.ServerId;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.chart.LoadGraph;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextLines;
import org.jspecify.annotations.Nullable;

/// The cells that only this table has.
final class ServerCells {
    /// A sentence under the mouse is no wider than this.
    private static final int TIP_COLUMNS = 80;

    private ServerCells() {}

    /// A shape and what it says.
    ///
    /// @param fold whether it opens (`▾`) or closes (`▸`) a group; empty for a server
    record State(Status shape, Lines lines, String fold) {}

    /// @param down null for a server that need not be asked again
    /// @param sentences all that is wrong with it; empty where nothing is
    record Name(Lines lines, @Nullable ServerId down, String sentences) {
        boolean isHeading() {
            return lines.lines().size() == 1;
        }
    }

    /// @param isOld whether the newest step is no longer true
    record Load(LoadColumns columns, @Nullable Integer cores, boolean isOld) {
        static final Load NOTHING = new Load(LoadColumns.EMPTY, null, false);
    }

    /// @param brief where there is no room for all of it
    /// @param share of the connections in use; null where it is not known
    /// @param isOld whether that is no longer true
    record Usage(Lines lines, Lines brief, @Nullable Double share, boolean isOld) {
        static final Usage NOTHING = new Usage(Lines.NOTHING, Lines.NOTHING, null, false);
    }

    /// @param hot whether there are any, now
    record Blocked(Lines lines, boolean hot) {
        static final Blocked NOTHING = new Blocked(Lines.NOTHING, false);
    }

    /// What several cells have in common: one graphic, made once, that fills the cell.
    abstract static class RegionCell<V> extends LiveCell<ServersRow.Key, ServersRow, V> {
        private final Region region;
        private String words = "";

        RegionCell(Region region) {
            this.region = region;
            getStyleClass().add(Styles.LINES_CELL);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            region.prefWidthProperty().bind(widthProperty());
            region.prefHeightProperty().bind(heightProperty());
        }

        final void showRegion(String accessible) {
            words = accessible;
            if (getGraphic() != region) {
                setGraphic(region);
            }
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.TEXT && getGraphic() != null
                    ? words
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }

    /// How it is, as shape and word.
    static final class StateCell extends RegionCell<State> {
        private final StatusShape shape = new StatusShape();
        private final TextLines fold = new TextLines(false);
        private final TextLines lines = new TextLines(false);

        StateCell() {
            this(new HBox());
        }

        private StateCell(HBox box) {
            super(box);
            box.getStyleClass().add("state-line");
            box.setAlignment(Pos.CENTER_LEFT);
            lines.setPrefWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            lines.setMaxHeight(Double.MAX_VALUE);
            fold.getStyleClass().add("fold");
            box.getChildren().addAll(fold, shape, lines);
            box.setFillHeight(true);
        }

        @Override
        protected void show(State state) {
            shape.setStatus(state.shape());
            boolean heading = !state.fold().isEmpty();
            if (heading != fold.isManaged()) {
                fold.setManaged(heading);
                fold.setVisible(heading);
            }
            fold.show(Lines.of(state.fold(), Styles.MUTED));
            lines.show(state.lines());
            showRegion(state.lines().text());
        }

        @Override
        protected @Nullable String cutText() {
            return lines.cutText();
        }
    }

    /// Its name, and a button where it is down. Under the mouse it says the whole cause.
    static final class NameCell extends RegionCell<Name> {
        private final NamePane pane;
        private final Rectangle own = new Rectangle();
        private boolean heading;
        private @Nullable String tip;

        NameCell(Consumer<ServerId> onRetry) {
            this(new NamePane(onRetry));
        }

        private NameCell(NamePane pane) {
            super(pane);
            this.pane = pane;
            own.widthProperty().bind(widthProperty());
            own.heightProperty().bind(heightProperty());
            // Its skin brings a clip when it comes, which may be after the first row.
            skinProperty().subscribe(this::clip);
        }

        @Override
        protected void show(Name name) {
            heading = name.isHeading();
            clip();
            pane.show(name.lines(), name.down());
            tip = name.sentences().isEmpty() ? null : LineBreaks.paragraph(name.sentences(), TIP_COLUMNS);
            showRegion(name.lines().text() + (name.sentences().isEmpty() ? "" : ". " + name.sentences()));
        }

        /// A cell keeps what is in it to itself; the title of a group goes on over the empty cells beside it.
        private void clip() {
            setClip(heading ? null : own);
        }

        @Override
        protected @Nullable String cutText() {
            return tip == null ? pane.cutText() : tip;
        }
    }

    /// Load by wait class over the last quarter of an hour.
    static final class LoadCell extends RegionCell<Load> {
        private final LoadGraph graph;
        private @Nullable String summary;

        LoadCell(ChartPalette palette) {
            this(new LoadGraph(palette));
        }

        private LoadCell(LoadGraph graph) {
            super(graph);
            this.graph = graph;
        }

        @Override
        protected void show(Load load) {
            graph.setVisible(!load.equals(Load.NOTHING));
            graph.show(load.columns(), load.cores(), load.isOld());
            summary = load.equals(Load.NOTHING) ? null : load.columns().summary();
            showRegion(summary == null ? "" : summary);
        }

        @Override
        protected @Nullable String cutText() {
            return summary;
        }
    }

    /// Connections in use, and a bar below them.
    static final class UsageCell extends RegionCell<Usage> {
        private final UsageMeter meter;

        UsageCell() {
            this(new UsageMeter());
        }

        private UsageCell(UsageMeter meter) {
            super(meter);
            this.meter = meter;
        }

        @Override
        protected void show(Usage usage) {
            meter.show(usage.lines(), usage.brief(), usage.share(), usage.isOld());
            showRegion(usage.lines().text());
        }

        @Override
        protected @Nullable String cutText() {
            return meter.cutText();
        }
    }

    /// Sessions that wait for a lock, on a badge where there are any.
    static final class BlockedCell extends RegionCell<Blocked> {
        private final CountBadge badge;

        BlockedCell() {
            this(new CountBadge());
        }

        private BlockedCell(CountBadge badge) {
            super(badge);
            this.badge = badge;
        }

        @Override
        protected void show(Blocked blocked) {
            badge.show(blocked.lines(), blocked.hot());
            showRegion(blocked.lines().text());
        }

        @Override
        protected @Nullable String cutText() {
            return badge.cutText();
        }
    }
}
