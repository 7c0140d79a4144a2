package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;

class DegradationTest {
    private static final Instant NOW = Fleets.NOW;

    @Test
    void serverThatAnswersAndLacksNothingIsUp() {
        Fleets server = Fleets.server("shop").version("18.1").read(Session.PROBE, FleetSessions.active(1))
                .outcome(NOW, WalActivity.PROBE, new SampleOutcome.Unsupported<>("no such view"));

        assertThat(server.row().degradations()).isEmpty();
        assertThat(server.row().status()).isEqualTo(FleetStatus.UP);
    }

    @Test
    void moreThanThreeIntervalsWithoutASampleAreStale() {
        assertThat(of(Fleets.server("shop").readAt(NOW.minusSeconds(3), Session.PROBE, List.of()))).isEmpty();
        assertThat(of(Fleets.server("shop").readAt(NOW.minusMillis(3_001), Session.PROBE, List.of())))
                .containsExactly(new Degradation.Stale(Duration.ofMillis(3_001), Duration.ofSeconds(1)));
    }

    @Test
    void serverThatIsSparedIsMeasuredByTheIntervalAtWhichItIsAsked() {
        OwnCost spared = new OwnCost("live", 10, 2, 1, 1, 1, 1, 0, 4);

        assertThat(of(Fleets.server("far").readAt(NOW.minusSeconds(11), Session.PROBE, List.of())
                .read(OwnCost.PROBE, spared))).isEmpty();
        assertThat(of(Fleets.server("far").readAt(NOW.minusSeconds(13), Session.PROBE, List.of())
                .read(OwnCost.PROBE, spared)))
                .containsExactly(new Degradation.Stale(Duration.ofSeconds(13), Duration.ofSeconds(4)));
    }

    @Test
    void linkThatJustCameBackIsNotStale() {
        assertThat(of(Fleets.server("shop").readAt(NOW.minusSeconds(90), Session.PROBE, List.of())
                .link(new Link.Up(NOW.minusSeconds(1))))).isEmpty();
    }

    @Test
    void sessionsThatWaitHalfAMinuteAreCounted() {
        assertThat(of(Fleets.server("shop").read(Session.PROBE)
                .read(BlockedSession.PROBE, blocked(1, 29), blocked(2, 30), blocked(3, 221))))
                .containsExactly(new Degradation.Blocked(2, Duration.ofSeconds(221)));
        assertThat(of(Fleets.server("shop").read(Session.PROBE).read(BlockedSession.PROBE, blocked(1, 29))))
                .isEmpty();
    }

    @Test
    void fourFifthsOfTheConnectionsAreTooMany() {
        // 97 of 100 can be used.
        assertThat(of(Fleets.server("shop").version("18.1").read(Session.PROBE)
                .read(DatabaseActivity.PROBE, FleetRowTest.database(1, 77, 0, 0, 0)))).isEmpty();
        assertThat(of(Fleets.server("shop").version("18.1").read(Session.PROBE)
                .read(DatabaseActivity.PROBE, FleetRowTest.database(1, 78, 0, 0, 0))))
                .containsExactly(new Degradation.Crowded(78, 97));
    }

    @Test
    void everyUnansweredProbeIsNamedInTheOrderOfTheirNames() {
        SampleOutcome<DatabaseSize> slow = new SampleOutcome.TimedOut<>("57014", "took too long");
        SampleOutcome<WalActivity> denied = new SampleOutcome.Denied<>("42501", "no");

        assertThat(of(Fleets.server("shop").read(Session.PROBE).outcome(NOW, WalActivity.PROBE, denied)
                .outcome(NOW, DatabaseSize.PROBE, slow)))
                .containsExactly(new Degradation.Unanswered("database_sizes", Degradation.Refusal.TIMED_OUT),
                        new Degradation.Unanswered("wal", Degradation.Refusal.DENIED));
    }

    @Test
    void blockingIsMoreUrgentThanWhatFollows() {
        assertThat(of(Fleets.server("shop").version("18.1").readAt(NOW.minusSeconds(9), Session.PROBE, List.of())
                .read(BlockedSession.PROBE, blocked(3, 60))
                .read(DatabaseActivity.PROBE, FleetRowTest.database(1, 90, 0, 0, 0))
                .outcome(NOW, WalActivity.PROBE, new SampleOutcome.Failed<>(null, "odd"))))
                .hasExactlyElementsOfTypes(Degradation.Blocked.class, Degradation.Stale.class,
                        Degradation.Crowded.class, Degradation.Unanswered.class);
    }

    @Test
    void serverThatDoesNotAnswerIsWorseThanDegraded() {
        Fleets server = Fleets.server("shop").readAt(NOW.minusSeconds(90), Session.PROBE, List.of());
        ServerFault fault = new ServerFault(FaultKind.CONNECTION_LOST, null, "gone", "");

        assertThat(server.link(new Link.NotAnswering(NOW)).row().status()).isEqualTo(FleetStatus.NOT_ANSWERING);
        assertThat(server.link(new Link.Down(NOW, fault, null)).row().status()).isEqualTo(FleetStatus.DOWN);
        assertThat(server.link(new Link.Paused(NOW)).row().status()).isEqualTo(FleetStatus.PAUSED);
        assertThat(server.row().degradations()).isEmpty();
    }

    private static BlockedSession blocked(int pid, int seconds) {
        return new BlockedSession(pid, null, FleetSessions.SERVER_TIME.minusSeconds(seconds), List.of(9), null);
    }

    private static List<Degradation> of(Fleets server) {
        return Degradation.of(server.build(), NOW);
    }
}
