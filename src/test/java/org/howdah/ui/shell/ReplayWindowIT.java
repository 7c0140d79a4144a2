package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.replay.PastServer;
import org.howdah.replay.Reference;
import org.howdah.replay.Replay;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.howdah.ui.replay.ReplayPort;
import org.howdah.ui.replay.Scrubber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole window goes back to a recorded second and forth to now.
class ReplayWindowIT {
    private static final Instant NOW = States.NOON;
    private static final Instant FIRST = NOW.minusSeconds(7_200);
    /// Recorded, at which the queue has just begun.
    private static final Instant THEN = NOW.minusSeconds(3_600);
    private static final int STAYS = 100;
    private static final int PASSED = 200;
    private static final int LIVE_ONLY = 300;

    private final PastServer past = new PastServer(States.SERVER, "shop", ReplayWindowIT::past)
            .sampled(FIRST, NOW.minusSeconds(1))
            .happened(new HistoryEvent(States.SERVER, THEN.plusSeconds(100), EventKind.SETTINGS_CHANGED, null, 0, ""))
            .happened(new HistoryEvent(States.SERVER, THEN.minusSeconds(200), EventKind.RESTARTED, null, 0, ""));
    private final FakeFleet live = FakeFleet.of(live());
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService questions = Executors.newSingleThreadExecutor();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        Replay replay = new Replay(past, live::servers, System::nanoTime, look -> {
            ScheduledFuture<?> looks = beat.scheduleWithFixedDelay(look, 0, 20, TimeUnit.MILLISECONDS);
            return () -> looks.cancel(false);
        });
        window = new WindowFixture(live, new KeptPreferences(), context -> new WindowContext(context.fleet(),
                context.control(), context.dialogs(), context.alerts(), context.collector(), context.preferences(),
                context.past(),
                context.desktop(), context.screen(), context.vault(), context.history(),
                new ReplayPort(past, replay, questions),
                context.onDemo()), 1_280, 800);
        window.clock.set(NOW);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
        beat.shutdownNow();
        questions.shutdownNow();
    }

    @Test
    void goesBackAndComesForthWithTheSelectionKept() {
        window.robot.interact(() -> window.table().select(key(LIVE_ONLY)));
        replay(THEN);
        assertThat(window.presentPids()).containsExactlyInAnyOrder(STAYS, PASSED);
        assertThat(window.text("sessionsClock")).isEqualTo("as recorded at 09:14:32 UTC");
        window.robot.push(KeyCode.L);
        await().until(() -> window.presentPids().contains(LIVE_ONLY));
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
        window.robot.interact(() -> window.table().select(key(STAYS)));
        window.settle();
        assertThat(window.node("detailHost", Node.class).isVisible()).isTrue();
        assertThat(window.text("detailEncryption")).startsWith("Not recorded");
        window.robot.push(KeyCode.DIGIT5);
        window.settle();
        assertThat(live.told).isEmpty();
        toLive();
        await().until(() -> live.told.stream().anyMatch(told -> told.startsWith("inspect")));
    }

    /// Its bar is in the window only while it plays: no other test finds what has a name in it.
    @Test
    void everyNamedNodeOfItsLayoutIsInTheWindow() throws Exception {
        replay(THEN);
        assertThat(Pattern.compile("id=\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("src/main/resources/org/howdah/ui/replay/Replay.fxml"))).results()
                .map(found -> found.group(1)).distinct().toList()).hasSizeGreaterThan(15)
                .allSatisfy(id -> assertThat(window.stage().getScene().lookup("#" + id)).as(id).isNotNull());
    }

    @Test
    void keysStepJumpAndPlay() {
        replay(THEN);
        push(KeyCode.ALT, KeyCode.RIGHT);
        awaitClock("09:14:33");
        push(KeyCode.ALT, KeyCode.LEFT);
        push(KeyCode.ALT, KeyCode.LEFT);
        awaitClock("09:14:31");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        awaitClock("09:15:02");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        awaitClock("09:16:12");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        awaitClock("09:15:02");
        window.robot.clickOn("#replaySpeeds-sixty");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        await().until(() -> window.text("replayClock").compareTo("09:16:30") > 0);
        push(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(window.node("replayPlay", Button.class).getAccessibleText()).isEqualTo("Play");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
        await().until(() -> window.text("replayClock").compareTo("09:15:30") < 0);
    }

    @Test
    void theHandleIsDrawnThroughTheLoad() {
        replay(THEN);
        Scrubber scrubber = window.node("scrubber", Scrubber.class);
        await().until(() -> !window.robot.lookup(".scrubber-flag").queryAll().isEmpty());
        window.robot.clickOn(scrubber);
        // The middle of 09:00 to 09:15.
        await().until(() -> window.text("replayClock").startsWith("09:07:3"));
        assertThat(window.presentPids()).containsExactlyInAnyOrder(STAYS, PASSED);
        window.robot.push(KeyCode.RIGHT);
        window.robot.push(KeyCode.PAGE_DOWN);
        await().until(() -> window.text("replayClock").startsWith("09:22:3"));
        assertThat(scrubber.getAccessibleText()).startsWith("Replay at 2026-03-01 09:22:3");
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
        await().pollDelay(Duration.ofMillis(1_200)).until(() -> true);
        window.robot.interact(() -> window.shell().time().replay(FIRST.minusSeconds(3_600)));
        await().until(() -> window.robot.lookup("#sessionsEmpty .section-title").queryAll().stream()
                .anyMatch(title -> ((Label) title).getText().equals("Nothing was recorded at this second")));
        assertThat(window.text("replayClock")).isEqualTo("07:14:32");
        window.robot.interact(() -> window.shell().time().replay(FIRST.minusSeconds(7_100 - 30)));
        await().until(() -> window.presentPids().contains(PASSED));
        assertThat(window.robot.from(window.node("unrecordedNotice", Node.class)).lookup(".label").queryLabeled()
                .getText())
                .isEqualTo("Nothing was sampled at this second. What you see is the last sample before it, of"
                        + " 06:16:12 UTC.");
    }

    @Test
    void aReferenceOpensExactlyThere() {
        replay(THEN);
        window.robot
                .interact(() -> Objects.requireNonNull(window.shell().page())
                        .look(java.util.Map.of("filter", "pid:200", "mode", "active")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        List<String> copied = new ArrayList<>();
        window.robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.getFirst()).startsWith("howdah:replay?server=shop&at=2026-03-01T09:14:32Z&page=sessions")
                .contains("filter=pid:200").contains("mode=active");
        toLive();
        window.robot.interact(() -> Objects.requireNonNull(window.shell().page()).look(java.util.Map.of()));
        assertThat(Reference.parse(copied.getFirst())).isInstanceOfSatisfying(Reference.Result.Understood.class,
                read -> window.robot.interact(() -> window.shell().past().open(read.reference())));
        awaitClock("09:14:32");
        await().until(() -> window.presentPids().equals(List.of(PASSED)));
    }

    @Test
    void aTimeIsTypedAsPeopleSayIt() {
        push(KeyCode.CONTROL, KeyCode.G);
        TextField field = window.robot.from(window.robot.window("Go to time").getScene().getRoot())
                .lookup("#goToTime").queryAs(TextField.class);
        window.robot.interact(() -> field.setText("soon"));
        assertThat(understood(field)).startsWith("That is no past time");
        window.robot.interact(() -> field.setText("9:14:32"));
        assertThat(understood(field)).isEqualTo("2026-03-01 09:14:32 UTC");
        window.robot.push(KeyCode.ENTER);
        awaitClock("09:14:32");
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
        await().until(() -> window.text("replaySample").startsWith("09:14:32"));
    }

    @Test
    void nothingIsReadBeforeAndAfter() {
        past.asked().clear();
        window.settle();
        assertThat(past.asked()).isEmpty();
        replay(THEN);
        toLive();
        past.asked().clear();
        await().pollDelay(Duration.ofMillis(200)).until(() -> past.asked().isEmpty());
        assertThat(live.listeners()).isEqualTo(4);
    }

    private void replay(Instant at) {
        window.robot.interact(() -> window.shell().time().replay(at));
        if (!at.isBefore(FIRST)) {
            await().until(() -> window.presentPids().contains(PASSED));
        }
        window.settle();
    }

    private void toLive() {
        window.robot.interact(() -> window.shell().time().toLive());
        window.settle();
    }

    private void push(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    private void awaitClock(String text) {
        await().untilAsserted(() -> assertThat(window.text("replayClock")).isEqualTo(text));
        window.settle();
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

    private String understood(TextField field) {
        return ((Label) field.getScene().lookup("#goToUnderstood")).getText();
    }

    private static Object key(int pid) {
        return SessionBuilder.session(pid, FIRST).build().key();
    }

    private static ServerState live() {
        return States.withSessions(States.up("shop"), NOW, List.of(session(STAYS, false), session(LIVE_ONLY, false)));
    }

    private static ServerState past(Instant time) {
        boolean waits = !time.isBefore(THEN.plusSeconds(30)) && time.isBefore(THEN.plusSeconds(60));
        return States.withSessions(States.up("shop"), time, List.of(session(STAYS, false), session(PASSED, waits)));
    }

    private static Session session(int pid, boolean waits) {
        return SessionBuilder.session(pid, FIRST).running(Duration.ofSeconds(5), Duration.ofSeconds(5))
                .waits(waits ? "Lock" : null, waits ? "relation" : null).build();
    }
}
