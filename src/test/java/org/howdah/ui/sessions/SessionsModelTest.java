package org.howdah.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.analysis.SessionActivity;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.Age;
import org.howdah.ui.control.Wait;
import org.junit.jupiter.api.Test;

class SessionsModelTest {
    private static final Instant NOW = States.NOON.plusMillis(400);

    private final SessionsModel model = new SessionsModel();

    @Test
    void agesAreTakenFromTheServersClock() {
        model.update(with(session(1, States.NOON).running(Duration.ofSeconds(90), Duration.ofSeconds(100)).build()),
                NOW);
        assertThat(row().query()).isEqualTo(new Age(Duration.ofSeconds(90), true));
        assertThat(row().query().heat()).isEqualTo(Age.Heat.WARM);
        assertThat(row().transaction()).isEqualTo(new Age(Duration.ofSeconds(100), false));
    }

    @Test
    void theTransactionOfAnIdleHolderHeats() {
        model.update(with(session(1, States.NOON).idleInTransaction(Duration.ofSeconds(400), Duration.ofSeconds(400))
                .build()), NOW);
        assertThat(row().transaction().heat()).isEqualTo(Age.Heat.HOT);
        assertThat(row().query().duration()).isNull();
    }

    @Test
    void aMaskedSessionShowsNothingThatIsNotKnown() {
        model.update(with(session(1, States.NOON).masked().build()), NOW);
        assertThat(row().activity()).isEqualTo(SessionActivity.HIDDEN);
        assertThat(row().waiting().text()).isEmpty();
        assertThat(row().query().duration()).isNull();
        assertThat(model.counts()).satisfies(counts -> assertThat(counts.idle()).isEmpty());
    }

    @Test
    void activeWithoutAWaitIsOnTheProcessor() {
        model.update(with(session(1, States.NOON).running(Duration.ZERO, Duration.ZERO).build()), NOW);
        assertThat(row().waiting()).isEqualTo(new Wait(WaitClass.CPU, "CPU*"));
    }

    @Test
    void anUnknownKindOfWaitKeepsItsOwnName() {
        model.update(with(session(1, States.NOON).waits("InjectionPoint", "x").build()), NOW);
        assertThat(row().waiting()).isEqualTo(new Wait(WaitClass.OTHER, "InjectionPoint: x"));
    }

    @Test
    void blockersAreUnknownUntilTheyAreRead() {
        Session waiter = session(1, States.NOON).waits("Lock", "relation").build();
        ServerState state = with(waiter);
        model.update(state, NOW);
        assertThat(row().waitsBehind()).isEqualTo(new SessionRow.Blockers(null, true));
        model.update(States.read(state, BlockedSession.PROBE, States.NOON, List.of(new BlockedSession(
                1, waiter.backendStart(), States.NOON, List.of(5, 6), States.NOON))), NOW);
        assertThat(row().waitsBehind()).isEqualTo(new SessionRow.Blockers(2, true));
    }

    @Test
    void theOpenSessionFollowsEveryNewState() {
        model.update(with(session(1, States.NOON).text("first").build()), NOW);
        model.open(row().key());
        model.update(with(session(1, States.NOON).text("second").build()), NOW);
        assertThat(model.detailProperty().get()).satisfies(
                detail -> assertThat(detail.row().session().query()).isEqualTo("second"));
    }

    @Test
    void theOpenSessionStaysAsItWasLastSeenWhenItEnds() {
        model.update(with(session(1, States.NOON).build()), NOW);
        model.open(row().key());
        model.update(with(session(2, States.NOON).build()), NOW);
        assertThat(model.detailProperty().get()).satisfies(detail -> {
            assertThat(detail.ended()).isTrue();
            assertThat(detail.row().session().pid()).isOne();
        });
    }

    @Test
    void aReusedProcessIdIsAnotherSession() {
        model.update(with(session(1, States.NOON).build()), NOW);
        model.open(row().key());
        model.update(with(session(1, States.NOON).started(States.NOON).build()), NOW);
        assertThat(model.detailProperty().get()).satisfies(detail -> assertThat(detail.ended()).isTrue());
    }

    @Test
    void ordersThoseThatWorkLongestFirst() {
        model.update(Shop.at(States.NOON), NOW);
        List<SessionRow> sorted = model.rows().stream().sorted(SessionRow.ORDER).toList();
        assertThat(sorted).extracting(row -> row.session().pid()).startsWith(48_555, 47_750).endsWith(50_112);
    }

    private SessionRow row() {
        return model.rows().getFirst();
    }

    private static ServerState with(Session... sessions) {
        return States.withSessions(States.up("shop"), States.NOON, List.of(sessions));
    }
}
