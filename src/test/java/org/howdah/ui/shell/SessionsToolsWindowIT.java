package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.howdah.analysis.SessionField;
import org.howdah.analysis.SessionMeasure;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.Test;

/// Filter, counts and groups of the Sessions page, in one window.
class SessionsToolsWindowIT extends SessionsWindow {
    @Test
    void aModeWithoutSessionsSaysSoAndKeepsItsKeys() {
        window.publish(States.withSessions(States.up("shop-prod-01"), time.plusSeconds(4),
                List.of(session(1, time).running(Duration.ofSeconds(1), Duration.ofSeconds(1)).build())));
        screen.press(KeyCode.DIGIT3);
        assertThat(screen.emptyTitle()).isEqualTo("No session is blocked");
        screen.press(KeyCode.DIGIT4);
        assertThat(screen.emptyTitle()).isEqualTo("No session is idle in a transaction");
        screen.press(KeyCode.DIGIT5);
        assertThat(window.presentPids()).containsExactly(1);
    }

    @Test
    void wordsFilterAndBecomeChipsAndEscapeTakesThemAway() {
        window.robot.interact(() -> screen.filter().focusField());
        window.robot.write("user:checkout ");
        window.settle();
        assertThat(window.presentPids()).hasSize(7);
        assertThat(screen.words()).containsExactly("-state:idle", "user:checkout");
        window.robot.write(">1min wait:Lock");
        window.settle();
        assertThat(window.presentPids()).hasSize(4);
        assertThat(screen.count()).isEqualTo("4 of 25");
        screen.press(KeyCode.ESCAPE);
        assertThat(screen.words()).containsExactly("-state:idle");
        assertThat(window.presentPids()).hasSize(25);
    }

    @Test
    void wordsAndTheirValuesAreOfferedAndTakenWithKeys() {
        TextField field = window.node("filter", TextField.class);
        window.robot.interact(() -> screen.filter().focusField());
        window.robot.write("sta");
        window.robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        window.settle();
        List<String> candidates = offered();
        assertThat(candidates).contains("state:");
        assertThat(field.getText()).isEqualTo("sta");
        window.robot.push(KeyCode.DOWN);
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(candidates).contains(field.getText());
        window.robot.interact(field::clear);
        window.robot.write("state:");
        window.robot.push(KeyCode.DOWN);
        window.settle();
        assertThat(offered()).contains("state:active", "state:blocked");
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(offered()).isEmpty();
        assertThat(field.getText()).as("Esc puts away what is offered, and no more").isEqualTo("state:");
        window.robot.interact(field::clear);
        window.robot.write("user:rep");
        window.robot.push(KeyCode.DOWN);
        window.settle();
        assertThat(offered()).as("values that there are now").containsExactly("user:reporting");
        window.robot.push(KeyCode.ESCAPE);
        screen.press(KeyCode.ESCAPE);
    }

