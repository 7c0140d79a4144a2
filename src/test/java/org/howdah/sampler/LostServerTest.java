package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.sampler.Watching.Watched;
import org.junit.jupiter.api.Test;

/// How the loss of a server is noticed and named, and how it is found again.
class LostServerTest extends OneServer {
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
    void eightHoursOfSleepBringNoBurst() {
        Watched watched = watching.watch("db", server);
        watching.passSeconds(5);
        long reads = server.liveReads.get();
        watching.sleep(Duration.ofHours(8));
        watching.passSeconds(3);

        assertThat(server.liveReads.get() - reads).isBetween(3L, 5L);
        assertThat(watched.state().skippedTicks()).isBetween(28_795L, 28_801L);
    }
}
