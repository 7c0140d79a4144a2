package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.ui.Company;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.fx.JavaFxThread;
import org.junit.jupiter.api.Test;

/// Every key of the Sessions page, in one window whose sessions stay the same ones.
class SessionsKeysWindowIT extends SessionsWindow {
    private static final List<KeyCode> MODES = List.of(
            KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);

    @Test
    void tLooksAtEachTimeInTurnAndSortsByIt() {
        assertThat(screen.sort()).containsExactly("state", "-query");
        assertThat(screen.columns()).doesNotContain("session");
        screen.press(KeyCode.T);
        assertThat(window.node("timeButton", Button.class).getText()).isEqualTo("Time tx");
        assertThat(screen.sort()).containsExactly("state", "-transaction");
        screen.press(KeyCode.T);
        assertThat(window.node("timeButton", Button.class).getText()).isEqualTo("Time session");
        assertThat(screen.sort()).containsExactly("state", "-session");
        assertThat(screen.columns()).contains("session");
        screen.press(KeyCode.T);
        assertThat(window.node("timeButton", Button.class).getText()).isEqualTo("Time query");
        assertThat(screen.sort()).containsExactly("state", "-query");
        assertThat(screen.columns()).doesNotContain("session");
    }

    @Test
    void tLeavesTheOrderOfWhoSortsByAnotherColumn() {
        window.robot.interact(() -> window.table().getColumns().stream()
                .filter(column -> "user".equals(column.getId())).findFirst()
                .ifPresent(user -> window.table().getSortOrder().setAll(List.of(user))));
        screen.press(KeyCode.T);
        assertThat(screen.sort()).containsExactly("user");
        screen.press(KeyCode.T, KeyCode.T);
        screen.act("time-query");
        window.robot.interact(() -> window.table().getColumns().stream()
                .filter(column -> "state".equals(column.getId()) || "query".equals(column.getId()))
                .forEach(column -> {
                    if ("state".equals(column.getId())) {
                        window.table().getSortOrder().setAll(List.of(column));
                    } else {
                        window.table().getSortOrder().add(column);
                    }
                }));
    }

    @Test
    void leftFoldsTheHelpersOfAParallelQueryAndRightShowsThem() {
        assertThat(window.presentPids()).contains(47_751, 47_752, 47_753);
        screen.select(47_750);
        screen.press(KeyCode.LEFT);
        assertThat(window.presentPids()).contains(47_750).doesNotContain(47_751, 47_752, 47_753);
        assertThat(window.selectedPid()).isEqualTo(47_750);
        screen.press(KeyCode.LEFT);
        assertThat(window.presentPids()).doesNotContain(47_751);
        screen.press(KeyCode.RIGHT);
        assertThat(window.presentPids()).containsSubsequence(47_750, 47_751, 47_752, 47_753);
        screen.press(KeyCode.RIGHT);
        assertThat(window.presentPids()).containsSubsequence(47_750, 47_751, 47_752, 47_753);
    }

    @Test
    void leftOnAHelperFoldsItWithItsLeaderWhichIsThenChosen() {
        screen.select(47_752);
        screen.press(KeyCode.LEFT);
        assertThat(window.presentPids()).contains(47_750).doesNotContain(47_751, 47_752, 47_753);
        assertThat(window.selectedPid()).isEqualTo(47_750);
        screen.press(KeyCode.RIGHT);
        assertThat(window.presentPids()).contains(47_752);
    }

    @Test
    void eachModeHasItsKeyAndItsButton() {
        Map<KeyCode, Integer> rows = Map.of(KeyCode.DIGIT1, 21, KeyCode.DIGIT2, 19, KeyCode.DIGIT3, 12,
                KeyCode.DIGIT4, 3, KeyCode.DIGIT5, 25);
        for (KeyCode key : MODES) {
            screen.press(key);
            assertThat(window.presentPids()).as("%s", key).hasSize(rows.getOrDefault(key, -1));
            assertThat(window.node("mode-" + (MODES.indexOf(key) + 1), ToggleButton.class).isSelected()).isTrue();
        }
        assertThat(MODES.stream().filter(key -> window.node("mode-" + (MODES.indexOf(key) + 1), ToggleButton.class)
                .isSelected())).hasSize(1);
    }

