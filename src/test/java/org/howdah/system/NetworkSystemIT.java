package org.howdah.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.NetworkNamespace;
import org.howdah.fixture.TestServers;
import org.howdah.fixture.Watching;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server at the other end of a cable that is pulled, so that its connections are half open: no packet comes back, and
/// the system knows nothing of it.
final class NetworkSystemIT {
    /// A tick comes within a second, and two seconds after it the server is named; the watch looks ten times a second.
    private static final Duration NAMED = Duration.ofMillis(3_400);
    private static final Duration PULLED = Duration.ofSeconds(15);
    /// The next attempt within the first minute, and what the kernel needs to find the way again.
    private static final Duration BACK = Duration.ofSeconds(8);

    @TempDir
    private Path folder;

    @Test
    void aConnectionCutHalfOpenIsNamedAndSampledAgainWhenTheCableIsBack() throws Exception {
        try (PostgresProcess server = TestServers.start(TestServers.NEWEST, Map.of(), List.of(NetworkNamespace.RULE));
                NetworkNamespace machine = new NetworkNamespace();
                Watching watching = new Watching(TestServers.secrets())) {
            int port = server.address("a", "b").port();
            server.stop(PostgresProcess.StopMode.FAST);
            machine.run(server, folder.resolve("log"));
            Watching.Watched watched = watching.watch(new ConnectionTarget(
                    new ServerAddress(machine.address(), port, "postgres", TestServers.BOSS), TlsMode.DISABLE, null));
            Watching.Watched beside = watching.watch(
                    TestServers.target(TestServers.shared(TestServers.NEWEST), TestServers.MONITOR));
            awaitReadings(watched, Long.MIN_VALUE, 3);
            awaitReadings(beside, Long.MIN_VALUE, 3);

            long pulled = System.nanoTime();
            machine.pullThePlug();
            assertThat(watched.until(Link.NotAnswering.class, pulled)).isLessThan(NAMED);
            assertThat(watched.until(Link.Down.class, pulled)).isLessThan(NAMED.plusSeconds(5));
            assertThat(((Link.Down) watched.state().link()).fault().kind()).isEqualTo(FaultKind.NOT_ANSWERING);
            Awaitility.await().until(() -> System.nanoTime() - pulled > PULLED.toNanos());
            assertThat(watched.readings(Session.PROBE, pulled + NAMED.toNanos())).isEmpty();
            assertThat(beside.since(pulled)).noneMatch(heard -> heard.update() instanceof ServerUpdate.TicksSkipped);

            long back = System.nanoTime();
            machine.plugIn();
            assertThat(watched.until(Link.Up.class, back)).isLessThan(BACK);
            awaitReadings(watched, back, 3);
            // What was given up while nobody heard of it ends as well: our role has no sessions but our own.
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> watched.readings(IdleSessions.PROBE, back)
                    .stream().anyMatch(sample -> strangers(sample) == 0));
        }
    }

    private static long strangers(Sample<?> sample) {
        return ((SampleOutcome.Read<?>) sample.outcome()).rows().stream()
                .map(IdleSessions.class::cast)
                .filter(idle -> TestServers.BOSS.equals(idle.usename()))
                .mapToLong(IdleSessions::count).sum();
    }

    private static void awaitReadings(Watching.Watched watched, long since, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> watched.readings(Session.PROBE, since).size() >= count);
    }
}
