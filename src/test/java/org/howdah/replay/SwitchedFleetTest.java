package org.howdah.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.junit.jupiter.api.Test;

/// A page hears the live servers or their past, and never both; and nothing is asked of a server meanwhile.
class SwitchedFleetTest {
    private static final ServerState LIVE = States.up("live");
    private static final ServerState PAST = States.up("past");

    private final FakeFleet live = FakeFleet.of(LIVE);
    private final FakeFleet past = FakeFleet.of(PAST);
    private final SwitchedFleet fleet = new SwitchedFleet(live, past);
    private final List<String> refused = new ArrayList<>();
    private final SwitchedControl control = new SwitchedControl(live, fleet, () -> refused.add("refused"));
    private final List<String> heard = new ArrayList<>();

    @Test
    void whoSubscribedHearsTheOtherAfterASwitch() {
        fleet.subscribe(States.SERVER, state -> heard.add(state.name()));
        fleet.toPast();
        assertThat(heard).containsExactly("live", "past");
        assertThat(fleet.state(States.SERVER).name()).isEqualTo("past");
        heard.clear();
        live.publish(LIVE);
        past.publish(PAST);
        assertThat(heard).containsExactly("past");
        fleet.toLive();
        past.publish(PAST);
        live.publish(LIVE);
        assertThat(heard).containsExactly("past", "live", "live");
    }

    @Test
    void theSameHoldsForAllServersTogether() {
        List<FleetState> fleets = new ArrayList<>();
        fleet.subscribeFleet(fleets::add);
        fleet.toPast();
        assertThat(fleets).containsExactly(live.fleet(), past.fleet());
        assertThat(fleet.fleet()).isEqualTo(past.fleet());
        fleet.toLive();
        assertThat(fleets.getLast()).isEqualTo(live.fleet());
    }

    @Test
    void whoLooksIsSubscribedToTheLiveServerMeanwhileSoThatItIsSampledAsBefore() {
        Subscription before = fleet.subscribe(States.SERVER, state -> heard.add(state.name()));
        fleet.toPast();
        Subscription meanwhile = fleet.subscribe(States.SERVER, state -> heard.add(state.name()));
        assertThat(live.listeners()).isEqualTo(2);
        before.close();
        meanwhile.close();
        assertThat(live.listeners()).isZero();
        assertThat(past.listeners()).isZero();
        assertThat(heard).containsExactly("live", "past", "past");
    }

    @Test
    void nothingIsAskedOfAServerWhileItsPastIsShown() {
        Session session = SessionBuilder.session(7, Instant.EPOCH).build();
        List<SessionInspection> answers = new ArrayList<>();
        fleet.toPast();
        control.retry(States.SERVER);
        control.pause(States.SERVER);
        control.resume(States.SERVER);
        control.every(States.SERVER, Duration.ofSeconds(5));
        control.inspect(States.SERVER, session, answers::add);
        control.look(States.SERVER, new SessionLook(true, Set.of()));
        assertThat(live.told).isEmpty();
        assertThat(refused).hasSize(4);
        assertThat(answers.getFirst().locks()).isInstanceOfSatisfying(SampleOutcome.Unsupported.class,
                outcome -> assertThat(outcome.message()).startsWith("Not recorded"));
        fleet.toLive();
        control.toLive();
        assertThat(live.told).containsExactly("idle live");
        control.retry(States.SERVER);
        assertThat(live.told).containsExactly("idle live", "retry live");
    }
}