    @Test
    void whoAskedForIdleSessionsAndThenForActiveOnesGetsThese() {
        window.robot.clickOn("#idleChip");
        window.settle();
        assertThat(screen.words()).containsExactly("state:idle");
        assertThat(window.source.told).last().isEqualTo("idle shop-prod-01");
        assertThat(screen.emptyTitle()).isEqualTo("No session matches the filter");
        screen.press(KeyCode.DIGIT1);
        assertThat(screen.words()).containsExactly("-state:idle");
        assertThat(window.presentPids()).hasSize(21);
        assertThat(window.source.told).last().isEqualTo("no idle shop-prod-01");
    }

    @Test
    void aKeyThatIsTypedIntoTheFilterDoesNothingElse() {
        window.robot.interact(() -> screen.filter().focusField());
        window.robot.push(KeyCode.T);
        window.robot.push(KeyCode.DIGIT1);
        window.settle();
        assertThat(window.node("timeButton", Button.class).getText()).isEqualTo("Time query");
        assertThat(window.node("mode-5", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void gGoesThroughEveryGroupAndBackToNone() {
        MenuButton button = window.node("groupButton", MenuButton.class);
        Map<String, Integer> headings = Map.of("Group database", 1, "Group user", 10, "Group application", 9,
                "Group client", 17, "Group statement", 14, "Group none", 0);
        for (int press = 0; press < headings.size(); press++) {
            screen.press(KeyCode.G);
            assertThat(window.presentPids().stream().filter(pid -> pid < 0)).as(button.getText())
                    .hasSize(headings.getOrDefault(button.getText(), -1));
            assertThat(window.presentPids().stream().filter(pid -> pid > 0)).as(button.getText()).hasSize(25);
        }
        assertThat(button.getText()).isEqualTo("Group none");
    }

    @Test
    void yCopiesTheQueryOfTheDetailAsItWasSent() {
        screen.emptyClipboard();
        screen.press(KeyCode.Y);
        assertThat(screen.clipboard()).isEmpty();
        screen.select(47_750);
        screen.press(KeyCode.Y);
        assertThat(screen.clipboard()).isEqualTo("SELECT date_trunc('hour', created_at) AS hour, count(*), "
                + "sum(total_cents)\n  FROM orders\n WHERE created_at >= '2025-10-01'\n GROUP BY hour");
    }

    @Test
    void vCutsLongLinesAndLetsThemGoOnAgain() {
        screen.select(48_877);
        window.robot.interact(() -> window.node("detailAsSent", ToggleButton.class).fire());
        window.settle();
        ListView<?> lines = window.node("sql-lines", ListView.class);
        int wrapped = lines.getItems().size();
        assertThat(wrapped).isGreaterThan(1);
        screen.press(KeyCode.V);
        assertThat(lines.getItems()).hasSize(1);
        screen.press(KeyCode.V);
        assertThat(lines.getItems()).hasSize(wrapped);
        window.robot.interact(() -> window.node("detailFormatted", ToggleButton.class).fire());
    }

    @Test
    void bGoesToTheRootOfWhatHoldsTheChosenSessionUp() {
        screen.select(49_131);
        screen.press(KeyCode.B);
        assertThat(screen.detail()).isEqualTo("48213");
        assertThat(window.selectedPid()).isEqualTo(Shop.ROOT);
    }

    @Test
    void spaceOnTheTablePausesAndOnAButtonPressesIt() {
        screen.press(KeyCode.SPACE);
        window.publish(States.withSessions(States.up("shop-prod-01"), time.plusSeconds(5), List.of()));
        assertThat(window.presentPids()).hasSize(25);
        assertThat(screen.notice("pausedNotice")).startsWith("The view is paused and shows ")
                .endsWith("Sampling goes on. Space goes on.");
        screen.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(window.presentPids()).isEmpty();
        window.robot.interact(() -> window.node("timeButton", Button.class).requestFocus());
        screen.press(KeyCode.SPACE);
        assertThat(window.node("timeButton", Button.class).getText()).isEqualTo("Time tx");
        assertThat(window.node("pausedNotice", javafx.scene.Node.class).isVisible()).isFalse();
    }

    @Test
    void aKeyThatIsPressedOnTheFrameIsOneOfThePage() {
        Button theme = window.node("themeButton", Button.class);
        window.robot.interact(theme::requestFocus);
        screen.press(KeyCode.T);
        assertThat(window.node("timeButton", Button.class).getText()).isEqualTo("Time tx");
        screen.press(KeyCode.T);
        assertThat(window.node("timeButton", Button.class).getText()).isEqualTo("Time session");
        assertThat(theme.isFocused()).isTrue();
    }

    @Test
    void arrowsWaitForRowsTogetherWithTheKeyboard() {
        window.publish(States.withSessions(States.up("shop-prod-01"), time.plusSeconds(1), List.of()));
        Node empty = window.node("sessionsEmpty", Node.class);
        assertThat(empty.isFocused()).isTrue();
        screen.press(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.UP);
        assertThat(empty.isFocused()).isTrue();
    }

    /// As while the user looks at another program: nothing in a window without the keyboard says that it is focused.
    @Test
    void rowsThatGoAndComeKeepThePlaceOfTheKeyboardInAWindowWithoutIt() {
        Picture shop = AllPictures.of(Company.sampled()).stream()
                .filter(picture -> "sessions".equals(picture.name())).findFirst().orElseThrow();
        window.robot.interact(() -> {
            try (PaintedWindow painted = new PaintedWindow(shop, Theme.LIGHT, 1_280, 800, new JavaFxThread())) {
                shop.prepare().accept(painted);
                Node table = painted.node("sessionsTable", Node.class);
                table.requestFocus();
                assertThat(table.isFocused()).isFalse();
                painted.page().look(Map.of("filter", "user:nobody"));
                assertThat(painted.seen().getFocusOwner()).isSameAs(painted.node("sessionsEmpty", Node.class));
                painted.page().look(Map.of("filter", ""));
                assertThat(painted.seen().getFocusOwner()).isSameAs(table);
            }
        });
    }

    @Test
    void aKeyThatIsHeldDownIsPressedOnce() {
        hold(KeyCode.T);
        assertThat(window.node("timeButton", Button.class).getText()).isEqualTo("Time tx");
        hold(KeyCode.G);
        assertThat(window.node("groupButton", MenuButton.class).getText()).isEqualTo("Group database");
        hold(KeyCode.SPACE);
        assertThat(window.node("pausedNotice", javafx.scene.Node.class).isVisible()).isTrue();
        hold(KeyCode.SPACE);
        assertThat(window.node("pausedNotice", javafx.scene.Node.class).isVisible()).isFalse();
        screen.select(window.presentPids().getLast());
        int last = window.selectedPid();
        window.robot.interact(() -> {
            for (int again = 0; again < 5; again++) {
                fire(KeyEvent.KEY_PRESSED, KeyCode.UP);
            }
            fire(KeyEvent.KEY_RELEASED, KeyCode.UP);
        });
        assertThat(window.pids().indexOf(window.selectedPid())).as("arrows go on")
                .isEqualTo(window.pids().indexOf(last) - 5);
    }

    private static void hold(KeyCode key) {
        window.robot.interact(() -> {
            window.table().requestFocus();
            for (int again = 0; again < 4; again++) {
                fire(KeyEvent.KEY_PRESSED, key);
            }
            fire(KeyEvent.KEY_RELEASED, key);
        });
        window.settle();
    }

    private static void fire(EventType<KeyEvent> type, KeyCode key) {
        Event.fireEvent(window.table(), new KeyEvent(type, "", "", key, false, false, false, false));
    }

    @Test
    void escapeClearsTheFilterFirstAndThenClosesTheDetail() {
        screen.setFilter("user:checkout");
        screen.select(49_134);
        assertThat(screen.detail()).isEqualTo("49134");
        window.robot.interact(() -> window.shell().time().filterProperty()
                .set(LoadFilter.CLIENTS.with(LoadDimension.DATABASE, "shop")));
        screen.press(KeyCode.ESCAPE);
        assertThat(screen.words()).containsExactly("-state:idle");
        assertThat(window.robot.lookup(".trail-chip").queryAll()).hasSize(1);
        screen.press(KeyCode.ESCAPE);
        assertThat(window.shell().time().filterProperty().get()).isEqualTo(LoadFilter.CLIENTS);
        assertThat(screen.words()).containsExactly("-state:idle");
        assertThat(screen.detail()).isEqualTo("49134");
        screen.press(KeyCode.ESCAPE);
        assertThat(screen.isDetailOpen()).isFalse();
    }
}
