package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.howdah.ui.Churn;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nothing moves under the user's hand: for half a minute of refreshes in which sessions come and go above, what he points
/// at, has opened or is typing stays where it is.
class SessionsMotionWindowIT {
    private static final int REFRESHES = 32;

    private static WindowFixture window;
    private static SessionsScreen screen;
    private Churn churn = new Churn(200);

    @BeforeAll
    static void open() throws Exception {
        window = new WindowFixture(FakeFleet.of(Shop.at(States.NOON)), new KeptPreferences(), 1_300, 800);
        screen = new SessionsScreen(window);
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @BeforeEach
    void asUsual() {
        window.robot.moveTo("#sessionsClock");
        screen.reset();
        churn = new Churn(200);
        // By then those of the test before are gone.
        for (int refresh = 0; refresh < 4; refresh++) {
            window.publish(churn.next(0));
        }
        window.robot.interact(() -> window.table().scrollTo(0));
        window.settle();
    }

    @Test
    void theRowUnderThePointerStaysThere() {
        window.robot.interact(() -> window.table().scrollTo(90));
        window.settle();
        int pid = window.presentPids().get(98);
        window.robot.moveTo(() -> window.row(pid));
        double y = window.y(pid);
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            window.publish(churn.next(pid));
            assertThat(window.y(pid)).as("refresh %d", refresh).isCloseTo(y, within(0.5));
        }
        window.robot.click();
        window.settle();
        assertThat(window.selectedPid()).isEqualTo(pid);
    }

    @Test
    void rowsKeepTheirOrderWhileOnlyTimeGoesBy() {
        churn = new Churn(120, 0, 0, false);
        for (int refresh = 0; refresh < 4; refresh++) {
            window.publish(churn.next(0));
        }
        List<Integer> before = window.pids();
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            window.publish(churn.next(0));
            assertThat(window.pids()).as("refresh %d", refresh).isEqualTo(before);
        }
    }

    @Test
    void aMenuOverARowStaysOpenAndItsRowStaysChosen() {
        window.robot.interact(() -> window.table().scrollTo(60));
        window.settle();
        int pid = window.presentPids().get(64);
        window.robot.clickOn(() -> window.row(pid), MouseButton.PRIMARY);
        window.robot.clickOn(() -> window.row(pid), MouseButton.SECONDARY);
        window.settle();
        assertThat(window.table().getContextMenu().isShowing()).isTrue();
        double x = window.table().getContextMenu().getX();
        double y = window.table().getContextMenu().getY();
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            window.publish(churn.next(pid));
            assertThat(window.table().getContextMenu().isShowing()).as("refresh %d", refresh).isTrue();
        }
        assertThat(window.table().getContextMenu().getX()).isEqualTo(x);
        assertThat(window.table().getContextMenu().getY()).isEqualTo(y);
        assertThat(window.selectedPid()).isEqualTo(pid);
        window.robot.interact(() -> window.table().getContextMenu().hide());
    }

    @Test
    void whatIsBeingTypedStaysWithTheKeyboardInItsField() {
        window.robot.interact(() -> screen.filter().focusField());
        window.robot.write("sku");
        TextField field = window.node("filter", TextField.class);
        window.robot.interact(() -> field.positionCaret(1));
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            window.publish(churn.next(0));
        }
        assertThat(field.isFocused()).isTrue();
        assertThat(field.getText()).isEqualTo("sku");
        assertThat(field.getCaretPosition()).isEqualTo(1);
    }

    @Test
    void theListOfColumnsStaysOpen() {
        window.robot.clickOn("#columnsButton");
        window.settle();
        int before = window.robot.listWindows().size();
        assertThat(window.robot.lookup("#columnChooser").tryQuery()).isPresent();
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            window.publish(churn.next(0));
        }
        assertThat(window.robot.listWindows()).hasSize(before);
        window.robot.interact(() -> Window.getWindows().stream().filter(each -> each != window.stage()
                && each instanceof javafx.stage.PopupWindow).toList().forEach(Window::hide));
    }

    @Test
    void theDetailIsNotScrolledAndKeepsTheKeyboardWhileItsTimesGrow() {
        window.publish(Shop.at(States.NOON.plusSeconds(100)));
        screen.select(49_131);
        ScrollPane pane = window.node("sessionDetail", ScrollPane.class);
        AtomicReference<Node> link = new AtomicReference<>();
        window.robot.interact(() -> {
            pane.setVvalue(0.5);
            Node first = pane.lookup(".chain-pid");
            first.requestFocus();
            link.set(first);
        });
        window.settle();
        for (int second = 0; second < REFRESHES; second++) {
            window.publish(Shop.at(States.NOON.plusSeconds(101 + second)));
        }
        assertThat(pane.getVvalue()).isCloseTo(0.5, within(0.01));
        assertThat(window.stage().getScene().getFocusOwner()).isSameAs(link.get()).isInstanceOf(Hyperlink.class);
    }

    @Test
    void aRowMovesOnlyWhenWhatItIsSortedByChanges() {
        churn = new Churn(40, 0, 0, false);
        for (int refresh = 0; refresh < 4; refresh++) {
            window.publish(churn.next(0));
        }
        List<Integer> before = window.pids();
        window.robot.interact(() -> window.table().getColumns().stream()
                .filter(column -> "pid".equals(column.getId())).findFirst()
                .ifPresent(pid -> window.table().getSortOrder().setAll(List.of(pid))));
        window.settle();
        List<Integer> byPid = window.pids();
        assertThat(byPid).isSorted().isNotEqualTo(before);
        for (int refresh = 0; refresh < 5; refresh++) {
            window.publish(churn.next(0));
            assertThat(window.pids()).isEqualTo(byPid);
        }
        window.robot.interact(() -> {
            window.table().getSortOrder().clear();
            window.table().getColumns().stream().filter(column -> "state".equals(column.getId())).findFirst()
                    .ifPresent(state -> window.table().getSortOrder().setAll(List.of(state)));
            window.table().getColumns().stream().filter(column -> "query".equals(column.getId())).findFirst()
                    .ifPresent(query -> window.table().getSortOrder().add(query));
        });
    }
}
