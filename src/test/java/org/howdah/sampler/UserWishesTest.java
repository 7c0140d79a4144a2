package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.sampler.Watching.Watched;
import org.junit.jupiter.api.Test;

/// What a user asks of a server that is watched: to be tried again, to be left alone, to be asked in another way.
class UserWishesTest extends OneServer {
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
    void otherIntervalHoldsAtOnceOnTheConnectionsThereAre() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        watching.sampler.every(watched.id(), Duration.ofMinutes(1));
        long reads = server.liveReads.get();
        watching.passSeconds(40);
        assertThat(server.liveReads.get() - reads).isLessThanOrEqualTo(1);

        watching.sampler.every(watched.id(), Duration.ofSeconds(1));
        reads = server.liveReads.get();
        watching.passSeconds(10);
        assertThat(server.liveReads.get() - reads).isBetween(9L, 11L);
        assertThat(server.liveAttempts).hasValue(1);
        assertThat(watched.state().skippedTicks()).isZero();
    }

    @Test
    void otherIntervalIsToldWithItsFirstSample() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(12);
        watching.sampler.every(watched.id(), Duration.ofSeconds(2));
        watching.passSeconds(3);

        assertThat(watched.rows(OwnCost.class)).filteredOn(cost -> cost.lane().equals("live"))
                .extracting(OwnCost::intervalSeconds).containsExactly(1.0, 2.0);
    }

    @Test
    void serverThatIsDownIsNotTriedTheSoonerForAnotherInterval() {
        server.refusal = FaultKind.PASSWORD_WRONG;
        Watched watched = watching.watch("db", server);
        watching.passSeconds(3);
        watching.sampler.every(watched.id(), Duration.ofSeconds(5));
        watching.passSeconds(20);
        assertThat(server.liveAttempts).hasValue(1);

        server.refusal = null;
        watching.sampler.retry(watched.id());
        watching.passSeconds(2);
        long reads = server.liveReads.get();
        watching.passSeconds(20);
        assertThat(server.liveReads.get() - reads).isEqualTo(4);
    }
}
