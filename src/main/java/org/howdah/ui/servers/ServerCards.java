package org.howdah.ui.servers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.howdah.model.server.ServerId;
import org.howdah.ui.chart.ChartPalette;

/// The servers as cards: each keeps its card from refresh to refresh. Screen thread.
final class ServerCards {
    private final CardGrid pane;
    private final ChartPalette palette;
    private final Consumer<ServerId> onOpen;
    private final ServerMenu menu;
    private final Map<ServerId, ServerCard> cards = new HashMap<>();
    private final Map<ServerId, ServersRow.Server> shown = new HashMap<>();

    ServerCards(CardGrid pane, ChartPalette palette, Consumer<ServerId> onOpen, ServerMenu menu) {
        this.pane = pane;
        this.palette = palette;
        this.onOpen = onOpen;
        this.menu = menu;
    }

    /// Shows the servers of these rows; one that stands under several headings has one card.
    void show(List<ServersRow.Server> rows) {
        List<ServerCard> wanted = new ArrayList<>();
        shown.clear();
        for (ServersRow.Server row : rows) {
            ServerId id = row.row().server().id();
            if (shown.put(id, row) == null) {
                ServerCard card = cards.computeIfAbsent(id, this::card);
                card.show(row);
                wanted.add(card);
            }
        }
        if (!pane.getChildren().equals(wanted)) {
            pane.getChildren().setAll(wanted);
            cards.values().retainAll(wanted);
        }
    }

    private ServerCard card(ServerId id) {
        ServerCard card = new ServerCard(palette, () -> onOpen.accept(id));
        menu.install(card, () -> {
            ServersRow.Server row = shown.get(id);
            return row == null ? List.of() : List.of(row.row());
        });
        return card;
    }
}
