package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerFault;
import org.howdah.settings.Preferences;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.States;
import org.howdah.ui.control.LiveRow;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.TileCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The console on a list of servers: from page to page, by mouse and by keys.
class ServersWindowIT {
    private final KeptPreferences preferences = new KeptPreferences();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(new FakeFleet(Company.now()), preferences, 1_280, 800);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void manyServersOpenTheirListWithTheWorstFirst() {
        assertThat(names()).hasSize(12).startsWith("orders-prod-02", "shop-prod-01").endsWith("payments-stage-01");
        assertThat(tile("upTile")).isEqualTo("9");
        assertThat(tile("downTile")).isEqualTo("1");
        assertThat(tile("degradedTile")).isEqualTo("1");
        assertThat(tile("pausedTile")).isEqualTo("1");
        assertThat(tile("alertsTile")).isEqualTo("3");
        assertThat(window.text("serverName")).isEqualTo("All servers");
        assertThat(window.text("fleetAnswering")).isEqualTo("10 of 12 answer");
        assertThat(cell(0, 1)).contains("orders-prod-02", "connection refused");
        assertThat(cell(1, 1)).contains("12 sessions blocked for 00:03:41");
    }

    @Test
    void aDoubleClickAndEnterOpenTheServer() {
        window.robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(1);
        });
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("shop-prod-01");
        assertThat(window.text("serverEnvironment")).isEqualTo("PRODUCTION");
        assertThat(window.node("environmentLine", Node.class).getStyleClass()).contains("production");
        assertThat(window.text("accessMode")).isEqualTo("OBSERVE");
        assertThat(window.pids()).hasSize(22);
        assertThat(window.source.listeners()).isEqualTo(4);
        window.robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.settle();
        assertThat(names()).hasSize(12);
        assertThat(window.source.listeners()).isEqualTo(3);
        assertThat(window.node("environmentLine", Node.class).getStyleClass()).doesNotContain("production");
    }

    @Test
    void theNextServerIsOneKeyAway() {
        window.robot.push(KeyCode.CONTROL, KeyCode.TAB);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("payments-prod-01");
        window.robot.push(KeyCode.CONTROL, KeyCode.TAB);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("shop-prod-01");
        window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("payments-prod-01");
    }

    @Test
    void everyPageOpensFromTheNavigation() {
        for (String page : List.of("alerts", "collector", "preferences", "servers")) {
            window.robot.clickOn("#nav-" + page);
            window.settle();
            assertThat(window.node(page + "Page", Node.class).isVisible()).isTrue();
            assertThat(window.node("nav-" + page, ToggleButton.class).isSelected()).isTrue();
        }
        window.robot.clickOn("#navCollapse");
        window.settle();
        assertThat(window.node("nav", Navigation.class).isCollapsed()).isTrue();
    }

    @Test
    void wordsAndChipsAndTilesFilter() {
        search("env:staging");
        assertThat(names()).containsExactly("orders-stage-01", "shop-stage-01", "payments-stage-01");
        search("env:nowhere");
        assertThat(window.text("searchError")).contains("env:nowhere", "staging");
        search("nobody");
        assertThat(window.node("serversEmpty", Node.class).isVisible()).isTrue();
        window.robot.clickOn("#emptyAction");
        window.settle();
        assertThat(names()).hasSize(12);
        window.robot.clickOn("#downTile");
        window.settle();
        assertThat(names()).containsExactly("orders-prod-02");
        window.robot.interact(() -> table().requestFocus());
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(names()).hasSize(12);
    }

    @Test
    void groupsHaveHeadingsThatFold() {
        act("group-environment");
        assertThat(names()).contains("Production", "Staging", "Analytics").hasSize(15);
        window.robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(0);
        });
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(names()).startsWith("Production", "Staging").hasSize(8);
    }

    @Test
    void retryAndPauseReachTheSampler() {
        window.robot.interact(() -> ((Button) window.stage().getScene().getRoot().lookupAll(".retry").stream()
                .filter(Node::isVisible).findFirst().orElseThrow()).fire());
        assertThat(window.source.told).containsExactly("retry orders-prod-02");
        window.robot.push(KeyCode.F5);
        assertThat(window.source.told).hasSize(2);
    }

    @Test
    void thePaletteFindsServersPagesAndLooks() {
        window.robot.push(KeyCode.CONTROL, KeyCode.K);
        window.robot.write("dwh");
        window.settle();
        assertThat(window.node("paletteList", ListView.class).getItems().isEmpty()).isFalse();
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("dwh-01");
        window.robot.push(KeyCode.CONTROL, KeyCode.K);
        window.robot.write("dark");
        window.settle();
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(preferences.get().theme()).isEqualTo(Preferences.Theme.DARK);
        window.robot.push(KeyCode.CONTROL, KeyCode.K);
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.node("palette", Node.class).isVisible()).isFalse();
    }

    @Test
    void preferencesHoldAtOnce() {
        window.robot.clickOn("#nav-preferences");
        window.robot.interact(() -> window.node("scaleSlider", javafx.scene.control.Slider.class).setValue(150));
        window.settle();
        assertThat(preferences.get().fontScale()).isEqualTo(150);
        assertThat(window.stage().getScene().getRoot().getStyleClass()).contains("scale-150");
        window.robot.clickOn("#nav-servers");
        window.settle();
        assertThat(table().getFixedCellSize()).isEqualTo(63);
        assertThat(table().scale()).isEqualTo(1.5);
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
    void theArrangementOutlivesTheWindow() throws Exception {
        act("group-tag");
        act("servers-cards");
        search("env:staging");
        window.close();
        window = new WindowFixture(new FakeFleet(Company.now()), preferences, 1_280, 800);
        assertThat(window.node("search", TextField.class).getText()).isEqualTo("env:staging");
        assertThat(window.node("cardsButton", ToggleButton.class).isSelected()).isTrue();
        assertThat(window.node("groupButton", Labeled.class).getText()).isEqualTo("Group: tag");
    }

    @Test
    void aListWithoutServersShowsTheWayIn() throws Exception {
        window.close();
        window = new WindowFixture(new FakeFleet(new FleetState(States.NOON, List.of())), 1_000, 700);
        assertThat(window.node("welcomePage", Node.class).isVisible()).isTrue();
    }

    @Test
    void everyControlHasAName() {
        for (String page : List.of("servers", "alerts", "collector", "preferences")) {
            window.robot.clickOn("#nav-" + page);
            window.settle();
            window.stage().getScene().getRoot().lookupAll("*").stream()
                    .filter(node -> node.isFocusTraversable() && node.isVisible())
                    .forEach(node -> assertThat(nameOf(node)).as("%s on %s", node, page).isNotBlank());
        }
    }

    @Test
    void noTextOfAServerHurtsAnyPage() {
        List<HostileText> texts = HostileTexts.corpus();
        for (int from = 0; from < texts.size(); from += 24) {
            window.source.publish(hostile(texts.subList(from, Math.min(from + 24, texts.size()))));
            window.settle();
            assertThat(window.complaints()).as("from %d", from).isEmpty();
        }
        act("group-tag");
        act("servers-cards");
        for (String page : List.of("alerts", "collector", "servers")) {
            window.robot.clickOn("#nav-" + page);
            window.settle();
        }
        window.robot.push(KeyCode.CONTROL, KeyCode.K);
        window.settle();
        window.robot.push(KeyCode.ESCAPE);
    }

    private static FleetState hostile(List<HostileText> texts) {
        List<FleetServer> servers = new ArrayList<>();
        Instant now = Company.NOW;
        for (FleetServer server : Company.of(texts.size(), texts.size() / 2, States.NOON).servers()) {
            String text = texts.get(servers.size()).text();
            RegisteredServer old = server.server();
            ServerState state = server.state();
            if (state.link() instanceof Link.Down) {
                state = States.linked(state, new Link.Down(now.minus(Duration.ofMinutes(9)),
                        new ServerFault(FaultKind.FAILED, "XX000", text, text), null));
            }
            servers.add(new FleetServer(new RegisteredServer(old.id(), text,
                    new ConnectionTarget(new ServerAddress(text, 5432, text, text), old.target().tlsMode(), null, null,
                            old.target().signIn(), text),
                    null, List.of(text), old.environment(), old.accessMode(), old.cores(), old.interval(), false),
                    state, server.load()));
        }
        return new FleetState(now, servers);
    }

    private static String nameOf(Node node) {
        String words = node instanceof Labeled labeled ? labeled.getText() : null;
        String prompt = node instanceof TextInputControl input ? input.getPromptText() : null;
        return Objects.requireNonNullElse(node.getAccessibleText(), "") + Objects.requireNonNullElse(words, "")
                + Objects.requireNonNullElse(prompt, "");
    }

    private void search(String text) {
        window.robot.interact(() -> window.node("search", TextField.class).setText(text));
        window.settle();
    }

    private void act(String action) {
        window.robot.interact(() -> Objects.requireNonNull(window.shell().page()).actions().stream()
                .filter(each -> each.id().equals(action)).findFirst().orElseThrow().action().run());
        window.settle();
    }

    private String tile(String id) {
        return ((Label) window.node(id, TileCard.class).lookup(".tile-number")).getText();
    }

    @SuppressWarnings("unchecked") // the FXML says so
    private LiveTable<Object, Object> table() {
        return window.node("serversTable", LiveTable.class);
    }

    /// What the name column copies, from the top; of a heading what it says.
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < table().getItems().size(); row++) {
            names.add(nameOfRow(table().getItems().get(row)));
        }
        return names;
    }

    private static String nameOfRow(LiveRow<Object, Object> row) {
        String words = row.value().toString();
        return words.startsWith("Heading")
                ? heading(words)
                : words.replaceAll("(?s).*?RegisteredServer\\[id=[^,]*, name=([^,]*),.*",
                        "$1");
    }

    private static String heading(String words) {
        return words.replaceAll("(?s).*?(?:environment=|name=)([A-Za-z]+).*", "$1").toLowerCase(java.util.Locale.ROOT)
                .transform(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
    }

    /// What a screen reader says of a cell.
    private String cell(int row, int column) {
        AtomicReference<String> text = new AtomicReference<>("");
        window.robot.interact(() -> {
            IndexedCell<?> rowCell = (IndexedCell<?>) table().lookupAll(".table-row-cell").stream()
                    .filter(node -> ((IndexedCell<?>) node).getIndex() == row).findFirst().orElseThrow();
            Node node = rowCell.getChildrenUnmodifiable().get(column);
            text.set(String.valueOf(node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT)));
        });
        return text.get();
    }
}
