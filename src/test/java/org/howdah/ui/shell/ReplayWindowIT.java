package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.howdah.ui.SessionBuilder;
import org.junit.jupiter.api.Test;

/// The whole window goes back to a recorded second and forth to now.
class ReplayWindowIT extends ReplayWindow {
    @Test
    void goesBackAndComesForthWithTheSelectionKept() {
        window.robot.interact(() -> window.table().select(key(LIVE_ONLY)));
        replay(THEN);
        assertThat(window.presentPids()).containsExactlyInAnyOrder(STAYS, PASSED);
        assertThat(window.text("sessionsClock")).isEqualTo("as recorded at 09:14:32 UTC");
        window.robot.push(KeyCode.L);
        window.robot.await(() -> window.presentPids().contains(LIVE_ONLY));
        assertThat(window.selectedPid()).isEqualTo(LIVE_ONLY);
        assertThat(window.text("sessionsClock")).doesNotContain("recorded");
        assertThat(isSeen("replayBar")).isFalse();
    }

    @Test
    void nobodyCanMistakeItForNow() {
        replay(THEN);
        assertThat(window.stage().getTitle()).startsWith("REPLAY 2026-03-01 09:14:32 UTC");
        assertThat(window.text("replayClock")).isEqualTo("09:14:32");
        assertThat(window.text("replayDay")).isEqualTo("Sun 1 Mar 2026, UTC");
        assertThat(window.text("replayAgo")).isEqualTo("1 h 00 min ago");
        assertThat(window.text("replayServer")).isEqualTo("shop is still being recorded,");
        assertThat(window.text("accessMode")).isEqualTo("REPLAY · nothing is asked of the server");
        assertThat(window.text("replaySample")).isEqualTo("09:14:32.000");
        assertThat(isSeen("recordedTag")).isTrue();
        assertThat(isSeen("refreshButton")).isFalse();
        assertThat(isSeen("live")).isFalse();
        assertThat(window.node("window", Node.class).getPseudoClassStates()).extracting(Object::toString)
                .contains("replay");
        toLive();
        assertThat(window.stage().getTitle()).isEqualTo("Howdah");
        assertThat(isSeen("recordedTag")).isFalse();
        assertThat(isSeen("refreshButton")).isTrue();
        assertThat(window.text("accessMode")).doesNotContain("REPLAY");
    }

    @Test
    void nothingIsAskedOfTheServerWhileItsPastIsShown() {
        replay(THEN);
        live.told.clear();
        window.robot.push(KeyCode.F5);
        window.robot.push(KeyCode.MINUS);
        window.robot.interact(() -> window.table().select(key(STAYS)));
        window.settle();
        assertThat(window.node("detailHost", Node.class).isVisible()).isTrue();
        assertThat(window.text("detailEncryption")).startsWith("Not recorded");
        window.robot.push(KeyCode.DIGIT5);
        window.settle();
        assertThat(live.told).isEmpty();
        toLive();
        window.robot.await(() -> live.told.stream().anyMatch(told -> told.startsWith("inspect")));
    }

    @Test
    void sessionsAreFilteredInThePastAsNow() {
        replay(THEN);
        window.robot.interact(
                () -> Objects.requireNonNull(window.shell().page()).look(java.util.Map.of("filter", "pid:200")));
        window.settle();
        assertThat(window.presentPids()).containsExactly(PASSED);
        push(KeyCode.ALT, KeyCode.RIGHT);
        awaitClock("09:14:33");
        assertThat(window.presentPids()).containsExactly(PASSED);
    }

    @Test
    void whatWasNotRecordedSaysSo() {
        replay(FIRST.minusSeconds(10));
        awaitClock("08:14:32");
        past.sampled(FIRST.minusSeconds(7_200), FIRST.minusSeconds(7_100));
        // What is recorded is asked for once a second.
        pass(Duration.ofSeconds(2));
        window.robot.interact(() -> window.shell().time().replay(FIRST.minusSeconds(3_600)));
        window.robot.await(() -> window.robot.lookup("#sessionsEmpty .section-title").queryAll().stream()
                .anyMatch(title -> ((Label) title).getText().equals("Nothing was recorded at this second")));
        assertThat(window.text("replayClock")).isEqualTo("07:14:32");
        window.robot.interact(() -> window.shell().time().replay(FIRST.minusSeconds(7_100 - 30)));
        window.robot.await(() -> window.presentPids().contains(PASSED));
        assertThat(window.robot.lookup(window.node("unrecordedNotice", Node.class), ".label").queryLabeled()
                .getText())
                .isEqualTo("Nothing was sampled at this second. What you see is the last sample before it, of"
                        + " 06:16:12 UTC.");
    }

    @Test
    void everyPageIsThePastAndSaysWhatOfItIsNot() {
        replay(THEN);
        for (PageId page : PageId.inNavigation()) {
            window.robot.interact(() -> window.shell().go(page));
            window.settle();
            assertThat(isSeen("replayBar")).as("%s", page).isTrue();
        }
        window.robot.interact(() -> window.shell().go(PageId.ALERTS));
        assertThat(window.text("replayNote")).contains("alerts are not replayed");
        window.robot.interact(() -> window.shell().go(PageId.SERVERS));
        window.robot.await(() -> window.text("replaySample").startsWith("09:14:32"));
    }

    @Test
    void nothingIsReadBeforeAndAfter() throws Exception {
        past.asked().clear();
        window.settle();
        assertThat(past.asked()).isEmpty();
        replay(THEN);
        toLive();
        awaitIdle();
        past.asked().clear();
        await().pollDelay(Duration.ofMillis(200)).until(() -> past.asked().isEmpty());
        assertThat(live.listeners()).isEqualTo(4);
    }

    private boolean isSeen(String id) {
        return window.robot.lookup("#" + id).queryAll().stream().anyMatch(node -> {
            for (Node each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private static Object key(int pid) {
        return SessionBuilder.session(pid, FIRST).build().key();
    }
}
