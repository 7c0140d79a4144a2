package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Attempts;
import org.howdah.fixture.FaultProxy;
import org.howdah.fixture.FaultProxy.Fault;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A good server behind a bad network.
final class NetworkIT {
    private static final Duration NAMED = Duration.ofMillis(3_400);

    private final List<Path> paths = new ArrayList<>();
    private final Watching watching = new Watching(SecretSource.NONE);

    /// A way to the server, and what is seen over it.
    private record Path(FaultProxy proxy, Watching.Watched watched) {
        void comesBack() {
            proxy.set(Fault.PASS);
            long good = System.nanoTime();
            Awaitility.await().atMost(Duration.ofSeconds(15))
                    .until(() -> watched.readings(Session.PROBE, good).size() > 1);
            assertThat(watched.state().link()).isInstanceOf(Link.Up.class);
            assertThat(proxy.open()).isLessThanOrEqualTo(3);
        }

        List<FaultKind> kinds(long since) {
            return watched.since(since).stream()
                    .filter(heard -> heard.update() instanceof ServerUpdate.LinkChanged(Link.Down _))
                    .map(heard -> ((Link.Down) ((ServerUpdate.LinkChanged) heard.update()).link()).fault().kind())
                    .distinct().toList();
        }
    }

    @AfterEach
    void close() throws IOException {
        watching.close();
        for (Path path : paths) {
            path.proxy().close();
        }
    }

    private Path watch() {
        PostgresProcess server = TestServers.shared(TestServers.NEWEST);
        FaultProxy proxy = new FaultProxy(server.address("a", "b").port());
        Path path = new Path(proxy, watching.watch(Attempts.target(proxy.port(), TestServers.MONITOR)));
        paths.add(path);
        // Both lanes.
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> proxy.open() == 2);
        path.watched().awaitUp();
        return path;
    }

    @Test
    void aConnectionThatLeadsNowhereOrTricklesIsNamedAndGivenUp() {
        Path nowhere = watch();
        Path trickle = watch();
        long begin = System.nanoTime();
        nowhere.proxy().set(Fault.BLACK_HOLE);
        trickle.proxy().set(Fault.TRICKLE, 40);
        for (Path path : paths) {
            assertThat(path.watched().until(Link.NotAnswering.class, begin)).isLessThan(NAMED);
            assertThat(path.watched().until(Link.Down.class, begin)).isLessThan(NAMED.plusSeconds(5));
            assertThat(path.kinds(begin).getFirst()).isEqualTo(FaultKind.NOT_ANSWERING);
            assertThat(path.proxy().open()).isLessThanOrEqualTo(3);
        }
        paths.forEach(Path::comesBack);
    }

    @Test
    void aConnectionThatIsResetOrHalfClosedIsLost() {
        Path reset = watch();
        Path halfClosed = watch();
        long begin = System.nanoTime();
        reset.proxy().reset();
        halfClosed.proxy().halfClose();
        for (Path path : paths) {
            assertThat(path.watched().until(Link.Down.class, begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(path.kinds(begin)).containsExactly(FaultKind.CONNECTION_LOST);
        }
        paths.forEach(Path::comesBack);
    }

    @Test
    void aSlowNetworkIsEnduredAndSparesTheServerAndAlteredBytesDoNotEndTheLane() {
        Path slow = watch();
        Path altered = watch();
        long begin = System.nanoTime();
        slow.proxy().set(Fault.DELAY, 400);
        altered.proxy().set(Fault.FLIP);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> slow.watched().readings(Session.PROBE, begin)
                .stream().anyMatch(sample -> sample.interval().compareTo(Duration.ofSeconds(1)) > 0));
        assertThat(slow.watched().state().link()).isInstanceOf(Link.Up.class);
        assertThat(altered.kinds(begin)).isNotEmpty();
        altered.comesBack();
    }
}
