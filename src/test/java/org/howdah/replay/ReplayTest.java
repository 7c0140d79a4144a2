package org.howdah.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The clock of a replay, and what is read of the history and when.
class ReplayTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant END = START.plusSeconds(600);
    /// As often as the beat looks.
    private static final Duration BEAT = Duration.ofMillis(50);

    private final AtomicLong nanoTime = new AtomicLong(1_000_000_000L);
    private final PastServer past = new PastServer(States.SERVER, "shop", ReplayTest::stateAt).sampled(START, END);
    private final List<ServerState> heard = new ArrayList<>();
    private final Replay replay = new Replay(past,
            () -> List.of(FakeFleet.registered(States.SERVER, "shop")), nanoTime::get, _ -> () -> {});

    @BeforeEach
    void open() {
        replay.open(START.plusSeconds(100));
    }

    @Test
    void standsWhereItWasOpened() {
        listen();
        assertThat(replay.moment().isPlaying()).isFalse();
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(100));
        assertThat(times()).containsExactly(START.plusSeconds(100));
        pass(Duration.ofSeconds(5));
        assertThat(times()).hasSize(1);
    }

    @Test
    void runsAtTheSpeedThatIsWanted() {
        listen();
        replay.play(10);
        pass(Duration.ofSeconds(2));
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(120));
        assertThat(times().getLast()).isAfterOrEqualTo(START.plusSeconds(119));
        assertThat(times()).isSorted();
    }

    @Test
    void runsAtHalfItsPace() {
        replay.play(0.5);
        pass(Duration.ofSeconds(4));
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(102));
    }

    @Test
    void runsBackwards() {
        listen();
        replay.play(-1);
        pass(Duration.ofSeconds(3));
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(97));
        assertThat(times().reversed()).isSorted();
    }

    @Test
    void readsEachSecondOnceAtItsOwnPace() {
        listen();
        past.asked().clear();
        replay.play(1);
        pass(Duration.ofSeconds(10));
        assertThat(past.asked()).hasSizeBetween(9, 11);
    }

    @Test
    void readsNoMoreThanTwentyStatesASecondHoweverFast() {
        listen();
        past.asked().clear();
        replay.play(60);
        pass(Duration.ofSeconds(1));
        assertThat(past.asked()).hasSizeBetween(18, 20);
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(160));
    }

    @Test
    void aSlowHistoryIsNotAskedForWhatNobodyIsInTimeToSee() {
        listen();
        past.asked().clear();
        // Each answer takes half a second.
        past.onAsked(() -> nanoTime.addAndGet(Duration.ofMillis(500).toNanos()));
        replay.play(60);
        for (int i = 0; i < 4; i++) {
            nanoTime.addAndGet(BEAT.toNanos());
            replay.advance();
        }
        assertThat(past.asked()).hasSize(4);
        assertThat(replay.moment().time()).isAfter(START.plusSeconds(100 + 60));
        assertThat(replay.moment().reading()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void stopsAtTheEndsOfWhatIsRecorded() {
        listen();
        replay.seek(END.minusSeconds(1));
        replay.play(5);
        pass(Duration.ofSeconds(3));
        assertThat(replay.moment().time()).isEqualTo(END);
        assertThat(replay.moment().isPlaying()).isFalse();
        assertThat(replay.moment().isAtEnd()).isTrue();
        replay.seek(START.plusSeconds(1));
        replay.play(-5);
        pass(Duration.ofSeconds(3));
        assertThat(replay.moment().time()).isEqualTo(START);
        assertThat(replay.moment().isAtBeginning()).isTrue();
        replay.seek(END.plusSeconds(3_600));
        pass(BEAT);
        assertThat(replay.moment().time()).isEqualTo(END);
    }

    @Test
    void stepsFromSampleToSampleOverAGap() {
        past.sampled(END.plusSeconds(4_000).plusMillis(250), END.plusSeconds(4_010));
        listen();
        find(SampleSteps.next(past, States.SERVER));
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(101));
        find(SampleSteps.previous(past, States.SERVER));
        find(SampleSteps.previous(past, States.SERVER));
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(99));
        replay.seek(END);
        find(SampleSteps.next(past, States.SERVER));
        assertThat(replay.moment().time()).isEqualTo(END.plusSeconds(4_000).plusMillis(250));
        assertThat(times().getLast()).isEqualTo(END.plusSeconds(4_000).plusMillis(250));
        find(SampleSteps.previous(past, States.SERVER));
        assertThat(replay.moment().time()).isEqualTo(END);
    }

    @Test
    void saysWhenThereIsNothingToStepTo() {
        List<String> told = new ArrayList<>();
        replay.seek(END);
        replay.find(SampleSteps.next(past, States.SERVER), () -> told.add("nothing"));
        pass(BEAT);
        assertThat(told).containsExactly("nothing");
        assertThat(replay.moment().time()).isEqualTo(END);
    }

    @Test
    void aStepStopsARunningClock() {
        replay.play(5);
        replay.step(Duration.ofSeconds(-10));
        pass(Duration.ofSeconds(2));
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void whatWasNotRecordedIsSaidAndNotInvented() {
        past.sampled(END.plusSeconds(3_600), END.plusSeconds(3_660));
        listen();
        replay.seek(END.plusSeconds(1_800));
        pass(Duration.ofSeconds(1));
        assertThat(heard.getLast().link()).isEqualTo(new Link.Unrecorded(END.plusSeconds(1_800)));
        assertThat(heard.getLast().probes()).isEmpty();
    }

    @Test
    void neverReadsTheHistoryOnTheThreadThatCommands() {
        past.asked().clear();
        replay.seek(START.plusSeconds(200));
        replay.play(2);
        replay.pause();
        Subscription subscription = replay.subscribe(States.SERVER, heard::add);
        assertThat(replay.state(States.SERVER).link()).isInstanceOf(Link.Connecting.class);
        assertThat(replay.fleet().servers()).hasSize(1);
        subscription.close();
        assertThat(past.asked()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void theNewestOfManySeeksWins() {
        listen();
        past.asked().clear();
        for (int second = 0; second < 50; second++) {
            replay.seek(START.plusSeconds(200 + second));
        }
        pass(BEAT);
        assertThat(past.asked()).containsExactly(START.plusSeconds(249));
    }

    @Test
    void allServersAreReadOnceASecondAtMostWhileItRuns() {
        List<FleetState> fleets = new ArrayList<>();
        replay.subscribeFleet(fleets::add);
        pass(Duration.ofSeconds(1));
        fleets.clear();
        replay.play(30);
        pass(Duration.ofSeconds(5));
        assertThat(fleets).hasSizeBetween(4, 6);
        FleetServer server = fleets.getLast().servers().getFirst();
        assertThat(server.state().latest(Session.PROBE)).isPresent();
        assertThat(server.load().slices()).hasSizeGreaterThan(10);
        assertThat(server.load().now()).isNotNull();
    }

    @Test
    void whoLooksAgainAtOneSecondIsToldItsStateAnew() {
        listen();
        heard.clear();
        replay.close();
        assertThat(replay.isOpen()).isFalse();
        replay.open(START.plusSeconds(100));
        replay.advance();
        assertThat(times()).containsExactly(START.plusSeconds(100));
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearing() {
        replay.subscribe(States.SERVER, _ -> {
            throw new IllegalStateException("a listener of the test");
        });
        listen();
        assertThat(times()).containsExactly(START.plusSeconds(100));
    }

    @Test
    void waitsOfTheTenMinutesBeforeAreReadForWhoAsks() {
        listen();
        Session session = heard.getFirst().rows(Session.PROBE).getFirst();
        assertThat(replay.trail(States.SERVER, session.key()).samples()).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(replay.trail(States.SERVER, session.key()).samples()).isEqualTo(101);
        replay.seek(START.plusSeconds(105));
        pass(BEAT);
        assertThat(replay.trail(States.SERVER, session.key()).samples()).isEqualTo(106);
    }

    @Test
    void jumpsToTheNextAndTheLastThingThatStandsOut() {
        past.happened(new HistoryEvent(States.SERVER, START.plusSeconds(400), EventKind.SETTINGS_CHANGED, null, 0, ""))
                .happened(new HistoryEvent(States.SERVER, START.plusSeconds(200), EventKind.CAPABILITIES, null, 0, ""));
        find(LandmarkSteps.next(past, States.SERVER));
        // Sessions wait for a lock from here on.
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(303));
        find(LandmarkSteps.next(past, States.SERVER));
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(400));
        find(LandmarkSteps.previous(past, States.SERVER));
        assertThat(replay.moment().time()).isEqualTo(START.plusSeconds(303));
    }

    private void listen() {
        replay.subscribe(States.SERVER, heard::add);
        replay.advance();
    }

    private void find(ReplaySearch search) {
        replay.find(search, () -> {
            throw new AssertionError("nothing was found");
        });
        pass(BEAT);
    }

    private void pass(Duration time) {
        for (long beats = time.dividedBy(BEAT); beats > 0; beats--) {
            nanoTime.addAndGet(BEAT.toNanos());
            replay.advance();
        }
    }

    private List<Instant> times() {
        return heard.stream().map(state -> state.latest(Session.PROBE).map(Reading::time).orElseThrow()).toList();
    }

    private static ServerState stateAt(Instant time) {
        boolean waits = !time.isBefore(START.plusSeconds(303)) && time.isBefore(START.plusSeconds(340));
        return States.withSessions(States.up("shop"), time, List.of(
                SessionBuilder.session(1_000, START.minusSeconds(60)).running(Duration.ofSeconds(5),
                        Duration.ofSeconds(5)).waits(waits ? "Lock" : null, waits ? "relation" : null).build()));
    }
}
