package org.howdah.sampler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;

/// A fleet of fake servers, and what its tests do to it again and again.
final class WatchedFleet {
    static final ProcessCost PROCESS = new ProcessCost(Instant.EPOCH, null, 1, 2, null, 3);

    private final Watching watching;
    final CollectorStatistics statistics;
    final Fleet fleet;

    WatchedFleet(Watching watching) {
        this.watching = watching;
        statistics = new CollectorStatistics(watching.sampler, () -> PROCESS);
        fleet = new Fleet(watching.sampler, statistics, watching.pace,
                RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(2));
    }

    /// The list is this one now, and what follows from that at once has happened.
    void apply(RegisteredServer... servers) {
        fleet.apply(List.of(servers));
        watching.settle();
    }

    void pass(int seconds) {
        watching.pass(Duration.ofSeconds(seconds), fleet::publishIfDue);
    }

    List<ServerState> states() {
        return fleet.fleet().servers().stream().map(FleetServer::state).toList();
    }

    List<Link> links() {
        return states().stream().map(ServerState::link).toList();
    }

    long entered(List<FakeServer> servers) {
        return servers.stream().filter(server -> server.liveAttempts.get() > 0).count();
    }

    RegisteredServer registered(String name, FakeServer server) {
        return new RegisteredServer(ServerId.random(), name, watching.at(name, server), null, List.of(),
                Environment.NONE, AccessMode.OBSERVE, null, RegisteredServer.USUAL_INTERVAL, false);
    }

    RegisteredServer paused(RegisteredServer server, boolean paused) {
        return new RegisteredServer(server.id(), server.name(), server.target(), null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, server.interval(), paused);
    }

    RegisteredServer moved(RegisteredServer server, ConnectionTarget target) {
        return new RegisteredServer(server.id(), server.name(), target, null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, server.interval(), false);
    }

    RegisteredServer slower(RegisteredServer server, Duration interval) {
        return new RegisteredServer(server.id(), server.name(), server.target(), null, List.of(), Environment.NONE,
                AccessMode.OBSERVE, null, interval, false);
    }
}
