package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.sampler.FakeServer.Count;
import org.howdah.sampler.FakeServer.SlowCount;
import org.howdah.sampler.Watching.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SamplerTest {
    private final Watching watching = new Watching();
    private final FakeServer server = watching.server();

    @AfterEach
    void end() {
        watching.close();
        assertThat(server.overlaps).as("one statement at a time on each lane").hasValue(0);
    }

    @Test
    void samplesAreTakenOnceASecondAndPublishedInOrder() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(30);

        assertThat(numbers(watched)).isEqualTo(LongStream.rangeClosed(1, server.liveReads.get()).boxed().toList());
        assertThat(server.liveReads.get()).isBetween(29L, 31L);
        assertThat(watched.state().skippedTicks()).isZero();
        assertThat(watched.links()).hasExactlyElementsOfTypes(Link.Connecting.class, Link.Up.class);
    }

    @Test
    void capabilitiesArePublishedOnceAndBeforeTheFirstSample() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(10);

        assertThat(watched.of(ServerUpdate.CapabilitiesRead.class)).hasSize(1);
        assertThat(watched.updates().stream().map(Object::getClass).toList().subList(0, 4)).containsExactly(
                ServerUpdate.LinkChanged.class, ServerUpdate.CapabilitiesRead.class, ServerUpdate.LinkChanged.class,
                ServerUpdate.Sampled.class);
    }

    @Test
    void changedCapabilitiesArePublishedAfterAReconnect() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(2);
        server.capabilities = FakeServer.capabilities("18.2");
        lose(FaultKind.TERMINATED);
        watching.passSeconds(2);

        assertThat(watched.state().capabilities()).isEqualTo(FakeServer.capabilities("18.2"));
    }

    @Test
    void hungServerIsNamedAtTwoSecondsAbortedAtSixAndTriedOnceASecond() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        int before = watched.links().size();
        server.hangs = true;
        watching.passSeconds(1);
        assertThat(watched.link()).isInstanceOf(Link.Up.class);
        watching.passSeconds(2);
        assertThat(watched.link()).isInstanceOf(Link.NotAnswering.class);
        server.refusal = FaultKind.CONNECTION_REFUSED;
        watching.passSeconds(3);
        assertThat(watched.link()).isInstanceOf(Link.NotAnswering.class);
        watching.passSeconds(1);
        assertThat(watched.link()).isInstanceOf(Link.Down.class);

        int attempts = server.liveAttempts.get();
        watching.passSeconds(20);
        assertThat(server.liveAttempts.get() - attempts).isBetween(19, 21);

        server.hangs = false;
        server.refusal = null;
        watching.passSeconds(2);
        assertThat(watched.link()).isInstanceOf(Link.Up.class);
        assertThat(watched.links().subList(before, watched.links().size()).stream().<Class<?>>map(Object::getClass)
                .distinct().toList()).containsExactly(Link.NotAnswering.class, Link.Down.class, Link.Up.class);
    }

    @Test
    void abortedServerIsDownBecauseItDoesNotAnswer() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        server.hangs = true;
        watching.passSeconds(7);

        assertThat(watched.links()).filteredOn(Link.Down.class::isInstance).first()
                .isInstanceOfSatisfying(Link.Down.class,
                        down -> assertThat(down.fault().kind()).isEqualTo(FaultKind.NOT_ANSWERING));
    }

    @Test
    void ticksThatWereMissedWhileTheServerWasGoneAreCounted() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        server.hangs = true;
        watching.passSeconds(12);
        server.hangs = false;
        watching.passSeconds(10);

        assertThat(watched.link()).isInstanceOf(Link.Up.class);
        assertThat(server.liveReads.get() + watched.state().skippedTicks()).isBetween(24L, 26L);
        assertThat(watched.state().skippedTicks()).isGreaterThan(10);
    }

    @Test
    void serverIsDownSinceItWasLostHoweverItsReasonsChange() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        lose(FaultKind.TERMINATED);
        server.refusal = FaultKind.CONNECTION_REFUSED;
        watching.passSeconds(3);
        server.refusal = FaultKind.STARTING_UP;
        watching.passSeconds(3);

        List<Link.Down> downs = watched.links().stream().filter(Link.Down.class::isInstance).map(Link.Down.class::cast)
                .toList();
        assertThat(downs).extracting(down -> down.fault().kind())
                .contains(FaultKind.TERMINATED, FaultKind.CONNECTION_REFUSED, FaultKind.STARTING_UP);
        assertThat(downs).extracting(Link.Down::since).containsOnly(downs.getFirst().since());
    }

    @Test
    void longReadingOfManyRoundTripsIsNoSilence() {
        server.roundTrips = 12;
        server.answering = Duration.ofMillis(800);
        Watched watched = watching.watch("db", server);
        watching.passSeconds(25);

        assertThat(watched.links()).hasExactlyElementsOfTypes(Link.Connecting.class, Link.Up.class);
        assertThat(server.liveAttempts).hasValue(1);
    }

    @Test
    void wrongPasswordIsTriedExactlyOnceUntilTheUserActs() {
        server.refusal = FaultKind.PASSWORD_WRONG;
        Watched watched = watching.watch("db", server);
        watching.passSeconds(60);
        for (int hour = 0; hour < 24; hour++) {
            watching.sleep(Duration.ofHours(1));
        }

        assertThat(server.liveAttempts).hasValue(1);
        assertThat(server.slowReaders).hasValue(0);
        assertThat(watched.link()).isInstanceOfSatisfying(Link.Down.class,
                down -> assertThat(down.nextAttempt()).isNull());

        watching.sampler.retry(watched.id());
        watching.passSeconds(60);
        assertThat(server.liveAttempts).hasValue(2);
        assertThat(server.slowReaders).hasValue(0);
    }

    @Test
    void secondClickWhileThePasswordIsTriedDoesNotSendItAgain() {
        server.refusal = FaultKind.PASSWORD_WRONG;
        server.connecting = Duration.ofSeconds(1);
        Watched watched = watching.watch("db", server);
        watching.passSeconds(2);
        watching.sampler.retry(watched.id());
        watching.pass(Duration.ofMillis(250));
        watching.sampler.retry(watched.id());
        watching.passSeconds(10);

        assertThat(server.liveAttempts).hasValue(2);
    }

    @Test
    void retryOfAServerThatIsUpTakesNoExtraSample() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(5);
        int asked = server.requests.size();
        for (int click = 0; click < 20; click++) {
            watching.sampler.retry(watched.id());
            watching.settle();
        }

        assertThat(server.requests).hasSize(asked);
    }

    @Test
    void retryGivesTheSlowLaneANewReader() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(5);
        assertThat(server.slowReaders).hasValue(1);
        watching.sampler.retry(watched.id());
        watching.passSeconds(1);

        assertThat(server.slowReaders).hasValue(2);
    }

    @Test
    void serverThatComesBackIsWantedOnceASecondForAMinuteAndThenLessOften() {
        watching.watch("db", server);
        watching.passSeconds(3);
        lose(FaultKind.CONNECTION_LOST);
        server.refusal = FaultKind.CONNECTION_REFUSED;
        int before = server.liveAttempts.get();
        watching.passSeconds(60);
        assertThat(server.liveAttempts.get() - before).isBetween(58, 62);

        before = server.liveAttempts.get();
        watching.passSeconds(120);
        assertThat(server.liveAttempts.get() - before).isBetween(5, 30);
    }

    @Test
    void stoppedServerWhoseDoorHangsIsBackWithinSecondsOfItsReturn() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        server.hangs = true;
        server.connecting = Duration.ofSeconds(6);
        server.refusal = FaultKind.CONNECT_TIMED_OUT;
        watching.passSeconds(45);
        assertThat(watched.link()).isInstanceOf(Link.Down.class);

        server.hangs = false;
        server.connecting = Duration.ZERO;
        server.refusal = null;
        // An attempt under way may still stand before the closed door for its 6 s; a real one would be let in at once.
        watching.passSeconds(8);
        assertThat(watched.link()).isInstanceOf(Link.Up.class);
    }

    @Test
    void pausedServerIsNotAskedAndHasNoConnection() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(5);
        watching.sampler.pause(watched.id());
        watching.passSeconds(2);
        long reads = server.liveReads.get();
        long slowReads = server.slowReads.get();
        watching.passSeconds(30);

        assertThat(watched.link()).isInstanceOf(Link.Paused.class);
        assertThat(server.liveReads).hasValue(reads);
        assertThat(server.slowReads).hasValue(slowReads);
        assertThat(server.open).hasValue(0);

        watching.sampler.resume(watched.id());
        watching.passSeconds(3);
        assertThat(watched.link()).isInstanceOf(Link.Up.class);
        assertThat(server.liveReads.get()).isGreaterThan(reads);
        assertThat(watched.state().skippedTicks()).as("a pause misses nothing").isZero();
    }

    @Test
    void serverThatIsPausedWhileItHangsIsPausedAndNotLost() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        server.hangs = true;
        watching.passSeconds(4);
        watching.sampler.pause(watched.id());
        watching.passSeconds(4);

        assertThat(watched.link()).isInstanceOf(Link.Paused.class);
        assertThat(watched.links()).noneMatch(Link.Down.class::isInstance);
    }

    @Test
    void slowLaneAsksEveryTenSecondsAndOnlyWhileTheServerIsUp() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(31);
        assertThat(server.slowReads.get()).isBetween(3L, 4L);
        assertThat(watched.state().rows(SlowCount.PROBE)).containsExactly(new SlowCount(server.slowReads.get()));

        lose(FaultKind.TERMINATED);
        server.refusal = FaultKind.CONNECTION_REFUSED;
        watching.passSeconds(11);
        long reads = server.slowReads.get();
        watching.passSeconds(40);
        assertThat(server.slowReads).hasValue(reads);
        assertThat(server.open).as("connections to a server that is down").hasValue(0);
    }

    @Test
    void ownCostIsPublishedEveryTenSecondsForBothLanes() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(35);

        List<OwnCost> costs = watched.rows(OwnCost.class);
        assertThat(costs).extracting(OwnCost::lane).containsExactly("live", "slow", "live", "slow", "live", "slow");
        OwnCost live = costs.get(2);
        assertThat(live.roundTrips()).isEqualTo(10);
        assertThat(live.bytesReceived()).isEqualTo(2000);
        assertThat(live.windowSeconds()).isEqualTo(10);
        assertThat(live.intervalSeconds()).isEqualTo(1);
        assertThat(costs.get(3).roundTrips()).isEqualTo(1);
    }

    @Test
    void costOfALostConnectionIsNotForgotten() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(6);
        lose(FaultKind.TERMINATED);
        watching.passSeconds(30);

        long answered = watched.rows(OwnCost.class).stream().filter(cost -> cost.lane().equals("live"))
                .mapToLong(OwnCost::roundTrips).sum();
        assertThat(answered).isGreaterThan(27);
        assertThat(watched.rows(OwnCost.class)).allSatisfy(cost -> {
            assertThat(cost.roundTrips()).isNotNegative();
            assertThat(cost.busySeconds()).isNotNegative();
            assertThat(cost.bytesSent()).isNotNegative();
        });
    }

    @Test
    void slowAnswersStretchTheIntervalAndFastOnesBringItBack() {
        server.answering = Duration.ofMillis(400);
        Watched watched = watching.watch("db", server);
        watching.passSeconds(40);
        assertThat(server.requests.getLast().interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(watched.link()).isInstanceOf(Link.Up.class);

        server.answering = Duration.ofMillis(2);
        watching.passSeconds(40);
        assertThat(server.requests.getLast().interval()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void optionsHoldFromTheNextTickOn() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(2);
        watching.sampler.options(watched.id(), new SampleOptions(true, true));
        watching.passSeconds(2);

        assertThat(server.requests.getFirst().idle()).isFalse();
        assertThat(server.requests.getLast().idle()).isTrue();
        assertThat(server.requests.getLast().wholeBlockingTree()).isTrue();
    }

    @Test
    void hungServerDelaysNoOther() {
        FakeServer healthy = watching.server();
        Watched good = watching.watch("good", healthy);
        Watched bad = watching.watch("bad", server);
        watching.passSeconds(3);
        server.hangs = true;
        server.abortBlocks = true;
        long before = healthy.liveReads.get();
        watching.passSeconds(20);

        assertThat(bad.link()).isInstanceOf(Link.NotAnswering.class);
        assertThat(good.link()).isInstanceOf(Link.Up.class);
        assertThat(healthy.liveReads.get() - before).isBetween(19L, 21L);
        assertThat(good.state().skippedTicks()).isZero();

        healthy.hangs = true;
        watching.passSeconds(4);
        assertThat(good.link()).as("its deadlines are looked at although an abort of the other blocks")
                .isInstanceOf(Link.NotAnswering.class);
        healthy.hangs = false;
    }

    @Test
    void eightHoursOfSleepBringNoBurst() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(5);
        long reads = server.liveReads.get();
        watching.sleep(Duration.ofHours(8));
        watching.passSeconds(3);

        assertThat(server.liveReads.get() - reads).isBetween(3L, 5L);
        assertThat(watched.state().skippedTicks()).isBetween(28_795L, 28_801L);
    }

    @Test
    void mistakeInAReaderDoesNotEndTheLane() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        server.mistake = new IllegalStateException("a reader's mistake");
        watching.passSeconds(5);
        assertThat(watched.link()).isInstanceOfSatisfying(Link.Down.class,
                down -> assertThat(down.fault().kind()).isEqualTo(FaultKind.FAILED));

        server.mistake = null;
        watching.passSeconds(31);
        assertThat(watched.link()).isInstanceOf(Link.Up.class);
    }

    @Test
    void listenerThatFailsNeitherEndsTheLaneNorSilencesTheOthers() {
        Watched watched = watching.watch("db", server);
        watching.sampler.subscribe(watched.id(), state -> {
            if (state.link() instanceof Link.Up) {
                throw new IllegalStateException("a listener's mistake");
            }
        });
        long before = numbers(watched).size();
        watching.passSeconds(5);

        assertThat(numbers(watched).size() - before).isBetween(4L, 6L);
    }

    @Test
    void closingEndsAllLanesAtOnceThoughTheyHang() {
        Watched watched = watching.watch("db", server);
        watching.watch("other", watching.server());
        watching.passSeconds(3);
        server.hangs = true;
        server.slowHangs = true;
        watching.passSeconds(11);
        server.hangs = true;
        int links = watched.links().size();

        await().atMost(Duration.ofSeconds(2)).until(() -> {
            watching.sampler.close();
            return true;
        });
        await().atMost(Duration.ofSeconds(2)).until(() -> watching.alive().findAny().isEmpty());
        assertThat(watched.links()).as("a server is not lost because we go").hasSize(links);
        assertThat(server.open).hasValue(0);
    }

    @Test
    void serverIsWatchedOnce() {
        Watched watched = watching.watch("db", server);

        assertThatThrownBy(() -> watching.sampler.watch(
                new WatchedServer(watched.id(), "again", FakeServer.TARGET, Duration.ofSeconds(1))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> watching.sampler.state(ServerId.random()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The connection breaks at the next tick, and can be made again after that.
    private void lose(FaultKind kind) {
        int attempts = server.liveAttempts.get();
        server.refusal = kind;
        for (int quarter = 0; quarter < 8 && server.liveAttempts.get() == attempts
                && server.open.get() > 1; quarter++) {
            watching.pass(Duration.ofMillis(250));
        }
        server.refusal = null;
    }

    private static List<Long> numbers(Watched watched) {
        return watched.rows(Count.class).stream().map(Count::count).toList();
    }
}
