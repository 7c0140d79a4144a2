package org.howdah.ui.servers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.FleetRow;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.chart.LoadGraph;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.Lines.Part;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextLines;

/// One server as a card, a tile of TilesFX with a face of ours. A button, so that keys reach it. Screen thread.
final class ServerCard extends Button {
    private static final int TIP_COLUMNS = 80;

    private final StatusShape shape = new StatusShape();
    private final TextLines name = new TextLines(false);
    private final TextLines load = new TextLines(true);
    private final TextLines cause = new TextLines(false);
    private final TextLines sessions = new TextLines(false);
    private final TextLines rates = new TextLines(true);
    private final TextLines version = new TextLines(false);
    private final TextLines troubles = new TextLines(true);
    private final Tooltip tip = new Tooltip();
    private final LoadGraph graph;

    ServerCard(ChartPalette palette, Runnable onOpen) {
        getStyleClass().setAll("server-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        graph = new LoadGraph(palette);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setPrefWidth(0);
        load.setPrefWidth(76);
        cause.getStyleClass().add("card-cause");
        HBox head = new HBox(shape, name, load);
        head.getStyleClass().add("card-head");
        VBox.setVgrow(graph, Priority.ALWAYS);
        VBox face = new VBox(head, cause, graph, foot(sessions, rates), foot(version, troubles));
        face.getStyleClass().add("card-face");
        FaceTile tile = new FaceTile(face);
        tile.setMouseTransparent(true);
        StackPane holder = new StackPane(tile);
        holder.prefWidthProperty().bind(widthProperty());
        holder.prefHeightProperty().bind(heightProperty());
        setGraphic(holder);
        setOnAction(_ -> onOpen.run());
    }

    private static HBox foot(TextLines left, TextLines right) {
        for (TextLines line : List.of(left, right)) {
            HBox.setHgrow(line, Priority.ALWAYS);
            line.setPrefWidth(0);
        }
        HBox foot = new HBox(left, right);
        foot.getStyleClass().add("card-foot");
        return foot;
    }

    void show(ServersRow.Server shown) {
        FleetRow row = shown.row();
        Lines names = ServerTexts.name(row, shown.now(), shown.zone());
        shape.setStatus(FleetWords.shape(row.status()));
        name.show(new Lines(List.of(names.lines().getFirst())));
        cause.show(new Lines(List.of(names.lines().getLast())));
        load.show(onOneLine(ServerTexts.load(row)));
        graph.show(LoadColumns.of(row.load(), shown.now()), row.server().cores(), ServerTexts.isOld(row));
        sessions.show(ServerTexts.sessions(row));
        rates.show(Lines.of(Messages.text("servers.cardRates", ServerTexts.transactions(row).text(),
                ServerTexts.sample(row).text()), Styles.SECOND_LINE));
        version.show(Lines.of(ServerTexts.version(row).text(), Styles.SECOND_LINE));
        troubles.show(troubles(shown));
        String sentences = ServerCauses.sentences(row, shown.now(), shown.zone());
        showTip(sentences);
        setAccessibleText(names.text() + ", " + FleetWords.word(row.status())
                + (sentences.isEmpty() ? "" : ". " + sentences));
    }

    private static Lines onOneLine(Lines lines) {
        List<Part> parts = new ArrayList<>();
        for (List<Part> line : lines.lines()) {
            line.forEach(part -> parts.add(new Part((parts.isEmpty() ? "" : " ") + part.text(), part.look())));
        }
        return new Lines(List.of(parts));
    }

    /// When it is asked again; of one that answers who waits and how far it is behind.
    private static Lines troubles(ServersRow.Server shown) {
        FleetRow row = shown.row();
        String next = ServerCauses.nextAttempt(row, shown.now());
        if (!next.isEmpty()) {
            return Lines.of(next, Styles.SECOND_LINE);
        }
        List<Part> parts = new ArrayList<>();
        if (ServerTexts.isBlocked(row)) {
            parts.add(new Part(Messages.text("servers.cardBlocked", ServerTexts.blocked(row).text()),
                    "second-line-danger"));
        }
        if (row.lag() != null) {
            parts.add(new Part((parts.isEmpty() ? "" : " · ") + Messages.text("servers.cardLag",
                    ServerTexts.lag(row).text()), Styles.SECOND_LINE));
        }
        return parts.isEmpty() ? Lines.NOTHING : new Lines(List.of(parts));
    }

    private void showTip(String sentences) {
        if (sentences.isEmpty()) {
            setTooltip(null);
        } else {
            tip.setText(LineBreaks.paragraph(sentences, TIP_COLUMNS));
            setTooltip(tip);
        }
    }
}
