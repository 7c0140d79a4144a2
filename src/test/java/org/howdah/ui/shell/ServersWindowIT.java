package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.howdah.model.fleet.FleetState;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.States;
import org.howdah.ui.control.TextLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page of all servers: what it lists, and what is let through.
class ServersWindowIT {
    private final KeptPreferences preferences = new KeptPreferences();
    private WindowFixture window;
    private ServersScreen servers;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(new FakeFleet(Company.now()), preferences, 1_280, 800);
        servers = new ServersScreen(window);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void manyServersOpenTheirListWithTheWorstFirst() {
        assertThat(servers.names()).hasSize(12).startsWith("orders-prod-02", "shop-prod-01")
                .endsWith("payments-stage-01");
        assertThat(servers.tile("upTile")).isEqualTo("9");
        assertThat(servers.tile("downTile")).isEqualTo("1");
        assertThat(servers.tile("degradedTile")).isEqualTo("1");
        assertThat(servers.tile("pausedTile")).isEqualTo("1");
        assertThat(servers.tile("alertsTile")).isEqualTo("3");
        assertThat(window.text("serverName")).isEqualTo("All servers");
        assertThat(window.text("fleetAnswering")).isEqualTo("10 of 12 answer");
        assertThat(servers.cell(0, 1)).contains("orders-prod-02", "connection refused");
        assertThat(servers.cell(1, 1)).contains("12 sessions blocked for 00:03:41");
    }

    @Test
    void aDoubleClickAndEnterOpenTheServer() {
        window.robot.interact(() -> {
            servers.table().requestFocus();
            servers.table().getSelectionModel().clearAndSelect(1);
        });
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("shop-prod-01");
        assertThat(window.text("serverEnvironment")).isEqualTo("PRODUCTION");
        assertThat(window.node("environmentLine", Node.class).getStyleClass()).contains("production");
        assertThat(window.text("accessMode")).isEqualTo("OBSERVE");
        assertThat(window.node("loadChart", Node.class).isVisible()).isTrue();
        window.robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.settle();
        assertThat(window.pids()).hasSize(22);
        assertThat(window.source.listeners()).isEqualTo(4);
        window.robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.settle();
        assertThat(servers.names()).hasSize(12);
        assertThat(window.source.listeners()).isEqualTo(3);
        assertThat(window.node("environmentLine", Node.class).getStyleClass()).doesNotContain("production");
    }

    @Test
    void wordsAndChipsAndTilesFilter() {
        servers.search("env:staging");
        assertThat(servers.names()).containsExactly("orders-stage-01", "shop-stage-01", "payments-stage-01");
        servers.search("env:nowhere");
        assertThat(window.text("searchError")).contains("env:nowhere", "staging");
        servers.search("nobody");
        assertThat(window.node("serversEmpty", Node.class).isVisible()).isTrue();
        window.robot.clickOn("#emptyAction");
        window.settle();
        assertThat(servers.names()).hasSize(12);
        window.robot.clickOn("#downTile");
        window.settle();
        assertThat(servers.names()).containsExactly("orders-prod-02");
        window.robot.interact(() -> servers.table().requestFocus());
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(servers.names()).hasSize(12);
    }

    @Test
    void groupsHaveHeadingsThatFold() {
        servers.act("group-environment");
        assertThat(servers.names()).contains("Production", "Staging", "Analytics").hasSize(15);
        window.robot.interact(() -> {
            servers.table().requestFocus();
            servers.table().getSelectionModel().clearAndSelect(0);
        });
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(servers.names()).startsWith("Production", "Staging").hasSize(8);
    }

    @Test
    void alertsAreAcknowledgedByAClick() {
        assertThat(window.node("badge-alerts", Label.class).getText()).isEqualTo("3");
        window.robot.clickOn("#nav-alerts");
        window.settle();
        window.robot.clickOn("Acknowledge");
        window.settle();
        assertThat(window.node("badge-alerts", Label.class).getText()).isEqualTo("2");
    }

    @Test
    void aListWithoutServersShowsTheWayIn() throws Exception {
        window.close();
        window = new WindowFixture(new FakeFleet(new FleetState(States.NOON, List.of())), 1_000, 700);
        assertThat(window.node("welcomePage", Node.class).isVisible()).isTrue();
        assertThat(window.stage().getScene().getFocusOwner()).isSameAs(window.node("welcomeAdd", Node.class));
        assertThat(window.robot.lookup("#welcomePage .button").queryAll().stream()
                .map(button -> ((Labeled) button).getText()))
                .containsExactly("Add a server", "Import a list", "Try the demo");
        window.robot.clickOn("Try the demo");
        assertThat(window.source.told).containsExactly("demo");
    }

    @Test
    void theSelectedServerSaysInSentencesWhatIsWrongWithIt() {
        assertThat(window.node("causeLine", Node.class).isVisible()).isFalse();
        servers.select(servers.row("orders-prod-02"));
        assertThat(window.text("causeSentences")).isEqualTo("Nothing listens on db-o02.shop.internal, port 5432."
                + " Down since 10:03:13 UTC. · retry in 8 s");
        servers.select(servers.row("shop-prod-01"));
        assertThat(window.text("causeSentences")).isEqualTo("12 sessions blocked for 00:03:41");
        servers.select(servers.row("dwh-01"));
        assertThat(window.node("causeLine", Node.class).isVisible()).isFalse();
    }

    @Test
    void nothingIsCutInTheUsualWindow() {
        servers.act("group-environment");
        for (Node node : window.stage().getScene().getRoot().lookupAll(".text-lines")) {
            if (node instanceof TextLines lines && lines.getScene() != null && isSeen(lines)) {
                assertThat(lines.cutText()).isNull();
            }
        }
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }
}
