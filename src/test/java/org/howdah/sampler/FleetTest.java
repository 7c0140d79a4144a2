package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGeneratorFactory;
import org.howdah.model.collector.PoolState;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.collector.ServerCollector;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.sampler.FakeServer.Count;
import org.howdah.sampler.FakeServer.RareCount;
import org.howdah.sampler.FakeServer.SlowCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FleetTest {
    private static final ProcessCost PROCESS = new ProcessCost(Instant.EPOCH, null, 1, 2, null, 3);

    private final Watching watching = new Watching();
    private final CollectorStatistics statistics = new CollectorStatistics(watching.sampler, () -> PROCESS);
    private final Fleet fleet = new Fleet(watching.sampler, statistics, watching.pace,
            RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(2));
    private final FakeServer one = watching.server();
    private final FakeServer two = watching.server();
    private final RegisteredServer first = registered("one", one);
    private final RegisteredServer second = registered("two", two);

    @AfterEach
    void end() {
        watching.close();
    }

    @Test
    void serversOfTheListAreWatchedInItsOrder() {
        apply(second, first);
        pass(3);

        assertThat(fleet.servers()).containsExactly(second, first);
        assertThat(states()).extracting(ServerState::name).containsExactly("two", "one");
        assertThat(links()).allMatch(Link.Up.class::isInstance);
        assertThat(fleet.fleet().server(first.id())).map(FleetServer::server).contains(first);
    }

    @Test
    void sameListDisturbsNobody() {
        apply(first, second);
        pass(3);
        apply(second, first);
        pass(3);

        assertThat(one.liveAttempts).hasValue(1);
        assertThat(two.liveAttempts).hasValue(1);
    }

    @Test
    void removedServerIsLeftWithItsConnectionsAndTheOthersGoOn() {
        apply(first, second);
        pass(3);
        List<ServerState> heard = new CopyOnWriteArrayList<>();
        Subscription page = fleet.subscribe(first.id(), heard::add);
        apply(second);
        watching.settle();
        int before = heard.size();
        pass(3);

        assertThat(one.open).hasValue(0);
        assertThat(one.liveReads.get()).isLessThan(two.liveReads.get());
        assertThat(fleet.servers()).containsExactly(second);
        assertThat(heard).hasSize(before);
        assertThat(statistics.state().servers()).containsOnlyKeys(second.id());
        assertThatThrownBy(() -> fleet.state(first.id())).isInstanceOf(IllegalArgumentException.class);
        page.close();
        assertThat(watching.alive()).as("the lanes of the other one").hasSize(2);
    }

    @Test
    void removalReturnsAtOnceAlsoWhereTheServerHangs() {
        apply(first);
        pass(3);
        one.hangs = true;
        one.slowHangs = true;
        one.abortBlocks = true;
        pass(1);
        apply();

        assertThat(fleet.servers()).isEmpty();
        one.abortBlocks = false;
        await().until(() -> one.open.get() == 0);
    }

    @Test
    void renamedAndTaggedServerGoesOnUnderItsNewName() {
        apply(first);
        pass(3);
        List<ServerState> heard = new CopyOnWriteArrayList<>();
        try (Subscription page = fleet.subscribe(first.id(), heard::add)) {
            assertThat(page).isNotNull();
            RegisteredServer renamed = new RegisteredServer(first.id(), "uno", first.target(), null, List.of("eu"),
                    Environment.PRODUCTION, AccessMode.OPERATE, 8, first.interval(), false);
            apply(renamed);
            pass(2);

            assertThat(one.liveAttempts).hasValue(1);
            assertThat(fleet.servers()).containsExactly(renamed);
            assertThat(heard.getLast().name()).isEqualTo("uno");
            assertThat(watching.alive()).extracting(Thread::getName)
                    .containsExactlyInAnyOrder("sampler-live-uno", "sampler-slow-uno");
        }
    }

    @Test
    void movedServerIsEnteredAnewAndWhatWasKnownOfItIsForgotten() {
        apply(first);
        pass(3);
        List<ServerState> heard = new CopyOnWriteArrayList<>();
        try (Subscription page = fleet.subscribe(first.id(), heard::add)) {
            assertThat(page).isNotNull();
            two.refusal = FaultKind.CONNECTION_REFUSED;
            apply(moved(first, second.target()));
            pass(3);

            assertThat(one.open).hasValue(0);
            assertThat(two.liveAttempts.get()).isPositive();
            assertThat(fleet.state(first.id()).probes()).isEmpty();
            assertThat(fleet.state(first.id()).link()).isInstanceOf(Link.Down.class);
            assertThat(statistics.state().servers()).isEmpty();
            assertThat(heard.getLast().link()).as("a page that looks goes on looking").isInstanceOf(Link.Down.class);
            assertThat(heard.stream().map(state -> state.probes().isEmpty()).distinct())
                    .as("nothing of the old one after the new one").containsExactly(false, true);
        }
    }

    @Test
    void otherIntervalIsTakenUpWithoutForgetting() {
        apply(first);
        pass(5);
        long reads = one.liveReads.get();
        apply(new RegisteredServer(first.id(), "one", first.target(), null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, Duration.ofSeconds(5), false));
        assertThat(fleet.state(first.id()).rows(Count.PROBE)).isNotEmpty();
        pass(20);

        assertThat(one.liveReads.get() - reads).isBetween(3L, 5L);
        assertThat(one.open).hasValue(2);
    }

    @Test
    void pausedServerIsNotEnteredUntilItIsResumed() {
        apply(paused(first, true));
        pass(5);
        assertThat(one.liveAttempts).hasValue(0);
        assertThat(links()).hasExactlyElementsOfTypes(Link.Paused.class);

        apply(paused(first, false));
        pass(3);
        assertThat(links()).hasExactlyElementsOfTypes(Link.Up.class);

        apply(paused(first, true));
        pass(12);
        assertThat(links()).hasExactlyElementsOfTypes(Link.Paused.class);
        assertThat(one.open).hasValue(0);
    }

    @Test
    void manyServersAreNotEnteredInOneInstant() {
        List<RegisteredServer> many = new ArrayList<>();
        List<FakeServer> servers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            FakeServer server = watching.server();
            servers.add(server);
            many.add(registered("server" + i, server));
        }
        fleet.apply(many);
        watching.settle();
        assertThat(entered(servers)).isLessThan(5);
        watching.pass(Duration.ofSeconds(1), fleet::publishIfDue);
        assertThat(entered(servers)).isBetween(10L, 30L);
        watching.pass(Duration.ofMillis(1_250), fleet::publishIfDue);
        assertThat(entered(servers)).isEqualTo(40);
    }

    @Test
    void aServerThatIsAddedAloneIsEnteredAtOnce() {
        apply(first);
        assertThat(one.liveAttempts).hasValue(1);
    }

    @Test
    void fleetIsPublishedOnceASecondHoweverManySamplesThereAre() {
        List<FleetState> heard = new CopyOnWriteArrayList<>();
        apply(first, second);
        try (Subscription subscription = fleet.subscribeFleet(heard::add)) {
            assertThat(subscription).isNotNull();
            assertThat(heard).as("the present one").hasSize(1);
            pass(10);
            assertThat(heard).hasSizeBetween(10, 12);
            apply(first);
            assertThat(heard.getLast().servers()).as("a change of the list is told at once").hasSize(1);
        }
        int before = heard.size();
        pass(3);
        assertThat(heard).hasSize(before);
    }

    @Test
    void listenerThatFailsKeepsNobodyFromHearing() {
        List<FleetState> heard = new CopyOnWriteArrayList<>();
        boolean[] fails = {false};
        fleet.subscribeFleet(_ -> {
            if (fails[0]) {
                throw new IllegalStateException("on purpose");
            }
        });
        fleet.subscribeFleet(heard::add);
        fails[0] = true;
        apply(first);

        assertThat(heard).hasSize(2);
    }

    @Test
    void serverThatIsDownIsTriedWhenTheUserSaysSo() {
        one.refusal = FaultKind.PASSWORD_WRONG;
        apply(first);
        pass(5);
        assertThat(one.liveAttempts).hasValue(1);
        fleet.retry(first.id());
        pass(1);
        assertThat(one.liveAttempts).hasValue(2);
        fleet.pause(first.id());
        pass(1);
        assertThat(links()).hasExactlyElementsOfTypes(Link.Paused.class);
        one.refusal = null;
        fleet.resume(first.id());
        pass(2);
        assertThat(links()).hasExactlyElementsOfTypes(Link.Up.class);
    }

    @Test
    void statisticsCountEachProbeOfEachServer() {
        apply(first);
        pass(21);

        ServerCollector collector = statistics.state().of(first.id());
        assertThat(collector.pool()).isEqualTo(new PoolState(0, 1, 0));
        assertThat(collector.probes()).extracting(probe -> probe.probe())
                .isEqualTo(List.of(Count.PROBE, RareCount.PROBE, SlowCount.PROBE));
        assertThat(collector.probes().get(0).attempts()).isBetween(20L, 22L);
        assertThat(collector.probes().get(0).meanDuration()).isEqualTo(Duration.ofMillis(2));
        assertThat(collector.probes().get(1).attempts()).isEqualTo(1);
        assertThat(collector.probes().get(1).interval()).isEqualTo(Duration.ofMinutes(10));
        assertThat(collector.probes().get(2).attempts()).isBetween(2L, 3L);
        assertThat(statistics.state().process()).isEqualTo(PROCESS);
    }

    @Test
    void rareQuestionIsNotAskedAgainAfterEachLoss() {
        apply(first);
        pass(12);
        for (int loss = 0; loss < 3; loss++) {
            one.refusal = FaultKind.TERMINATED;
            pass(3);
            one.refusal = null;
            pass(12);
        }

        assertThat(one.rareReads).hasValue(1);
        assertThat(one.slowReads.get()).isGreaterThan(2);
    }

    @Test
    void nothingIsLeftAfterTheEnd() {
        apply(first, second);
        pass(3);
        apply(second);
        watching.close();

        await().untilAsserted(() -> assertThat(watching.alive()).isEmpty());
        assertThat(one.open).hasValue(0);
        assertThat(two.open).hasValue(0);
    }

    private void apply(RegisteredServer... servers) {
        fleet.apply(List.of(servers));
        if (!one.abortBlocks) {
            watching.settle();
        }
    }

    private void pass(int seconds) {
        watching.pass(Duration.ofSeconds(seconds), fleet::publishIfDue);
    }

    private List<ServerState> states() {
        return fleet.fleet().servers().stream().map(FleetServer::state).toList();
    }

    private List<Link> links() {
        return states().stream().map(ServerState::link).toList();
    }

    private static long entered(List<FakeServer> servers) {
        return servers.stream().filter(server -> server.liveAttempts.get() > 0).count();
    }

    private RegisteredServer registered(String name, FakeServer server) {
        return new RegisteredServer(ServerId.random(), name, watching.at(name, server), null, List.of(),
                Environment.NONE, AccessMode.OBSERVE, null, RegisteredServer.USUAL_INTERVAL, false);
    }

    private static RegisteredServer paused(RegisteredServer server, boolean paused) {
        return new RegisteredServer(server.id(), server.name(), server.target(), null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, server.interval(), paused);
    }

    private static RegisteredServer moved(RegisteredServer server, ConnectionTarget target) {
        return new RegisteredServer(server.id(), server.name(), target, null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, server.interval(), false);
    }
}
