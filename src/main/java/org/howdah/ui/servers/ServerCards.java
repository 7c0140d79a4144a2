package org.howdah.ui.servers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import org.howdah.analysis.FleetRow;
import org.howdah.model.server.ServerId;
import org.howdah.ui.chart.ChartPalette;

/// The servers as cards: each keeps its card from refresh to refresh. Screen thread.
final class ServerCards {
    private final FlowPane pane;
    private final ChartPalette palette;
    private final Consumer<ServerId> onOpen;
    private final Map<ServerId, ServerCard> cards = new HashMap<>();

    ServerCards(FlowPane pane, ChartPalette palette, Consumer<ServerId> onOpen) {
        this.pane = pane;
        this.palette = palette;
        this.onOpen = onOpen;
    }

    void show(List<FleetRow> rows, Instant now) {
        List<ServerCard> wanted = new ArrayList<>();
        for (FleetRow row : rows) {
            ServerId id = row.server().id();
            ServerCard card = cards.computeIfAbsent(id, _ -> new ServerCard(palette, () -> onOpen.accept(id)));
            card.show(row, now);
            wanted.add(card);
        }
        if (!pane.getChildren().equals(wanted)) {
            pane.getChildren().setAll(wanted);
            cards.values().retainAll(wanted);
        }
    }
}
