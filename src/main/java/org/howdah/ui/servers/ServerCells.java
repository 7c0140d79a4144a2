package org.howdah.ui.servers;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.howdah.model.server.ServerId;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.chart.LoadGraph;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextLines;
import org.jspecify.annotations.Nullable;

/// The cells that only this table has.
final class ServerCells {
    private ServerCells() {}

    /// A shape and what it says.
    ///
    /// @param fold whether it opens (`▾`) or closes (`▸`) a group; empty for a server
    record State(Status shape, Lines lines, String fold) {}

    /// @param down null for a server that need not be asked again
    record Name(Lines lines, @Nullable ServerId down) {}

    /// @param isOld whether the newest step is no longer true
    record Load(LoadColumns columns, @Nullable Integer cores, boolean isOld) {
        static final Load NOTHING = new Load(LoadColumns.EMPTY, null, false);
    }

    /// @param share of the connections in use; null where it is not known
    record Usage(Lines lines, @Nullable Double share) {
        static final Usage NOTHING = new Usage(Lines.NOTHING, null);
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
    }

    /// Its name, and a button where it is down.
    static final class NameCell extends RegionCell<Name> {
        private final TextLines lines = new TextLines(false);
        private final Button retry = new Button(Messages.text("servers.retry"));
        private @Nullable ServerId down;

        NameCell(Consumer<ServerId> onRetry) {
            this(new StackPane(), onRetry);
        }

        private NameCell(StackPane box, Consumer<ServerId> onRetry) {
            super(box);
            box.getStyleClass().add("name-line");
            StackPane.setAlignment(retry, Pos.TOP_RIGHT);
            lines.setPrefWidth(0);
            retry.getStyleClass().addAll(Styles.SMALL, "retry");
            retry.setMinWidth(USE_PREF_SIZE);
            // Reached through the row's menu; a table is one stop of the Tab key.
            retry.setFocusTraversable(false);
            retry.setOnAction(_ -> {
                if (down != null) {
                    onRetry.accept(down);
                }
            });
            box.getChildren().addAll(lines, retry);
        }

        @Override
        protected void show(Name name) {
            down = name.down();
            boolean isDown = down != null;
            if (isDown != retry.isManaged()) {
                retry.setManaged(isDown);
                retry.setVisible(isDown);
            }
            lines.show(name.lines());
            showRegion(name.lines().text());
        }

        @Override
        protected @Nullable String cutText() {
            return lines.cutText();
        }
    }

    /// Load by wait class over the last quarter of an hour.
    static final class LoadCell extends RegionCell<Load> {
        private final LoadGraph graph;

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
            showRegion(load.equals(Load.NOTHING) ? "" : load.columns().summary());
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
            meter.show(usage.lines(), usage.share());
            showRegion(usage.lines().text());
        }
    }

    /// Sessions that wait for a lock, tinted where there are any.
    static final class BlockedCell extends RegionCell<Blocked> {
        private final TextLines lines;

        BlockedCell() {
            this(new TextLines(true));
        }

        private BlockedCell(TextLines lines) {
            super(lines);
            this.lines = lines;
            getStyleClass().add("blocked-cell");
        }

        @Override
        protected void show(Blocked blocked) {
            lines.show(blocked.lines());
            Styles.set(this, Styles.HEAT_DANGER, blocked.hot());
            showRegion(blocked.lines().text());
        }
    }
}
