package org.howdah.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.howdah.ui.SessionBuilder.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.analysis.SessionActivity;
import org.howdah.analysis.SessionFacts;
import org.howdah.analysis.SessionGroup;
import org.howdah.analysis.SessionGrouping;
import org.howdah.analysis.SessionWish;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.Age;
import org.howdah.ui.control.Wait;
import org.junit.jupiter.api.Test;

class SessionsModelTest {
    private static final Instant NOW = States.NOON.plusMillis(400);

    private final SessionsModel model = new SessionsModel(SessionWish.USUAL);

    @Test
    void agesAreTakenFromTheServersClock() {
        update(with(session(1, States.NOON).running(Duration.ofSeconds(90), Duration.ofSeconds(100)).build()));
        assertThat(row().query()).isEqualTo(new Age(Duration.ofSeconds(90), true));
        assertThat(row().query().heat()).isEqualTo(Age.Heat.WARM);
        assertThat(row().transaction()).isEqualTo(new Age(Duration.ofSeconds(100), false));
    }

    @Test
    void theTransactionOfAnIdleHolderHeats() {
        update(with(session(1, States.NOON).idleInTransaction(Duration.ofSeconds(400), Duration.ofSeconds(400))
                .build()));
        assertThat(row().transaction().heat()).isEqualTo(Age.Heat.HOT);
        assertThat(row().query().duration()).isNull();
    }

    @Test
    void aMaskedSessionShowsNothingThatIsNotKnown() {
        update(with(session(1, States.NOON).masked().build()));
        assertThat(row().activity()).isEqualTo(SessionActivity.HIDDEN);
        assertThat(row().waiting().text()).isEmpty();
        assertThat(row().query().duration()).isNull();
        assertThat(model.counts()).satisfies(counts -> assertThat(counts.idle()).isEmpty());
    }

    @Test
    void activeWithoutAWaitIsOnTheProcessor() {
        update(with(session(1, States.NOON).running(Duration.ZERO, Duration.ZERO).build()));
        assertThat(row().waiting()).isEqualTo(new Wait(WaitClass.CPU, "CPU*"));
    }

    @Test
    void anUnknownKindOfWaitKeepsItsOwnName() {
        update(with(session(1, States.NOON).waits("InjectionPoint", "x").build()));
        assertThat(row().waiting()).isEqualTo(new Wait(WaitClass.OTHER, "InjectionPoint: x"));
    }

    @Test
    void blockersAreUnknownUntilTheyAreRead() {
        Session waiter = session(1, States.NOON).waits("Lock", "relation").build();
        ServerState state = with(waiter);
        update(state);
        assertThat(row().facts().waitsBehind()).isEqualTo(new SessionFacts.Blockers(null, true));
        update(States.read(state, BlockedSession.PROBE, States.NOON, List.of(new BlockedSession(
                1, waiter.backendStart(), States.NOON, List.of(5, 6), States.NOON))));
        assertThat(row().facts().waitsBehind()).isEqualTo(new SessionFacts.Blockers(2, true));
    }

    @Test
    void theOpenSessionStaysAsItWasLastSeenWhenItEnds() {
        update(with(session(1, States.NOON).build()));
        SessionDetail first = SessionDetail.of(state(), model.sessions(), row().facts().key(), null);
        update(with(session(1, States.NOON).started(States.NOON).build()));
        assertThat(SessionDetail.of(state(), model.sessions(),
                new SessionKey(1, States.NOON.minusSeconds(7_900)), first)).satisfies(detail -> {
                    assertThat(detail).isNotNull();
                    assertThat(detail.ended()).isTrue();
                    assertThat(detail.session().backendStart()).isEqualTo(States.NOON.minusSeconds(7_900));
                });
    }

    @Test
    void aPausedViewStaysWhileStatesGoOn() {
        update(with(session(1, States.NOON).build()));
        model.pause(true);
        update(with(session(2, States.NOON).build()));
        assertThat(row().session().pid()).isOne();
        model.pause(false);
        assertThat(row().session().pid()).isEqualTo(2);
    }

    @Test
    void helpersStandBelowTheirLeader() {
        update(Shop.at(States.NOON));
        SessionRow.Single worker = model.rows().stream().map(SessionRow.Single.class::cast)
                .filter(each -> each.session().pid() == 47_751).findFirst().orElseThrow();
        assertThat(worker.parent()).isInstanceOfSatisfying(SessionRow.Single.class, leader -> {
            assertThat(leader.session().pid()).isEqualTo(47_750);
            assertThat(leader.workers()).isEqualTo(3);
        });
        model.look(model.view().toggled(new SessionKey(47_750, worker.session().backendStart())));
        assertThat(model.rows()).hasSize(22);
    }

    @Test
    void groupsStandAboveTheirSessions() {
        update(Shop.at(States.NOON));
        model.look(model.view().with(model.view().wish().withGrouping(SessionGrouping.USER)));
        SessionRow.Heading checkout = model.rows().stream().filter(SessionRow.Heading.class::isInstance)
                .map(SessionRow.Heading.class::cast)
                .filter(each -> each.group().title().equals("checkout")).findFirst().orElseThrow();
        assertThat(checkout.group()).satisfies(group -> {
            assertThat(group.sessions()).isEqualTo(7);
            assertThat(group.active()).isEqualTo(6);
            assertThat(group.blocked()).isEqualTo(4);
            assertThat(group.holding()).isOne();
        });
        assertThat(model.rows().stream().filter(row -> checkout.equals(row.parent()))).hasSize(7);
    }

    @Test
    void parallelWorkersAreInTheGroupOfTheirLeader() {
        update(with(session(2, States.NOON).of("app", "shop", null).workerOf(1).build(),
                session(1, States.NOON).of("app", "shop", "10.0.0.1").running(Duration.ZERO, Duration.ZERO).build(),
                session(3, States.NOON).of("app", "shop", "10.0.0.2").build()));
        model.look(model.view().with(model.view().wish().withGrouping(SessionGrouping.CLIENT)));
        assertThat(model.rows().stream().filter(SessionRow.Heading.class::isInstance)
                .map(row -> ((SessionRow.Heading) row).group())).extracting(SessionGroup::title, SessionGroup::sessions)
                .containsExactlyInAnyOrder(tuple("10.0.0.1", 2), tuple("10.0.0.2", 1));
    }

    @Test
    void ordersThoseThatWorkLongestFirst() {
        update(Shop.at(States.NOON));
        List<SessionRow> sorted = model.rows().stream().sorted(SessionRow.ORDER).toList();
        assertThat(sorted).extracting(row -> ((SessionRow.Single) row).session().pid()).startsWith(48_555, 47_750)
                .endsWith(50_112);
    }

    private void update(ServerState state) {
        model.update(model.sightOf(state), NOW);
    }

    private ServerState state() {
        return java.util.Objects.requireNonNull(model.sight()).state();
    }

    private SessionRow.Single row() {
        return (SessionRow.Single) model.rows().getFirst();
    }

    private static ServerState with(Session... sessions) {
        return States.withSessions(States.up("shop"), States.NOON, List.of(sessions));
    }
}
