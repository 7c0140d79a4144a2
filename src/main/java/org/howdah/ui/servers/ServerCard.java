package org.howdah.ui.servers;

import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.FleetRow;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.chart.LoadGraph;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextLines;

/// One server as a card, a tile of TilesFX with a face of ours. A button, so that keys reach it. Screen thread.
final class ServerCard extends Button {
    private final StatusShape shape = new StatusShape();
    private final TextLines name = new TextLines(false);
    private final TextLines load = new TextLines(true);
    private final TextLines sessions = new TextLines(false);
    private final TextLines rates = new TextLines(true);
    private final LoadGraph graph;

    ServerCard(ChartPalette palette, Runnable onOpen) {
        getStyleClass().setAll("server-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        graph = new LoadGraph(palette);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setPrefWidth(0);
        load.setPrefWidth(64);
        HBox head = new HBox(shape, name, load);
        head.getStyleClass().add("card-head");
        VBox.setVgrow(graph, Priority.ALWAYS);
        HBox.setHgrow(sessions, Priority.ALWAYS);
        HBox.setHgrow(rates, Priority.ALWAYS);
        sessions.setPrefWidth(0);
        rates.setPrefWidth(0);
        HBox foot = new HBox(sessions, rates);
        foot.getStyleClass().add("card-foot");
        VBox face = new VBox(head, graph, foot);
        face.getStyleClass().add("card-face");
        FaceTile tile = new FaceTile(face);
        tile.setMouseTransparent(true);
        StackPane holder = new StackPane(tile);
        holder.prefWidthProperty().bind(widthProperty());
        holder.prefHeightProperty().bind(heightProperty());
        setGraphic(holder);
        setOnAction(_ -> onOpen.run());
        for (Region line : new Region[]{name, load}) {
            line.setMinHeight(32);
        }
    }

    void show(FleetRow row, Instant now) {
        shape.setStatus(FleetWords.shape(row.status()));
        name.show(ServerTexts.name(row, now));
        load.show(ServerTexts.load(row));
        graph.show(LoadColumns.of(row.load(), now), row.server().cores(), ServerTexts.isOld(row));
        sessions.show(ServerTexts.sessions(row));
        rates.show(Lines.of(Messages.text("servers.cardRates", ServerTexts.transactions(row).text(),
                ServerTexts.sample(row).text()), Styles.SECOND_LINE));
        setAccessibleText(ServerTexts.name(row, now).text() + ", " + FleetWords.word(row.status()));
    }
}
