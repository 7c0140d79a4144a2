package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.howdah.ui.SessionBuilder.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.Session;
import org.howdah.settings.Preferences;
import org.howdah.ui.Churn;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Sessions page in a window, under refreshes and faults.
class SessionsWindowIT {
    private static final int REFRESHES = 30;
    private static final ServerFault REFUSED = new ServerFault(
            FaultKind.CONNECTION_REFUSED, "08001", "Nothing listens on db-1, port 5432.", "refused");

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(Shop.at(States.NOON), 1_000, 800);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void showsTheSessionsLongestRunningFirst() {
        assertThat(window.pids()).hasSize(25).startsWith(48_555, 47_750).endsWith(46_990, 50_112);
        assertThat(window.text("sessionsClock")).isEqualTo("now, 10:14:32 UTC");
        assertThat(window.text("serverName")).isEqualTo("shop-prod-01");
        assertThat(window.text("serverVersion")).isEqualTo("PG 18.6");
        assertThat(window.text("lastSample")).isEqualTo("0.4 s ago");
    }

    @Test
    void rowsComeChangeAndGo() {
        window.publish(Shop.at(States.NOON.plusSeconds(1)));
        assertThat(window.text("sessionsClock")).isEqualTo("now, 10:14:33 UTC");
        window.publish(States.withSessions(States.up("shop"), States.NOON.plusSeconds(2), List.of()));
        assertThat(window.pids()).isEmpty();
        assertThat(window.node("sessionsEmpty", Node.class).isVisible()).isTrue();
        window.publish(Shop.at(States.NOON.plusSeconds(3)));
        assertThat(window.pids()).hasSize(25);
        assertThat(window.node("sessionsEmpty", Node.class).isVisible()).isFalse();
    }

