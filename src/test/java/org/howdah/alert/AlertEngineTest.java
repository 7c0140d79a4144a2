package org.howdah.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.alert.AlertFinding.Root;
import org.howdah.analysis.FleetSessions;
import org.howdah.analysis.Fleets;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.junit.jupiter.api.Test;

class AlertEngineTest {
    private static final Instant NOW = Fleets.NOW;
    private static final ServerFault FAULT = new ServerFault(FaultKind.CONNECTION_REFUSED, null, "refused", "");
    private static final List<AlertRule> RULES = AlertRule.builtIn();
    private static final AlertRule DOWN = RULES.get(0);
    private static final AlertRule BLOCKED = RULES.get(1);
    private static final AlertRule OLD = RULES.get(2);

    private AlertBook book = AlertBook.EMPTY;

    @Test
    void serverThatIsDownForHalfAMinuteIsAnAlert() {
        Fleets server = Fleets.server("orders").link(new Link.Down(NOW, FAULT, null));
        look(29, server);
        assertThat(book.open()).isEmpty();
        look(30, server);

        Alert alert = new Alert(1, server.registered().id(), "orders", DOWN, new AlertFinding.Gone(FAULT), NOW,
                NOW.plusSeconds(30), null, null, null);
        assertThat(book.open()).containsExactly(alert);
        assertThat(book.events()).containsExactly(new AlertEvent.Raised(alert));
        look(31, server);
        assertThat(book.open()).containsExactly(alert);
        assertThat(book.events()).isEmpty();
    }

    @Test
    void silenceAndLossAreOneTimeOfAbsence() {
        Fleets server = Fleets.server("orders").link(new Link.NotAnswering(NOW));
        look(4, server);
        look(29, server.link(new Link.Down(NOW.plusSeconds(6), FAULT, null)));
        assertThat(book.open()).isEmpty();
        look(30, server);

        assertThat(book.open()).singleElement()
                .satisfies(alert -> assertThat(alert.since()).isEqualTo(NOW));
    }

    @Test
    void absenceThatWasInterruptedBeginsAnew() {
        Fleets server = Fleets.server("orders").link(new Link.Down(NOW, FAULT, null));
        look(29, server);
        look(30, server.link(new Link.Up(NOW.plusSeconds(30))));
        look(45, server.link(new Link.Down(NOW.plusSeconds(31), FAULT, null)));

        assertThat(book.open()).isEmpty();
    }

    @Test
    void alertEndsWhenAllWasWellForTenSeconds() {
        Fleets server = Fleets.server("orders").link(new Link.Down(NOW, FAULT, null));
        look(30, server);
        look(40, server.link(new Link.Up(NOW.plusSeconds(40))));
        look(49, server);
        assertThat(book.open()).hasSize(1);
        // A relapse within that time goes on as the same alert.
        look(50, server.link(new Link.Down(NOW.plusSeconds(50), FAULT, null)));
        look(60, server.link(new Link.Up(NOW.plusSeconds(60))));
        look(70, server);

        assertThat(book.open()).isEmpty();
        assertThat(book.past()).singleElement().satisfies(alert -> {
            assertThat(alert.number()).isEqualTo(1);
            assertThat(alert.ending()).isEqualTo(Alert.Ending.RESOLVED);
            assertThat(alert.ended()).isEqualTo(NOW.plusSeconds(70));
        });
        assertThat(book.events()).containsExactly(new AlertEvent.Ended(book.past().getFirst()));
    }

