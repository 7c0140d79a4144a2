package org.howdah.ui.servers;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.FleetLoad;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.text.Units;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.chart.LoadGraph;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// The load of all servers together: a tile of TilesFX whose face is ours, in the frame of the other tiles. Screen
/// thread.
final class FleetLoadTile extends StackPane {
    private final Label number = new Label(Units.UNKNOWN);
    private final Label cores = new Label();
    private final LoadGraph graph;

    FleetLoadTile(ChartPalette palette) {
        setId("fleetLoad");
        getStyleClass().addAll("tile-card", "fleet-load");
        graph = new LoadGraph(palette);
        Label title = new Label(Messages.text("servers.fleetLoad"));
        title.getStyleClass().addAll("small-text", Styles.MUTED);
        Label unit = new Label(Messages.text("servers.aas"));
        unit.getStyleClass().addAll("tile-unit");
        number.getStyleClass().add("tile-number");
        number.setMinWidth(USE_PREF_SIZE);
        cores.getStyleClass().add("tile-caption");
        cores.setMinWidth(USE_PREF_SIZE);
        HBox value = new HBox(number, unit);
        value.getStyleClass().add("tile-value");
        VBox words = new VBox(title, value, cores);
        words.getStyleClass().add("tile-body");
        words.setMinWidth(USE_PREF_SIZE);
        HBox face = new HBox(words, graph);
        face.getStyleClass().add("fleet-load-face");
        HBox.setHgrow(graph, Priority.ALWAYS);
        getChildren().add(new FaceTile(face));
    }

    void show(FleetLoad load, LoadColumns columns) {
        LoadSlice now = load.history().now();
        boolean part = load.partly() > 0;
        number.setText(now == null || (part && now.total() == 0)
                ? Units.UNKNOWN
                : (part ? "≥ " : "") + Units.number(now.total(), 1));
        cores.setText(load.cores() == 0
                ? Messages.count("servers.onServers", load.servers())
                : load.coresUnknown() == 0
                        ? Messages.count("servers.ofCores", load.cores())
                        : Messages.count("servers.ofCoresAtLeast", load.cores()));
        graph.show(columns, load.coresUnknown() == 0 && load.cores() > 0 ? load.cores() : null, false);
        setAccessibleText(Messages.text("servers.fleetLoad") + " " + number.getText() + ". " + columns.summary());
    }
}