    @Test
    void selectionOrderAndPlaceStayThroughThirtyRefreshes() {
        Churn churn = new Churn(200);
        window.publish(churn.next(0));
        window.robot.interact(() -> {
            TableColumn<?, ?> byApplication = window.table().getColumns().stream()
                    .filter(column -> "application".equals(column.getId())).findFirst().orElseThrow();
            window.table().getSortOrder().setAll(List.of());
            window.table().getSortOrder().add(window.table().getColumns().get(
                    window.table().getColumns().indexOf(byApplication)));
            window.table().scrollTo(100);
        });
        window.settle();
        int kept = window.pids().get(110);
        window.robot.interact(() -> window.table().getSelectionModel().clearAndSelect(110));
        window.settle();
        double y = window.y(kept);
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            window.publish(churn.next(kept));
            assertThat(window.selectedPid()).as("refresh %d", refresh).isEqualTo(kept);
            assertThat(window.y(kept)).as("refresh %d", refresh).isCloseTo(y, within(0.5));
            assertThat(window.table().getSortOrder()).hasSize(1);
            assertThat(window.text("detailPid")).isEqualTo(Integer.toString(kept));
        }
        assertThat(window.presentPids()).hasSize(200);
    }

    @Test
    void theTopRowStaysWhereNothingIsSelected() {
        Churn churn = new Churn(200);
        window.publish(churn.next(0));
        window.robot.moveTo("#sessionsClock");
        window.robot.interact(() -> window.table().scrollTo(80));
        window.settle();
        int top = window.topPid();
        double y = window.y(top);
        for (int refresh = 0; refresh < REFRESHES; refresh++) {
            window.publish(churn.next(top));
            assertThat(window.y(top)).as("refresh %d", refresh).isCloseTo(y, within(0.5));
        }
    }

    @Test
    void whatComesIsTintedAndWhatGoesIsStruckForTwoSeconds() {
        Session stays = session(1, States.NOON).build();
        Session goes = session(2, States.NOON).build();
        Session comes = session(3, States.NOON).build();
        show(-1);
        show(0, stays, goes);
        assertThat(states(2)).doesNotContain("new", "gone");
        show(1, stays, comes);
        assertThat(states(2)).contains("gone");
        assertThat(states(3)).contains("new");
        assertThat(window.row(2).lookupAll(".text").stream().map(Text.class::cast).filter(Node::isVisible))
                .isNotEmpty().allMatch(Text::isStrikethrough);
        show(2, stays, comes);
        assertThat(states(2)).contains("gone");
        show(3, stays, comes);
        assertThat(window.pids()).containsExactlyInAnyOrder(1, 3);
        assertThat(states(3)).doesNotContain("new");
    }

    @Test
    void aRefreshThatOnlyAgesRowsLaysNoRowOut() {
        Churn churn = new Churn(200, 0, 0, false);
        // By then the rows of the other server are gone, and the new ones are no longer new.
        for (int refresh = 0; refresh < 4; refresh++) {
            window.publish(churn.next(0));
        }
        List<Boolean> asked = new ArrayList<>();
        window.robot.interact(() -> window.rows().forEach(row -> row.needsLayoutProperty().subscribe(
                (_, asks) -> asked.add(asks))));
        for (int refresh = 0; refresh < 5; refresh++) {
            window.publish(churn.next(0));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aTextThatIsCutCanBeReadUnderTheMouse() {
        String name = "a rather long name of an application that is cut";
        show(-1);
        show(0, session(1, States.NOON).of("app", name, null).build());
        Labeled cell = window.robot.lookup(window.row(1), ".table-cell")
                .<Labeled>match((Labeled labeled) -> name.equals(labeled.getText())).query();
        assertThat(cell.isTextTruncated()).isTrue();
        assertThat(cell.getEllipsisString()).isEqualTo("…");
        window.robot.moveTo(() -> cell).moveBy(3, 0);
        window.robot.awaitAsserted(() -> assertThat(window.robot.listWindows().stream()
                .filter(Tooltip.class::isInstance).map(tip -> ((Tooltip) tip).getText())).containsExactly(name));
        window.robot.moveTo("#sessionsClock");
        window.robot.await(() -> window.robot.listWindows().stream().noneMatch(Tooltip.class::isInstance));
    }

    @Test
    void severalSelectedRowsStaySelected() {
        Churn churn = new Churn(60);
        window.publish(churn.next(0));
        List<Integer> before = window.pids();
        window.robot.interact(() -> {
            window.table().getSelectionModel().clearSelection();
            window.table().getSelectionModel().selectIndices(3, 5, 8);
        });
        window.publish(churn.next(0));
        List<Integer> survivors = List.of(before.get(3), before.get(5), before.get(8)).stream()
                .filter(window.pids()::contains).toList();
        List<Integer> selected = window.table().getSelectionModel().getSelectedItems().stream()
                .map(row -> ((org.howdah.model.session.SessionKey) row.key()).pid()).toList();
        assertThat(selected).containsExactlyInAnyOrderElementsOf(survivors).isNotEmpty();
    }

    @Test
    void keysOpenCloseAndCopy() {
        window.robot.interact(() -> {
            window.table().requestFocus();
            window.table().getSelectionModel().clearAndSelect(0);
        });
        assertThat(window.node("detailHost", Node.class).isVisible()).isTrue();
        assertThat(window.text("detailPid")).isEqualTo("48555");
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.node("detailHost", Node.class).isVisible()).isFalse();
        window.robot.push(KeyCode.F4);
        assertThat(window.node("detailHost", Node.class).isVisible()).isTrue();
        window.robot.push(KeyCode.DOWN);
        assertThat(window.text("detailPid")).isEqualTo("47750");
        window.robot.push(KeyCode.SHORTCUT, KeyCode.C);
        AtomicReference<String> copied = new AtomicReference<>("");
        window.robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.get().lines().toList()).hasSize(2).first().asString().startsWith("PID\tDatabase\tUser");
        assertThat(copied.get()).contains("47750\tshop\treporting\treport-worker\t10.20.6.31\tactive\t"
                + "IPC: ExecuteGather\t408.0\t408.0\t408.0\t");
    }

    @Test
    void aSilentServerShowsABannerWhoseAgeCounts() {
        ServerState silent = States.linked(Shop.at(States.NOON), new Link.NotAnswering(States.NOON.plusSeconds(1)));
        window.clock.set(States.NOON.plusSeconds(10));
        window.publish(silent);
        assertThat(banner()).isEqualTo(
                "The server has not answered for 9 s. What you see is from 10:14:32 UTC.");
        assertThat(window.pids()).hasSize(25);
        window.robot.interact(() -> window.clock.pass(Duration.ofSeconds(1)));
        assertThat(banner()).startsWith("The server has not answered for 10 s.");
        assertThat(window.text("stale")).isEqualTo("11 s old");
        window.publish(Shop.at(States.NOON.plusSeconds(11)));
        assertThat(window.node("sessionsNotice", Node.class).isVisible()).isFalse();
    }

    @Test
    void aServerThatIsDownSaysWhyAndComesBack() {
        window.clock.set(States.NOON.plusSeconds(5));
        window.publish(States.linked(Shop.at(States.NOON),
                new Link.Down(States.NOON.plusSeconds(2), REFUSED, States.NOON.plusSeconds(9))));
        assertThat(banner()).isEqualTo("Nothing listens on db-1, port 5432. Down for 3 s. Next attempt in 4 s. "
                + "What you see is from 10:14:32 UTC.");
        assertThat(window.pids()).hasSize(25);
        window.publish(Shop.at(States.NOON.plusSeconds(6)));
        assertThat(window.node("sessionsNotice", Node.class).isVisible()).isFalse();
    }

    @Test
    void aServerThatNeverAnsweredSaysWhyInThePlaceOfTheTable() {
        window.publish(States.linked(States.up("shop"), new Link.Down(States.NOON, REFUSED, null)));
        assertThat(window.robot.lookup("#sessionsEmpty .section-title").queryLabeled().getText())
                .isEqualTo("No connection to the server");
        window.publish(States.sampled(States.up("shop"), Session.PROBE, States.NOON,
                new SampleOutcome.Denied<>("42501", "permission denied")));
        assertThat(window.robot.lookup("#sessionsEmpty .section-title").queryLabeled().getText())
                .isEqualTo("This role may not list the sessions");
    }

    @Test
    void nothingListensWhileTheWindowIsNotShown() {
        assertThat(window.source.listeners()).isEqualTo(4);
        window.robot.interact(() -> window.stage().hide());
        // Alerts are judged also while nobody looks.
        assertThat(window.source.listeners()).isEqualTo(1);
        assertThat(window.clock.listeners()).isZero();
        window.robot.interact(() -> window.stage().show());
        assertThat(window.source.listeners()).isEqualTo(4);
    }

    @Test
    void theThemeIsTheUsersChoice() {
        window.robot.clickOn("#themeButton");
        assertThat(window.preferences.get().theme()).isEqualTo(Preferences.Theme.DARK);
        window.settle();
        window.robot.clickOn("#themeButton");
        assertThat(window.preferences.get().theme()).isEqualTo(Preferences.Theme.LIGHT);
    }

    @Test
    void columnsMakeRoomInAWindowThatIsNarrow() {
        window.robot.interact(() -> window.stage().setWidth(760));
        window.settle();
        List<String> shown = window.table().getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
        assertThat(shown).contains("pid", "state", "query", "text").doesNotContain("database", "client", "inState");
    }

    private void show(int second, Session... sessions) {
        window.publish(
                States.withSessions(States.up("shop"), States.NOON.plusSeconds(100 + second), List.of(sessions)));
    }

    private List<String> states(int pid) {
        return window.row(pid).getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName).toList();
    }

    private String banner() {
        return window.robot.lookup(window.node("sessionsNotice", Node.class), ".label").queryLabeled().getText();
    }
}
