package org.howdah.ui.servers;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetStatus;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.ServerActions;

/// What can be done with the server of a row: by the right mouse button, and by the menu key. Screen thread.
final class ServerMenu {
    private final ServerActions actions;
    private final ContextMenu menu = new ContextMenu();

    ServerMenu(ServerActions actions) {
        this.actions = actions;
    }

    /// The table's own menu, which copies it, becomes a part of this one.
    void install(LiveTable<ServersRow.Key, ServersRow> table) {
        table.setContextMenu(null);
        Menu copies = new Menu(Messages.text("servers.menu.table"));
        copies.getItems().setAll(table.copies().items());
        install(table, () -> table.selectedRows().stream()
                .filter(ServersRow.Server.class::isInstance).map(ServersRow.Server.class::cast)
                .map(ServersRow.Server::row).toList(), List.of(new SeparatorMenuItem(), copies));
    }

    /// @param chosen whose menu opens; none where it is empty
    void install(Node node, Supplier<List<FleetRow>> chosen) {
        install(node, chosen, List.of());
    }

    private void install(Node node, Supplier<List<FleetRow>> chosen, List<MenuItem> more) {
        node.setOnContextMenuRequested(event -> {
            List<FleetRow> rows = chosen.get();
            if (!rows.isEmpty()) {
                menu.getItems().setAll(items(rows));
                menu.getItems().addAll(more);
                menu.show(node, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private List<MenuItem> items(List<FleetRow> rows) {
        FleetRow first = rows.getFirst();
        ServerId id = first.server().id();
        boolean one = rows.size() == 1;
        boolean paused = first.status() == FleetStatus.PAUSED;
        boolean mayChange = actions.mayChange();
        List<MenuItem> items = new java.util.ArrayList<>(List.of(
                item("menuOpen", Messages.text("servers.menu.open"), one, () -> actions.open(id)),
                item("menuRetry", Messages.text("servers.menu.retry"),
                        rows.stream().anyMatch(row -> row.status() == FleetStatus.DOWN),
                        () -> rows.forEach(row -> actions.retry(row.server().id()))),
                paused
                        ? item("menuResume", Messages.text("servers.menu.resume"), true,
                                () -> rows.forEach(row -> actions.resume(row.server().id())))
                        : item("menuPause", Messages.text("servers.menu.pause"), true,
                                () -> rows.forEach(row -> actions.pause(row.server().id()))),
                new SeparatorMenuItem(),
                item("menuCopy", Messages.text("servers.menu.copy"), true, () -> copy(rows))));
        if (mayChange) {
            items.addAll(List.of(
                    item("menuTest", Messages.text("servers.menu.test"), one, () -> actions.test(id)),
                    item("menuEdit", Messages.text("servers.menu.edit"), one, () -> actions.edit(id)),
                    item("menuDuplicate", Messages.text("servers.menu.duplicate"), one, () -> actions.duplicate(id)),
                    new SeparatorMenuItem(),
                    item("menuRemove", Messages.text("servers.menu.remove"), one, () -> actions.remove(id))));
        }
        return items;
    }

    private static MenuItem item(String id, String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setDisable(!enabled);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// As psql takes it, one a line; never with a secret, as none is in it.
    private static void copy(List<FleetRow> rows) {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", rows.stream()
                .map(row -> row.server().target().address()).map(ServerMenu::address).toList()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String address(ServerAddress address) {
        return "postgresql://" + encoded(address.user()) + "@" + address.label().substring(
                0, address.label().lastIndexOf('/')) + "/" + encoded(address.database());
    }

    private static String encoded(String part) {
        return java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }
}
