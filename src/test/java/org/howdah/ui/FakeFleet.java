package org.howdah.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;
import org.jspecify.annotations.Nullable;

/// A fleet whose states a test hands in, and which remembers what it was told. Any thread.
public final class FakeFleet implements FleetSource, ServerControl {
    public final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Consumer<FleetState>> fleetListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<ServerState>> serverListeners = new CopyOnWriteArrayList<>();
    private volatile Function<Session, @Nullable SessionInspection> inspections = _ -> null;
    private volatile Function<SessionKey, WaitTrail> trails = _ -> WaitTrail.EMPTY;
    private volatile FleetState fleet;

    public FakeFleet(FleetState fleet) {
        this.fleet = fleet;
    }

    /// A list of one server.
    public static FakeFleet of(ServerState state) {
        return new FakeFleet(new FleetState(States.NOON,
                List.of(new FleetServer(registered(state.server(), state.name()), state, LoadHistory.EMPTY))));
    }

    /// A server of the list that nothing is said about.
    public static RegisteredServer registered(ServerId id, String name) {
        return new RegisteredServer(id, name,
                new ConnectionTarget(new ServerAddress("db-1", 5432, "shop", "howdah_mon"), TlsMode.VERIFY_FULL, null),
                null, List.of(), Environment.NONE, AccessMode.OBSERVE, 8, Duration.ofSeconds(1), false);
    }

    /// Publishes the state of one server, and with it that of all.
    public void publish(ServerState state) {
        List<FleetServer> servers = new ArrayList<>();
        for (FleetServer server : fleet.servers()) {
            servers.add(server.server().id().equals(state.server())
                    ? new FleetServer(server.server(), state, server.load())
                    : server);
        }
        fleet = new FleetState(fleet.time(), servers);
        serverListeners.forEach(listener -> listener.accept(state));
        fleetListeners.forEach(listener -> listener.accept(fleet));
    }

    public void publish(UnaryOperator<ServerState> change) {
        publish(change.apply(fleet.servers().getFirst().state()));
    }

    public void publish(FleetState newFleet) {
        fleet = newFleet;
        fleetListeners.forEach(listener -> listener.accept(newFleet));
    }

    public int listeners() {
        return serverListeners.size() + fleetListeners.size();
    }

    @Override
    public FleetState fleet() {
        return fleet;
    }

    @Override
    public Subscription subscribeFleet(Consumer<FleetState> listener) {
        fleetListeners.add(listener);
        listener.accept(fleet);
        return () -> fleetListeners.remove(listener);
    }

    @Override
    public ServerState state(ServerId server) {
        return fleet.server(server).map(FleetServer::state).orElseThrow();
    }

    @Override
    public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
        serverListeners.add(listener);
        listener.accept(state(server));
        return () -> serverListeners.remove(listener);
    }

    @Override
    public void look(ServerId server, SessionLook look) {
        String shown = look.probes().stream().map(Probe::name).sorted().collect(Collectors.joining(", "));
        told.add((look.idle() ? "idle " : "no idle ") + name(server) + (shown.isEmpty() ? "" : " and " + shown));
    }

    @Override
    public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
        told.add("inspect " + session.pid());
        SessionInspection answer = inspections.apply(session);
        if (answer != null) {
            then.accept(answer);
        }
    }

    /// What is answered to who asks about a session; null for no answer.
    public void answer(Function<Session, @Nullable SessionInspection> answers) {
        inspections = answers;
    }

    @Override
    public WaitTrail trail(ServerId server, SessionKey session) {
        return trails.apply(session);
    }

    /// What sessions waited for.
    public void remember(Function<SessionKey, WaitTrail> remembered) {
        trails = remembered;
    }

    @Override
    public void retry(ServerId server) {
        told.add("retry " + name(server));
    }

    @Override
    public void pause(ServerId server) {
        told.add("pause " + name(server));
    }

    @Override
    public void resume(ServerId server) {
        told.add("resume " + name(server));
    }

    /// The list says so from now on, as that of the user would.
    @Override
    public void every(ServerId server, Duration interval) {
        told.add("every " + interval.toSeconds() + " s " + name(server));
        fleet = new FleetState(fleet.time(), fleet.servers().stream()
                .map(each -> each.server().id().equals(server)
                        ? new FleetServer(each.server().withInterval(interval), each.state(), each.load())
                        : each)
                .toList());
    }

    private String name(ServerId server) {
        return fleet.server(server).map(found -> found.server().name()).orElseThrow();
    }
}