    @Test
    void blockedSessionsAreCountedAndTheirRootIsNamed() {
        Fleets server = Fleets.server("shop")
                .read(Session.PROBE, FleetSessions.waiting(2, "Lock"),
                        FleetSessions.idleInTransaction(9, Duration.ofSeconds(100), Duration.ofSeconds(90)))
                .read(BlockedSession.PROBE, blocked(2, 40, 9), blocked(3, 35, 2), blocked(4, 31, 3, 9),
                        blocked(5, 29, 8), blocked(6, 30, 7));
        look(0, server);

        assertThat(book.open()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(BLOCKED);
            assertThat(alert.since()).isEqualTo(NOW.minusSeconds(40));
            assertThat(alert.finding()).isEqualTo(new AlertFinding.Blocked(
                    4, Duration.ofSeconds(40), new Root(9, SessionState.IDLE_IN_TRANSACTION)));
        });
    }

    @Test
    void rootThatWasNotReadIsUnknown() {
        look(0, Fleets.server("shop").read(Session.PROBE).read(BlockedSession.PROBE,
                new BlockedSession(2, null, FleetSessions.SERVER_TIME.minusSeconds(31), null, null)));

        assertThat(book.open()).extracting(Alert::finding)
                .containsExactly(new AlertFinding.Blocked(1, Duration.ofSeconds(31), null));
    }

    @Test
    void transactionIsTooOldAfterFiveMinutesAndIdlyAfterTwo() {
        look(0, Fleets.server("shop").read(Session.PROBE,
                FleetSessions.inTransaction(1, Duration.ofSeconds(299)),
                FleetSessions.idleInTransaction(2, Duration.ofSeconds(200), Duration.ofSeconds(119)),
                FleetSessions.background(3, "autovacuum worker")));
        assertThat(book.open()).isEmpty();

        look(1, Fleets.server("shop").read(Session.PROBE,
                FleetSessions.inTransaction(1, Duration.ofMinutes(5)),
                FleetSessions.idleInTransaction(2, Duration.ofSeconds(400), Duration.ofSeconds(5)),
                FleetSessions.idleInTransaction(3, Duration.ofSeconds(200), Duration.ofMinutes(2)),
                FleetSessions.aborted(4, Duration.ofSeconds(130))));
        assertThat(book.open()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(OLD);
            assertThat(alert.finding()).isEqualTo(new AlertFinding.OldTransaction(
                    2, 2, 2, Duration.ofSeconds(400), SessionState.IDLE_IN_TRANSACTION, "clerk", "till"));
        });
    }

    @Test
    void whatCannotBeReadNowNeitherBeginsNorEnds() {
        Fleets server = Fleets.server("shop").read(Session.PROBE).read(BlockedSession.PROBE, blocked(2, 40, 9));
        look(0, server);
        look(60, server.outcome(NOW, BlockedSession.PROBE, new SampleOutcome.TimedOut<>(null, "slow")));
        look(90, server.link(new Link.NotAnswering(NOW.plusSeconds(90))));

        assertThat(book.open()).hasSize(1);
        look(100, Fleets.server("other").read(Session.PROBE)
                .outcome(NOW, BlockedSession.PROBE, new SampleOutcome.TimedOut<>(null, "slow")));
        assertThat(book.open()).as("the server was removed").isEmpty();
        assertThat(book.past()).extracting(Alert::ending).containsExactly(Alert.Ending.REMOVED);
    }

    @Test
    void pausedServerHasNoAlerts() {
        look(30, Fleets.server("orders").link(new Link.Down(NOW, FAULT, null)));
        look(31, Fleets.server("orders").paused());

        assertThat(book.open()).isEmpty();
        assertThat(book.past()).extracting(Alert::ending).containsExactly(Alert.Ending.PAUSED);
        look(90, Fleets.server("orders").link(new Link.Down(NOW, FAULT, null)).paused());
        assertThat(book.open()).isEmpty();
    }

    @Test
    void alertsOfARuleThatIsGoneEnd() {
        look(30, Fleets.server("orders").link(new Link.Down(NOW, FAULT, null)));
        book = AlertEngine.step(book, List.of(BLOCKED), Fleets.fleet(NOW.plusSeconds(31),
                Fleets.server("orders").link(new Link.Down(NOW, FAULT, null))));

        assertThat(book.past()).extracting(Alert::ending).containsExactly(Alert.Ending.RULE_GONE);
    }

    @Test
    void acknowledgedAlertStaysOpenAndIsAcknowledgedOnce() {
        look(30, Fleets.server("orders").link(new Link.Down(NOW, FAULT, null)));
        book = AlertEngine.acknowledge(book, 1, NOW.plusSeconds(32));

        Alert known = book.open().getFirst();
        assertThat(known.acknowledged()).isEqualTo(NOW.plusSeconds(32));
        assertThat(book.events()).containsExactly(new AlertEvent.Acknowledged(known));
        book = AlertEngine.acknowledge(book, 1, NOW.plusSeconds(33));
        assertThat(book.events()).isEmpty();
        assertThat(AlertEngine.acknowledge(book, 77, NOW).events()).isEmpty();
        look(34, Fleets.server("orders").link(new Link.Down(NOW, FAULT, null)));
        assertThat(book.open()).containsExactly(known);
    }

    @Test
    void renamedServerHasItsNewNameInItsAlert() {
        Fleets server = Fleets.server("orders").link(new Link.Down(NOW, FAULT, null));
        look(30, server);
        look(31, server.called("orders-old"));

        assertThat(book.open()).extracting(Alert::serverName).containsExactly("orders-old");
    }

    @Test
    void worstAlertsComeFirst() {
        look(30, Fleets.server("a").read(Session.PROBE, FleetSessions.inTransaction(1, Duration.ofHours(1))),
                Fleets.server("b").link(new Link.Down(NOW, FAULT, null)));

        assertThat(book.open()).extracting(Alert::rule).containsExactly(DOWN, OLD);
        assertThat(book.open()).extracting(Alert::number).containsExactly(2L, 1L);
    }

    private void look(int second, Fleets... servers) {
        FleetState fleet = Fleets.fleet(NOW.plusSeconds(second), servers);
        book = AlertEngine.step(book, RULES, fleet);
    }

    static BlockedSession blocked(int pid, int seconds, Integer... by) {
        return new BlockedSession(pid, null, FleetSessions.SERVER_TIME.minusSeconds(seconds), List.of(by),
                FleetSessions.SERVER_TIME);
    }
}
