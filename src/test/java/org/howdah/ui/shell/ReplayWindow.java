package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.input.KeyCode;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.howdah.replay.PastServer;
import org.howdah.replay.Replay;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.howdah.ui.replay.ReplayPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A window whose server has a past: two hours in which one session stays, another has gone since, and once waits.
abstract class ReplayWindow {
    static final Instant NOW = States.NOON;
    static final Instant FIRST = NOW.minusSeconds(7_200);
    /// Recorded, at which the queue has just begun.
    static final Instant THEN = NOW.minusSeconds(3_600);
    static final int STAYS = 100;
    static final int PASSED = 200;
    static final int LIVE_ONLY = 300;

    final PastServer past = new PastServer(States.SERVER, "shop", ReplayWindow::past)
            .sampled(FIRST, NOW.minusSeconds(1))
            .happened(new HistoryEvent(States.SERVER, THEN.plusSeconds(100), EventKind.SETTINGS_CHANGED, null, 0, ""))
            .happened(new HistoryEvent(States.SERVER, THEN.minusSeconds(200), EventKind.RESTARTED, null, 0, ""));
    final FakeFleet live = FakeFleet.of(live());
    private static final Duration BEAT = Duration.ofMillis(20);

    /// Time goes on by beats: where these are late, nothing is missed.
    private final AtomicLong nanos = new AtomicLong();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService questions = Executors.newSingleThreadExecutor();
    WindowFixture window;

    @BeforeEach
    final void open() throws Exception {
        Replay replay = new Replay(past, live::servers, nanos::get, look -> {
            ScheduledFuture<?> looks = beat.scheduleWithFixedDelay(() -> {
                pass(BEAT);
                look.run();
            }, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
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
    final void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
        beat.shutdownNow();
        questions.shutdownNow();
    }

    final void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /// Waits until what has begun to read the past has ended.
    final void awaitIdle() throws Exception {
        beat.submit(() -> {}).get();
        questions.submit(() -> {}).get();
        window.settle();
    }

    final void replay(Instant at) {
        window.robot.interact(() -> window.shell().time().replay(at));
        if (!at.isBefore(FIRST)) {
            window.robot.await(() -> window.presentPids().contains(PASSED));
        }
        window.settle();
    }

    final void toLive() {
        window.robot.interact(() -> window.shell().time().toLive());
        window.settle();
    }

    final void push(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    final void awaitClock(String text) {
        window.robot.awaitAsserted(() -> assertThat(window.text("replayClock")).isEqualTo(text));
        window.settle();
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
