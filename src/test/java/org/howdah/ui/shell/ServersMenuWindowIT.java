package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What can be done with a server from its row or its card.
class ServersMenuWindowIT extends ServersWindow {
    @Test
    void retryAndPauseReachTheSampler() {
        window.robot.interact(() -> ((Button) window.stage().getScene().getRoot().lookupAll(".retry").stream()
                .filter(Node::isVisible).findFirst().orElseThrow()).fire());
        assertThat(window.source.told).containsExactly("retry orders-prod-02");
        window.robot.push(KeyCode.F5);
        assertThat(window.source.told).hasSize(2);
    }

    @Test
    void theMenuOfARowReachesTheSampler() {
        servers.select(servers.row("orders-prod-02"));
        choose("menuRetry");
        servers.select(servers.row("dwh-01"));
        choose("menuPause");
        servers.select(servers.row("payments-stage-01"));
        choose("menuResume");
        assertThat(window.source.told).containsExactly(
                "retry orders-prod-02", "pause dwh-01", "resume payments-stage-01");
        servers.select(servers.row("dwh-01"));
        choose("menuOpen");
        assertThat(window.text("serverName")).isEqualTo("dwh-01");
    }

    @Test
    void severalServersArePausedTogetherAndOneAloneIsOpened() {
        servers.select(servers.row("dwh-01"), servers.row("reports-01"));
        List<MenuItem> items = menu(servers.table());
        assertThat(item(items, "menuOpen").isDisable()).isTrue();
        assertThat(item(items, "menuRetry").isDisable()).isTrue();
        window.robot.interact(() -> item(items, "menuPause").fire());
        assertThat(window.source.told).containsExactly("pause dwh-01", "pause reports-01");
    }

    @Test
    void aCardHasTheSameMenu() {
        servers.act("servers-cards");
        Node card = window.stage().getScene().getRoot().lookupAll(".server-card").iterator().next();
        window.robot.interact(() -> item(menuNow(card), "menuRetry").fire());
        assertThat(window.source.told).containsExactly("retry orders-prod-02");
    }

    @Test
    void theMenuCanBeLeftWithoutDoingAnything() {
        servers.select(0);
        menu(servers.table());
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(window.robot.listWindows()).noneMatch(ContextMenu.class::isInstance);
        assertThat(window.source.told).isEmpty();
        assertThat(servers.names()).hasSize(12);
    }

    @Test
    void theAddressIsCopiedWithoutASecret() {
        servers.select(servers.row("dwh-01"));
        choose("menuCopy");
        AtomicReference<String> copied = new AtomicReference<>();
        window.robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.get()).isEqualTo("postgresql://howdah_mon@db-a01.shop.internal:5432/shop");
    }

    private void choose(String id) {
        List<MenuItem> items = menu(servers.table());
        window.robot.interact(() -> {
            item(items, id).fire();
            window.robot.listWindows().stream().filter(ContextMenu.class::isInstance)
                    .forEach(open -> ((ContextMenu) open).hide());
        });
        window.settle();
    }

    private static MenuItem item(List<MenuItem> items, String id) {
        return items.stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private List<MenuItem> menu(Node node) {
        AtomicReference<List<MenuItem>> items = new AtomicReference<>(List.of());
        window.robot.interact(() -> items.set(menuNow(node)));
        return items.get();
    }

    /// On the screen thread.
    private List<MenuItem> menuNow(Node node) {
        Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 300, 300, 300, 300, false,
                null));
        return window.robot.listWindows().stream().filter(ContextMenu.class::isInstance)
                .map(open -> List.copyOf(((ContextMenu) open).getItems())).findFirst().orElse(List.of());
    }
}
