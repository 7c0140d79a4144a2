package org.howdah.ui.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.analysis.NextState;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.postgres.connect.Faults;

/// Lists of servers for pictures of the page of all servers: one real server under many names, in every state that a
/// list can be in.
///
/// @param model the server that was sampled
/// @param time of the picture
record PicturedFleets(FleetServer model, Instant time) {
    private static final int MANY = 40;
    private static final List<Environment> ENVIRONMENTS = List.of(
            Environment.PRODUCTION, Environment.STAGING, Environment.ANALYTICS, Environment.TEST);
    private static final List<String> APPLICATIONS = List.of("shop", "orders", "payments", "reports");
    private static final List<FaultKind> FAULTS = List.of(FaultKind.CONNECTION_REFUSED, FaultKind.PASSWORD_WRONG,
            FaultKind.NO_HBA_LINE, FaultKind.CERTIFICATE_EXPIRED);

    /// No server was reached yet.
    FleetState loading() {
        return fleet(12, _ -> Optional.of(new Link.Connecting(time.minusMillis(700))));
    }

    /// None can be reached, for many reasons.
    FleetState down() {
        return fleet(12, this::down);
    }

    /// Some of everything.
    FleetState full() {
        return fleet(MANY, this::mixed);
    }

    /// How the server at a place is connected; as the real one is where that is empty.
    private interface Links {
        Optional<Link> at(int place);
    }

    private Optional<Link> down(int place) {
        FaultKind kind = FAULTS.get(place % FAULTS.size());
        Instant since = time.minus(Duration.ofMinutes(1 + 7L * place));
        return Optional.of(new Link.Down(since, Faults.of(kind, "08001", target(place), ""),
                kind == FaultKind.CONNECTION_REFUSED ? time.plusSeconds(3 + place) : null));
    }

    private Optional<Link> mixed(int place) {
        return switch (place % 10) {
            case 0, 4 -> down(place);
            case 7 -> Optional.of(new Link.NotAnswering(time.minusSeconds(4)));
            case 9 -> Optional.of(new Link.Paused(time.minus(Duration.ofMinutes(34))));
            default -> Optional.empty();
        };
    }

    private FleetState fleet(int size, Links links) {
        List<FleetServer> servers = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            servers.add(server(place, links.at(place)));
        }
        return new FleetState(time, servers);
    }

    private FleetServer server(int place, Optional<Link> link) {
        RegisteredServer old = model.server();
        RegisteredServer server = new RegisteredServer(ServerId.random(), name(place), target(place), null,
                List.of("rack-" + (1 + place % 3)), environment(place), AccessMode.OBSERVE, old.cores(),
                old.interval(), false);
        if (link.orElse(null) instanceof Link.Connecting connecting) {
            return new FleetServer(server, ServerState.unknown(server.id(), server.name(), connecting),
                    LoadHistory.EMPTY);
        }
        ServerState known = model.state();
        ServerState state = new ServerState(server.id(), server.name(), known.link(), known.capabilities(),
                known.probes(), known.skippedTicks());
        return new FleetServer(server, link
                .map(changed -> NextState.of(state, new ServerUpdate.LinkChanged(changed))).orElse(state),
                model.load());
    }

    private ConnectionTarget target(int place) {
        ConnectionTarget old = model.server().target();
        return new ConnectionTarget(new ServerAddress("db-%02d.example.org".formatted(place + 1), 5432,
                old.address().database(), old.address().user()), old.tlsMode(), null, null, old.signIn(),
                APPLICATIONS.get(place % APPLICATIONS.size()));
    }

    private static String name(int place) {
        return "%s-%s-%02d".formatted(APPLICATIONS.get(place % APPLICATIONS.size()),
                environment(place).word(), 1 + place / APPLICATIONS.size());
    }

    private static Environment environment(int place) {
        return ENVIRONMENTS.get(place * 3 / 5 % ENVIRONMENTS.size());
    }
}
