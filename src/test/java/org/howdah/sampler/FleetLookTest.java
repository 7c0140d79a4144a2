package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.postgres.query.LiveRequest;
import org.howdah.sampler.FakeServer.Count;
import org.howdah.sampler.FakeServer.ShownCount;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// How a fleet asks: exactly where somebody looks, in the quiet mode elsewhere.
class FleetLookTest extends TwoServers {
    private static final SessionLook IDLE = new SessionLook(true, Set.of());

    @Test
    void serverThatNobodyLooksAtIsAskedQuietlyFromTheBeginning() {
        fleets.apply(first, second);
        try (Subscription all = fleet.subscribeFleet(_ -> {})) {
            assertThat(all).isNotNull();
            fleets.pass(3);
        }

        assertThat(quiet(one, 0)).containsExactly(true);
        assertThat(quiet(two, 0)).containsExactly(true);
    }

    @Test
    void onlyTheServerOfThePageIsAskedExactlyAndOnlyWhileThePageIsShown() {
        fleets.apply(first, second);
        fleets.pass(2);
        int before = one.requests.size();
        Subscription page = fleet.subscribe(first.id(), _ -> {});
        Subscription frame = fleet.subscribe(first.id(), _ -> {});
        fleets.pass(3);
        assertThat(quiet(one, before)).containsExactly(false);
        assertThat(quiet(two, 0)).containsExactly(true);

        page.close();
        page.close();
        fleets.pass(2);
        assertThat(quiet(one, before)).as("the frame still looks").containsExactly(false);

        frame.close();
        int after = one.requests.size();
        fleets.pass(3);
        assertThat(quiet(one, after)).containsExactly(true);
    }

    @Test
    void wishesOfAPageEndWithIt() {
        fleets.apply(first);
        Subscription page = fleet.subscribe(first.id(), _ -> {});
        fleet.options(first.id(), new SampleOptions(true, true));
        fleets.pass(3);
        assertThat(one.requests.getLast().idle()).isTrue();
        page.close();
        fleets.pass(3);
        assertThat(one.requests.getLast()).isEqualTo(new LiveRequest(false, false, true, Duration.ofSeconds(1)));

        try (Subscription next = fleet.subscribe(first.id(), _ -> {})) {
            assertThat(next).isNotNull();
            fleets.pass(3);
            assertThat(one.requests.getLast()).isEqualTo(new LiveRequest(false, false, false, Duration.ofSeconds(1)));
        }
    }

    @Test
    void idleSessionsAreReadOnlyForWhoLooks() {
        fleets.apply(first);
        fleet.look(first.id(), IDLE);
        fleet.look(second.id(), IDLE);
        Subscription page = fleet.subscribe(first.id(), _ -> {});
        fleets.pass(3);
        assertThat(one.requests.getLast().idle()).as("nobody looked when it was wanted").isFalse();

        fleet.look(first.id(), IDLE);
        fleets.pass(3);
        assertThat(one.requests.getLast().idle()).isTrue();

        page.close();
        fleet.look(first.id(), SessionLook.NOTHING);
        fleets.pass(3);
        assertThat(one.requests.getLast()).isEqualTo(new LiveRequest(false, false, true, Duration.ofSeconds(1)));
    }

    @Test
    void whatAColumnShowsIsAskedOnlyWhileItIsShown() {
        fleets.apply(first);
        Subscription page = fleet.subscribe(first.id(), _ -> {});
        fleets.pass(12);
        assertThat(one.shownReads).hasValue(0);

        fleet.look(first.id(), new SessionLook(false, Set.of(ShownCount.PROBE)));
        fleets.pass(10);
        assertThat(one.shownReads.get()).isBetween(4L, 6L);
        assertThat(fleet.state(first.id()).rows(ShownCount.PROBE)).isNotEmpty();

        long seen = one.shownReads.get();
        fleet.look(first.id(), SessionLook.NOTHING);
        fleets.pass(12);
        assertThat(one.shownReads).hasValue(seen);

        fleet.look(first.id(), new SessionLook(false, Set.of(ShownCount.PROBE)));
        fleets.pass(2);
        assertThat(one.shownReads.get()).as("at once again").isGreaterThan(seen);
        page.close();
        fleets.pass(1);
        seen = one.shownReads.get();
        fleets.pass(12);
        assertThat(one.shownReads).as("nobody looks").hasValue(seen);
    }

    @Test
    void pageThatIsLeftAfterItsServerDisturbsNobody() {
        fleets.apply(first, second);
        Subscription page = fleet.subscribe(first.id(), _ -> {});
        fleets.apply(second);
        page.close();
        fleets.apply(first, second);
        fleets.pass(4);

        assertThat(quiet(one, one.requests.size() - 2)).containsExactly(true);
    }

    @Test
    void otherIntervalIsTakenUpWithoutForgetting() {
        fleets.apply(first);
        fleets.pass(5);
        try (Subscription page = fleet.subscribe(first.id(), _ -> {})) {
            assertThat(page).isNotNull();
            fleet.options(first.id(), new SampleOptions(true, false));
            long reads = one.liveReads.get();
            fleets.apply(fleets.slower(first, Duration.ofSeconds(5)));
            assertThat(fleet.servers().getFirst().interval()).isEqualTo(Duration.ofSeconds(5));
            assertThat(fleet.state(first.id()).rows(Count.PROBE)).isNotEmpty();
            fleets.pass(20);

            assertThat(one.liveReads.get() - reads).isBetween(3L, 5L);
            assertThat(one.liveAttempts).as("on the connection it had").hasValue(1);
            assertThat(one.requests.getLast().idle()).as("what somebody looks at is still wanted").isTrue();
        }
    }

    @Test
    void logCallsAServerAsTheUserDoesNow() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(LiveLane.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        log.start();
        try {
            fleets.apply(first);
            fleets.pass(3);
            fleets.apply(new RegisteredServer(first.id(), "uno", first.target(), null, List.of(), Environment.NONE,
                    AccessMode.OBSERVE, null, first.interval(), false));
            one.refusal = FaultKind.CONNECTION_REFUSED;
            fleets.pass(2);

            assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.startsWith("uno: lost: "));
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
    }

    /// How its live second was asked, from one request on.
    private static Set<Boolean> quiet(FakeServer server, int from) {
        return server.requests.subList(from, server.requests.size()).stream().map(LiveRequest::quiet)
                .collect(Collectors.toSet());
    }

    @Test
    void oneServerIsAskedLessOftenAndTheOthersAsBefore() {
        fleets.apply(first, second);
        fleets.pass(5);
        fleet.every(first.id(), Duration.ofSeconds(5));
        fleet.every(ServerId.random(), Duration.ofSeconds(5));
        long reads = one.liveReads.get();
        long others = two.liveReads.get();
        fleets.pass(20);

        assertThat(one.liveReads.get() - reads).isBetween(3L, 5L);
        assertThat(two.liveReads.get() - others).isBetween(19L, 21L);
        assertThat(fleet.servers()).containsExactly(first.withInterval(Duration.ofSeconds(5)), second);
    }
}
