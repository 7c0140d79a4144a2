package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.howdah.text.TableText.Format;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.FilterBar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Modes, filter, groups, keys and copies of the Sessions page, in one window.
class SessionsToolsWindowIT {
    private static WindowFixture window;
    private static KeptPreferences preferences;
    private static Instant time = States.NOON;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        preferences = new KeptPreferences();
        window = new WindowFixture(FakeFleet.of(Shop.at(time)), preferences, 1_700, 900);
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @BeforeEach
    void asUsual() {
        time = time.plusSeconds(10);
        window.source.answer(_ -> null);
        window.robot.interact(() -> {
            while (window.node("detailHost", Node.class).isVisible()) {
                window.robot.lookup("#detailClose").queryAs(Button.class).fire();
            }
            run("mode-all", "group-none", "time-query");
            filter().setText("-state:idle");
            window.table().getSelectionModel().clearSelection();
            window.table().requestFocus();
        });
        window.publish(Shop.at(time));
        window.publish(Shop.at(time.plusSeconds(3)));
    }

    @Test
    void aModeWithoutSessionsSaysSo() {
        window.publish(States.withSessions(States.up("shop-prod-01"), time.plusSeconds(4),
                List.of(session(1, time).running(java.time.Duration.ofSeconds(1), java.time.Duration.ofSeconds(1))
                        .build())));
        press(KeyCode.DIGIT3);
        assertThat(window.robot.lookup("#sessionsEmpty .section-title").queryLabeled().getText())
                .isEqualTo("No session is blocked");
        press(KeyCode.DIGIT5);
    }

    @Test
    void wordsFilterAndBecomeChipsAndEscapeTakesThemAway() {
        window.robot.interact(() -> filter().focusField());
        window.robot.write("user:checkout ");
        window.settle();
        assertThat(window.presentPids()).hasSize(7);
        assertThat(words()).containsExactly("-state:idle", "user:checkout");
        window.robot.write(">1min wait:Lock");
        window.settle();
        assertThat(window.presentPids()).hasSize(4);
        assertThat(countLabel()).isEqualTo("4 of 25");
        press(KeyCode.ESCAPE);
        assertThat(words()).containsExactly("-state:idle");
        assertThat(window.presentPids()).hasSize(25);
    }

    @Test
    void countsFilterAndASecondClickTakesItBack() {
        window.robot.clickOn("#blockedChip");
        window.settle();
        assertThat(words()).contains("state:blocked");
        assertThat(window.presentPids()).hasSize(11);
        window.robot.clickOn("#abortedChip");
        window.settle();
        assertThat(window.presentPids()).containsExactly(46_990);
        window.robot.clickOn("#abortedChip");
        window.settle();
        assertThat(window.presentPids()).hasSize(25);
    }

    @Test
    void gGroupsWithSubtotalsAndFolds() {
        press(KeyCode.G);
        assertThat(window.node("groupButton", MenuButton.class).getText()).isEqualTo("Group database");
        assertThat(window.pids()).hasSize(26).startsWith(-1);
        press(KeyCode.G);
        assertThat(window.node("groupButton", MenuButton.class).getText()).isEqualTo("Group user");
        assertThat(window.robot.lookup(".group-title").queryAll().stream()
                .map(title -> ((Label) title).getText())).contains("checkout · 7");
        int headings = (int) window.pids().stream().filter(pid -> pid == -1).count();
        window.robot.interact(() -> window.table().getSelectionModel().clearAndSelect(0));
        int rows = window.pids().size();
        press(KeyCode.LEFT);
        assertThat(window.presentPids().size()).isLessThan(rows);
        press(KeyCode.RIGHT);
        assertThat(window.presentPids()).hasSize(rows).filteredOn(pid -> pid == -1).hasSize(headings);
    }

    @Test
    void spaceFreezesTheViewAndSaysSoWhileStatesGoOn() {
        press(KeyCode.SPACE);
        window.publish(States.withSessions(States.up("shop-prod-01"), time.plusSeconds(5), List.of()));
        assertThat(window.presentPids()).hasSize(25);
        assertThat(window.robot.from(window.node("pausedNotice", Node.class)).lookup(".label").queryLabeled().getText())
                .startsWith("The view is paused and shows").endsWith("Sampling goes on. Space goes on.");
        press(KeyCode.SPACE);
        assertThat(window.presentPids()).isEmpty();
        assertThat(window.node("pausedNotice", Node.class).isVisible()).isFalse();
    }

