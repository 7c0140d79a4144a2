package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.StatementText;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The detail of a session: pinned, torn off into a window of its own, and of sessions that end.
class SessionsDetailWindowIT extends SessionsWindow {
    private static final String CUT = "The server has cut this text at 1.00 kB (track_activity_query_size)";

    @AfterEach
    void closeWhatWasTornOff() {
        window.robot.interact(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(each -> each instanceof Stage stage && stage.getOwner() == window.stage())
                    .forEach(Window::hide);
            window.stage().requestFocus();
        });
    }

    @Test
    void severalPinnedSessionsStandInAStripAndStayThroughRefreshes() {
        for (int pid : List.of(49_131, 49_134, Shop.ROOT)) {
            screen.select(pid);
            fire("detailPin");
        }
        assertThat(pinned()).containsExactly("49131", "49134", "48213");
        assertThat(chosen()).containsExactly("48213");
        screen.select(47_750);
        assertThat(screen.detail()).isEqualTo("47750");
        assertThat(pinned()).containsExactly("49131", "49134", "48213");
        assertThat(chosen()).isEmpty();
        for (int second = 1; second < 5; second++) {
            window.publish(Shop.at(time.plusSeconds(second)));
        }
        assertThat(pinned()).containsExactly("49131", "49134", "48213");
        press("49134");
        assertThat(screen.detail()).isEqualTo("49134");
        assertThat(chosen()).containsExactly("49134");
        fire("detailClose");
        assertThat(pinned()).containsExactly("49131", "48213");
        assertThat(screen.detail()).isEqualTo("48213");
        fire("detailPin");
        assertThat(pinned()).containsExactly("49131");
        assertThat(screen.detail()).isEqualTo("48213");
    }

    @Test
    void aPinnedSessionThatHasEndedSaysSoAndKeepsWhatWasSeen() {
        screen.select(49_131);
        fire("detailPin");
        window.publish(States.withSessions(States.up("shop-prod-01"), time.plusSeconds(1), List.of()));
        assertThat(screen.detail()).isEqualTo("49131");
        assertThat(window.node("detailEnded", Node.class).isVisible()).isTrue();
        assertThat(window.text("detailWho")).isEqualTo("shop_api · catalog-api");
    }

    @Test
    void aPinnedSessionThatEndedWhileAnotherWasOpenCanStillBeLookedAt() {
        screen.select(49_131);
        fire("detailPin");
        screen.select(47_750);
        window.publish(States.withSessions(States.up("shop-prod-01"), time.plusSeconds(1), List.of()));
        press("49131");
        assertThat(screen.detail()).isEqualTo("49131");
        assertThat(window.node("detailEnded", Node.class).isVisible()).isTrue();
    }

    @Test
    void aTextThatTheServerCutIsCompletedOrSaysWhyItIsNot() {
        Map<SampleOutcome<StatementText>, String> answers = new LinkedHashMap<>();
        answers.put(new SampleOutcome.Read<>(List.of(new StatementText("SELECT a, b FROM c WHERE d = $1"))),
                "Completed from pg_stat_statements, where parameters stand for constants");
        answers.put(new SampleOutcome.Read<>(List.of()),
                CUT + ": pg_stat_statements does not have the rest, at least not yet");
        answers.put(new SampleOutcome.Unsupported<>("pg_stat_statements is not created in this database"),
                CUT + ": pg_stat_statements is not created in this database");
        answers.put(new SampleOutcome.Denied<>("42501", "permission denied"), CUT + ": 42501: permission denied");
        int second = 0;
        for (Map.Entry<SampleOutcome<StatementText>, String> answer : answers.entrySet()) {
            showCut(++second, 7L, answer.getKey());
            assertThat(window.text("detailCut")).isEqualTo(answer.getValue());
        }
        showCut(++second, null, null);
        assertThat(window.text("detailCut"))
                .isEqualTo(CUT + ": it gives the statement no identifier by which to find the rest");
    }

    private static void showCut(int second, @Nullable Long queryId, @Nullable SampleOutcome<StatementText> told) {
        window.source.answer(each -> new SessionInspection(each.key(), new SampleOutcome.Read<>(List.of()),
                new SampleOutcome.Read<>(List.of()), told));
        int pid = 100 + second;
        Instant now = time.plusSeconds(second);
        window.publish(States.withSessions(States.up("shop-prod-01"), now, List.of(session(pid, now)
                .running(Duration.ofSeconds(9), Duration.ofSeconds(9)).text("SELECT a, b F").cut(queryId).build())));
        screen.select(pid);
    }

    @Test
    void aDetailThatIsTornOffFollowsItsSessionInAWindowOfItsOwn() {
        screen.select(49_131);
        fire("detailTearOff");
        assertThat(screen.isDetailOpen()).isFalse();
        Stage torn = tornOff();
        assertThat(torn.getTitle()).isEqualTo("Session 49131 of shop-prod-01");
        assertThat(label(torn, "detailPid")).isEqualTo("49131");
        String before = label(torn, "detailSessionTime");
        window.publish(Shop.at(time.plusSeconds(5)));
        assertThat(label(torn, "detailSessionTime")).isNotEqualTo(before);
        // The pane of the console shows another one meanwhile.
        screen.select(47_750);
        assertThat(screen.detail()).isEqualTo("47750");
        assertThat(label(torn, "detailPid")).isEqualTo("49131");
        window.publish(States.withSessions(States.up("shop-prod-01"), time.plusSeconds(6), List.of()));
        assertThat(torn.getScene().lookup("#detailEnded").isVisible()).isTrue();
        int listeners = window.source.listeners();
        window.robot.interact(torn::hide);
        assertThat(window.source.listeners()).isEqualTo(listeners - 1);
    }

    @Test
    void aDetailThatIsTornOffHasTheKeysOfItsQueryAndClosesByEscape() {
        screen.select(48_877);
        fire("detailTearOff");
        Stage torn = tornOff();
        screen.emptyClipboard();
        window.robot.interact(torn::requestFocus);
        screen.press(KeyCode.Y);
        assertThat(screen.clipboard()).startsWith("UPDATE carts SET expires_at");
        screen.press(KeyCode.ESCAPE);
        assertThat(torn.isShowing()).isFalse();
    }

    @Test
    void aDetailThatIsTornOffTakesTheLookOfTheConsoleAlsoWhenItChanges() {
        screen.select(49_131);
        fire("detailTearOff");
        Stage torn = tornOff();
        for (int theme = 0; theme < 2; theme++) {
            assertThat(torn.getScene().getRoot().getStyleClass())
                    .isEqualTo(window.stage().getScene().getRoot().getStyleClass());
            assertThat(torn.getScene().getUserAgentStylesheet())
                    .isEqualTo(window.stage().getScene().getUserAgentStylesheet());
            window.robot.interact(() -> window.node("themeButton", Button.class).fire());
            window.settle();
        }
    }

    private static Stage tornOff() {
        return (Stage) window.robot.listWindows().stream()
                .filter(each -> each instanceof Stage stage && stage.getOwner() == window.stage()).findFirst()
                .orElseThrow();
    }

    private static String label(Stage stage, String id) {
        return ((Label) stage.getScene().lookup("#" + id)).getText();
    }

    private static void fire(String button) {
        window.robot.interact(() -> window.node(button, Button.class).fire());
        window.settle();
    }

    private static void press(String pinned) {
        window.robot.interact(() -> window.robot.lookup("#pinned .chip").queryAll().stream()
                .map(ToggleButton.class::cast).filter(tab -> tab.getText().equals(pinned)).findFirst().orElseThrow()
                .fire());
        window.settle();
    }

    private static List<String> pinned() {
        return window.robot.lookup("#pinned .chip").queryAll().stream().map(tab -> ((ToggleButton) tab).getText())
                .toList();
    }

    private static List<String> chosen() {
        return window.robot.lookup("#pinned .chip").queryAll().stream().map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected).map(ToggleButton::getText).toList();
    }
}