    private static List<String> offered() {
        return window.robot.listWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).map(MenuItem::getText).toList();
    }

    @Test
    void everyFilterWordLetsThroughWhatItSays() {
        ServerState state = Shop.at(time);
        Map<String, Predicate<Session>> words = new LinkedHashMap<>();
        words.put("db:shop", each -> "shop".equals(each.datname()));
        words.put("user:check", each -> text(each.usename()).contains("check"));
        words.put("user=checkout", each -> "checkout".equals(each.usename()));
        words.put("app:\"catalog-api\"", each -> text(each.applicationName()).contains("catalog-api"));
        words.put("client:10.20.5", each -> text(each.clientAddr()).contains("10.20.5"));
        words.put("state:aborted", each -> each.pid() == 46_990);
        words.put("state:worker", each -> each.leaderPid() != null);
        words.put("state:blocked,aborted", each -> "Lock".equals(each.waitEventType()) || each.pid() == 46_990);
        words.put("wait:lock", each -> "Lock".equals(each.waitEventType()));
        words.put("wait:IO:WALSync", each -> "WALSync".equals(each.waitEvent()));
        words.put("type:autovacuum", each -> text(each.backendType()).startsWith("autovacuum"));
        words.put("pid:47750,48555", each -> each.pid() == 47_750 || each.pid() == 48_555);
        words.put("leader:47750", each -> Objects.equals(each.leaderPid(), 47_750));
        words.put("queryid:1", each -> false);
        words.put("query:inventory", each -> text(each.query()).contains("inventory"));
        words.put("query>5min", each -> (each.pid() >= 47_750 && each.pid() <= 47_753) || each.pid() == 48_555);
        words.put("tx>=4min", each -> List.of(48_555, 47_750, 48_213, 46_990).contains(each.pid()));
        words.put("state>15min", each -> each.pid() == 46_990);
        words.put("session>1h", each -> each.backendStart() != null);
        words.put("blocked>0", each -> "Lock".equals(each.waitEventType()) && each.pid() != 49_158);
        words.put("blocks>5", each -> each.pid() == Shop.ROOT || each.pid() == Shop.MIGRATION);
        words.put(">5min", each -> (each.pid() >= 47_750 && each.pid() <= 47_753) || each.pid() == 48_555);
        words.put("/count\\(\\*\\)/", each -> text(each.query()).contains("count(*)"));
        words.put("-user:check", each -> !text(each.usename()).contains("check"));
        words.put("flyway", each -> each.pid() == Shop.MIGRATION);
        assertThat(Stream.concat(Stream.of(SessionField.values()).map(SessionField::word),
                Stream.of(SessionMeasure.values()).map(SessionMeasure::word)))
                .allMatch(name -> words.keySet().stream().anyMatch(word -> word.matches("-?" + name + "[:=<>].*")));
        List<String> wrong = new ArrayList<>();
        words.forEach((word, meant) -> {
            screen.setFilter(word);
            List<Integer> expected = state.rows(Session.PROBE).stream().filter(meant).map(Session::pid).sorted()
                    .toList();
            List<Integer> shown = window.presentPids().stream().sorted().toList();
            if (!shown.equals(expected)) {
                wrong.add(word + " shows " + shown + ", not " + expected);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aWrongWordIsNamedWithWhatItCouldBeWhileTheOthersHold() {
        Map<String, String> mistakes = Map.of(
                "stat:active", "Nothing is called stat:active.",
                "state:sleeping", "state:sleeping has no such value. Possible: active, waiting, blocked",
                "user:", "user: lacks what it asks for.",
                "user>5", "user>5 asks for more or less of what are words.",
                "pid:x", "pid:x needs a number.",
                "tx>soon", "tx>soon needs a duration such as 5s or 10min.",
                "/(/", "/(/ is no pattern.",
                "app:\"x", "app:\"x opens a quote and does not close it.");
        screen.setFilter("user:checkout");
        mistakes.forEach((word, sentence) -> {
            window.robot.interact(() -> {
                screen.filter().focusField();
                window.node("filter", TextField.class).setText(word);
            });
            window.settle();
            Label mistake = window.node("filterMistake", Label.class);
            assertThat(mistake.isVisible()).as(word).isTrue();
            assertThat(mistake.getText()).as(word).startsWith(sentence);
            assertThat(window.presentPids()).as(word).hasSize(7);
        });
        window.robot.interact(() -> window.node("filter", TextField.class).clear());
        window.settle();
        assertThat(window.node("filterMistake", Label.class).isVisible()).isFalse();
    }

    @Test
    void countsFilterAndASecondClickTakesItBack() {
        window.robot.clickOn("#blockedChip");
        window.settle();
        assertThat(screen.words()).contains("state:blocked");
        assertThat(window.presentPids()).hasSize(11);
        window.robot.clickOn("#abortedChip");
        window.settle();
        assertThat(window.presentPids()).containsExactly(46_990);
        window.robot.clickOn("#abortedChip");
        window.settle();
        assertThat(window.presentPids()).hasSize(25);
    }

    @Test
    void groupsHaveSubtotalsAndFold() {
        screen.press(KeyCode.G);
        assertThat(window.node("groupButton", MenuButton.class).getText()).isEqualTo("Group database");
        assertThat(window.pids()).hasSize(26).startsWith(-1);
        screen.press(KeyCode.G);
        assertThat(window.node("groupButton", MenuButton.class).getText()).isEqualTo("Group user");
        assertThat(window.robot.lookup(".group-title").queryAll().stream()
                .map(title -> ((Label) title).getText())).contains("checkout · 7");
        int headings = (int) window.pids().stream().filter(pid -> pid == -1).count();
        window.robot.interact(() -> window.table().getSelectionModel().clearAndSelect(0));
        int rows = window.pids().size();
        screen.press(KeyCode.LEFT);
        assertThat(window.presentPids().size()).isLessThan(rows);
        screen.press(KeyCode.RIGHT);
        assertThat(window.presentPids()).hasSize(rows).filteredOn(pid -> pid == -1).hasSize(headings);
    }

    @Test
    void f1SaysWhereEachColumnComesFrom() {
        screen.press(KeyCode.F1);
        assertThat(window.robot.lookup("#helpSheet .label").queryAll().stream()
                .map(label -> ((Label) label).getText())).anyMatch(text -> text.contains("backend_type, since 10"));
        screen.press(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("#helpSheet").queryAll()).isEmpty();
    }

    @Test
    void theThemeChangesWhileSessionsComeAndGo() {
        screen.select(49_131);
        for (int second = 4; second < 8; second++) {
            window.robot.interact(() -> window.node("themeButton", Button.class).fire());
            window.publish(Shop.at(time.plusSeconds(second)));
            assertThat(window.presentPids()).hasSize(25);
            assertThat(window.selectedPid()).isEqualTo(49_131);
            assertThat(screen.detail()).isEqualTo("49131");
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