    @Test
    void copiesAreTheRawRowsByteForByte() {
        window.robot.interact(() -> filter().setText("pid:46990"));
        window.settle();
        window.robot.interact(() -> window.table().getSelectionModel().clearAndSelect(0));
        press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard()).isEqualTo("PID\tDatabase\tUser\tApplication\tClient\tState\tWait\tQuery\tTx\tIn state"
                + "\tBlocked\tBlocks\tQuery\n46990\tshop\tshop_ops\tpsql\t10.20.9.11\taborted\tClient: ClientRead\t"
                + "\t1107.0\t1100.0\t0\t0\tSELECT * FROM order_archiv LIMIT 10\n");
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        assertThat(clipboard())
                .endsWith("| 46990 | shop | shop\\_ops | psql | 10.20.9.11 | aborted | Client: ClientRead"
                        + " |  | 1107.0 | 1100.0 | 0 | 0 | SELECT \\* FROM order\\_archiv LIMIT 10 |\n");
        window.robot.interact(() -> window.table().copies().copyAll(Format.CSV));
        assertThat(clipboard()).endsWith("\r\n\"46990\",\"shop\",\"shop_ops\",\"psql\",\"10.20.9.11\",\"aborted\","
                + "\"Client: ClientRead\",,\"1107.0\",\"1100.0\",\"0\",\"0\",\"SELECT * FROM order_archiv LIMIT 10\"\r\n");
    }

    @Test
    void aFileSaysWhoseSessionsAndOfWhen() throws Exception {
        Path file = folder.resolve("sessions.json");
        window.robot.interact(() -> {
            filter().setText("pid:46990");
            window.table().copies().setFiles((_, caption, content) -> {
                assertThat(caption.title()).isEqualTo("Sessions of shop-prod-01");
                try {
                    Files.writeString(file, content.apply(Format.JSON));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            window.table().requestFocus();
        });
        press(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "table": "Sessions of shop-prod-01",
                  "time": "%s",
                  "rows": [
                    {"PID": 46990, "Database": "shop", "User": "shop_ops", "Application": "psql", \
                "Client": "10.20.9.11", "State": "aborted", "Wait": "Client: ClientRead", "Query": null, \
                "Tx": 1107.0, "In state": 1100.0, "Blocked": 0, "Blocks": 0, \
                "Query": "SELECT * FROM order_archiv LIMIT 10"}
                  ]
                }
                """.formatted(time.plusSeconds(3)));
    }

    @Test
    void f1SaysWhereEachColumnComesFrom() {
        press(KeyCode.F1);
        assertThat(window.robot.lookup("#helpSheet .label").queryAll().stream()
                .map(label -> ((Label) label).getText())).anyMatch(text -> text.contains("backend_type, since 10"));
        press(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("#helpSheet").queryAll()).isEmpty();
    }

    @Test
    void theThemeChangesWhileSessionsComeAndGo() {
        for (int second = 4; second < 8; second++) {
            window.robot.clickOn("#themeButton");
            window.publish(Shop.at(time.plusSeconds(second)));
            assertThat(window.presentPids()).hasSize(25);
        }
    }

    @Test
    void aRefreshLeavesMenuAndFocusAlone() {
        window.robot.interact(() -> {
            filter().focusField();
            window.table().getContextMenu().show(window.stage());
        });
        window.publish(Shop.at(time.plusSeconds(4)));
        assertThat(window.table().getContextMenu().isShowing()).isTrue();
        window.robot.interact(() -> window.table().getContextMenu().hide());
        assertThat(window.node("filter", TextField.class).isFocused()).isTrue();
    }

    private static void press(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    private static FilterBar filter() {
        return window.node("filterBar", FilterBar.class);
    }

    private static List<String> words() {
        return window.robot.lookup(".filter-word").queryAll().stream()
                .map(chip -> ((Button) chip).getText()).toList();
    }

    private static String countLabel() {
        return window.robot.lookup(".filter-count").queryLabeled().getText();
    }

    private static void run(String... actions) {
        for (String action : actions) {
            java.util.Objects.requireNonNull(window.shell().page()).actions().stream()
                    .filter(each -> each.id().equals(action)).findFirst().orElseThrow().action().run();
        }
    }

    private static String clipboard() {
        AtomicReference<String> copied = new AtomicReference<>("");
        window.robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        return copied.get();
    }
}
