package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.junit.jupiter.api.Test;

class FleetTest extends TwoServers {
    @Test
    void serversOfTheListAreWatchedInItsOrder() {
        fleets.apply(second, first);
        fleets.pass(3);

        assertThat(fleet.servers()).containsExactly(second, first);
        assertThat(fleets.states()).extracting(ServerState::name).containsExactly("two", "one");
        assertThat(fleets.links()).allMatch(Link.Up.class::isInstance);
        assertThat(fleet.fleet().server(first.id())).map(FleetServer::server).contains(first);
    }

    @Test
    void sameListDisturbsNobody() {
        fleets.apply(first, second);
        fleets.pass(3);
        fleets.apply(second, first);
        fleets.pass(3);

        assertThat(one.liveAttempts).hasValue(1);
        assertThat(two.liveAttempts).hasValue(1);
    }

    @Test
    void removedServerIsLeftWithItsConnectionsAndTheOthersGoOn() {
        fleets.apply(first, second);
        fleets.pass(3);
        List<ServerState> heard = new CopyOnWriteArrayList<>();
        Subscription page = fleet.subscribe(first.id(), heard::add);
        fleets.apply(second);
        watching.settle();
        int before = heard.size();
        fleets.pass(3);

        assertThat(one.open).hasValue(0);
        assertThat(one.liveReads.get()).isLessThan(two.liveReads.get());
        assertThat(fleet.servers()).containsExactly(second);
        assertThat(heard).hasSize(before);
        assertThat(fleets.statistics.state().servers()).containsOnlyKeys(second.id());
        assertThatThrownBy(() -> fleet.state(first.id())).isInstanceOf(IllegalArgumentException.class);
        page.close();
        assertThat(watching.alive()).as("the lanes of the other one").hasSize(2);
    }

    @Test
    void removalReturnsAtOnceAlsoWhereTheServerHangs() {
        fleets.apply(first);
        fleets.pass(3);
        one.hangs = true;
        one.slowHangs = true;
        one.abortBlocks = true;
        fleets.pass(1);
        fleet.apply(List.of());

        assertThat(fleet.servers()).isEmpty();
        one.abortBlocks = false;
        await().until(() -> one.open.get() == 0);
    }

    @Test
    void renamedAndTaggedServerGoesOnUnderItsNewName() {
        fleets.apply(first);
        fleets.pass(3);
        List<ServerState> heard = new CopyOnWriteArrayList<>();
        try (Subscription page = fleet.subscribe(first.id(), heard::add)) {
            assertThat(page).isNotNull();
            RegisteredServer renamed = new RegisteredServer(first.id(), "uno", first.target(), null, List.of("eu"),
                    Environment.PRODUCTION, AccessMode.OPERATE, 8, first.interval(), false);
            fleets.apply(renamed);
            fleets.pass(2);

            assertThat(one.liveAttempts).hasValue(1);
            assertThat(fleet.servers()).containsExactly(renamed);
            assertThat(heard.getLast().name()).isEqualTo("uno");
            assertThat(watching.alive()).extracting(Thread::getName)
                    .containsExactlyInAnyOrder("sampler-live-uno", "sampler-slow-uno");
        }
    }

    @Test
    void movedServerIsEnteredAnewAndWhatWasKnownOfItIsForgotten() {
        fleets.apply(first);
        fleets.pass(3);
        List<ServerState> heard = new CopyOnWriteArrayList<>();
        try (Subscription page = fleet.subscribe(first.id(), heard::add)) {
            assertThat(page).isNotNull();
            two.refusal = FaultKind.CONNECTION_REFUSED;
            fleets.apply(fleets.moved(first, second.target()));
            fleets.pass(3);

            assertThat(one.open).hasValue(0);
            assertThat(two.liveAttempts.get()).isPositive();
            assertThat(fleet.state(first.id()).probes()).isEmpty();
            assertThat(fleet.state(first.id()).link()).isInstanceOf(Link.Down.class);
            assertThat(fleets.statistics.state().servers()).isEmpty();
            assertThat(heard.getLast().link()).as("a page that looks goes on looking").isInstanceOf(Link.Down.class);
            assertThat(heard.stream().map(state -> state.probes().isEmpty()).distinct())
                    .as("nothing of the old one after the new one").containsExactly(false, true);
        }
    }

    @Test
    void pausedServerIsNotEnteredUntilItIsResumed() {
        fleets.apply(fleets.paused(first, true));
        fleets.pass(5);
        assertThat(one.liveAttempts).hasValue(0);
        assertThat(fleets.links()).hasExactlyElementsOfTypes(Link.Paused.class);

        fleets.apply(fleets.paused(first, false));
        fleets.pass(3);
        assertThat(fleets.links()).hasExactlyElementsOfTypes(Link.Up.class);

        fleets.apply(fleets.paused(first, true));
        fleets.pass(12);
        assertThat(fleets.links()).hasExactlyElementsOfTypes(Link.Paused.class);
        assertThat(one.open).hasValue(0);
    }

    @Test
    void manyServersAreNotEnteredInOneInstant() {
        List<RegisteredServer> many = new ArrayList<>();
        List<FakeServer> servers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            FakeServer server = watching.server();
            servers.add(server);
            many.add(fleets.registered("server" + i, server));
        }
        fleet.apply(many);
        watching.settle();
        assertThat(fleets.entered(servers)).isLessThan(5);
        watching.pass(Duration.ofSeconds(1), fleet::publishIfDue);
        assertThat(fleets.entered(servers)).isBetween(10L, 30L);
        watching.pass(Duration.ofMillis(1_250), fleet::publishIfDue);
        assertThat(fleets.entered(servers)).isEqualTo(40);
    }

    @Test
    void aServerThatIsAddedAloneIsEnteredAtOnce() {
        fleets.apply(first);
        assertThat(one.liveAttempts).hasValue(1);
    }

    @Test
    void serverThatIsDownIsTriedWhenTheUserSaysSo() {
        one.refusal = FaultKind.PASSWORD_WRONG;
        fleets.apply(first);
        fleets.pass(5);
        assertThat(one.liveAttempts).hasValue(1);
        fleet.retry(first.id());
        fleets.pass(1);
        assertThat(one.liveAttempts).hasValue(2);
        fleet.pause(first.id());
        fleets.pass(1);
        assertThat(fleets.links()).hasExactlyElementsOfTypes(Link.Paused.class);
        one.refusal = null;
        fleet.resume(first.id());
        fleets.pass(2);
        assertThat(fleets.links()).hasExactlyElementsOfTypes(Link.Up.class);
    }

    @Test
    void rareQuestionIsNotAskedAgainAfterEachLoss() {
        fleets.apply(first);
        fleets.pass(12);
        for (int loss = 0; loss < 3; loss++) {
            one.refusal = FaultKind.TERMINATED;
            fleets.pass(3);
            one.refusal = null;
            fleets.pass(12);
        }

        assertThat(one.rareReads).hasValue(1);
        assertThat(one.slowReads.get()).isGreaterThan(2);
    }

    @Test
    void nothingIsLeftAfterTheEnd() {
        fleets.apply(first, second);
        fleets.pass(3);
        fleets.apply(second);
        watching.close();

        await().untilAsserted(() -> assertThat(watching.alive()).isEmpty());
        assertThat(one.open).hasValue(0);
        assertThat(two.open).hasValue(0);
    }
}
