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
import org.howdah.sampler.FakeServer.SlowCount;
import org.howdah.sampler.Watching.Watched;
import org.junit.jupiter.api.Test;

/// What the lanes of a sampler take and publish, whatever happens around them.
class SamplerTest extends OneServer {
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
}
