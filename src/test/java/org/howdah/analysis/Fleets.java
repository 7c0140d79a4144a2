package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// A server of a fleet, said in few words, whose states come from the same function as the real ones.
public final class Fleets {
    public static final Instant NOW = Instant.parse("2026-03-01T10:14:32Z");
    /// The servers' clocks are two seconds ahead of ours.
    public static final Duration AHEAD = Duration.ofSeconds(2);

    private String name;
    private final ServerId id;
    private String group = "";
    private List<String> tags = List.of();
    private Environment environment = Environment.NONE;
    private @Nullable Integer cores;
    private boolean paused;
    private Epoch epoch = new Epoch(7L, 1, NOW.minus(Duration.ofDays(3)), false);
    private LoadHistory load = LoadHistory.EMPTY;
    private ServerState state;

    private Fleets(String name) {
        this.name = name;
        this.id = new ServerId(new UUID(0, name.hashCode()));
        this.state = ServerState.unknown(id, name, new Link.Up(NOW.minusSeconds(600)));
    }

    public static Fleets server(String name) {
        return new Fleets(name);
    }

    public static FleetState fleet(Instant time, Fleets... servers) {
        List<FleetServer> all = new ArrayList<>();
        for (Fleets server : servers) {
            all.add(server.build());
        }
        return new FleetState(time, all);
    }

    public Fleets called(String newName) {
        name = newName;
        return this;
    }

    public Fleets in(String newGroup) {
        group = newGroup;
        return this;
    }

    public Fleets tagged(String... words) {
        tags = List.of(words);
        return this;
    }

    public Fleets in(Environment newEnvironment) {
        environment = newEnvironment;
        return this;
    }

    public Fleets cores(int number) {
        cores = number;
        return this;
    }

    public Fleets paused() {
        paused = true;
        return link(new Link.Paused(NOW));
    }

    public Fleets cluster(@Nullable Long systemIdentifier) {
        epoch = new Epoch(systemIdentifier, 1, epoch.postmasterStart(), epoch.inRecovery());
        return this;
    }

    public Fleets standby() {
        epoch = new Epoch(epoch.systemIdentifier(), 1, epoch.postmasterStart(), true);
        return this;
    }

    public Fleets link(Link link) {
        return update(new ServerUpdate.LinkChanged(link));
    }

    /// A server of that version, with 100 connections of which 3 are reserved.
    public Fleets version(String text) {
        int dot = text.lastIndexOf('.');
        ServerVersion major = ServerVersion.of(text.substring(0, dot));
        return update(new ServerUpdate.CapabilitiesRead(new Capabilities(
                new ServerVersion(major.number() + Integer.parseInt(text.substring(dot + 1))), text, "watcher", false,
                Set.of("pg_monitor"), false, "UTF8", Map.of(), true, 1_024, 100, 3, null, List.of())));
    }

    /// Average active sessions now and in one slice before.
    public Fleets load(double sessions) {
        LoadSlice slice = new LoadSlice(Instant.parse("2026-03-01T10:14:20Z"), 10, Map.of(WaitClass.CPU, sessions));
        load = new LoadHistory(List.of(slice), slice);
        return this;
    }

    public Fleets load(LoadHistory history) {
        load = history;
        return this;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the list is read only
    public final <R extends Record> Fleets read(Probe<R> probe, R... rows) {
        return readAt(NOW, probe, List.of(rows));
    }

    public <R extends Record> Fleets readAt(Instant time, Probe<R> probe, List<R> rows) {
        return outcome(time, probe, new SampleOutcome.Read<>(rows));
    }

    public <R extends Record> Fleets outcome(Instant time, Probe<R> probe, SampleOutcome<R> outcome) {
        boolean read = outcome instanceof SampleOutcome.Read<R>;
        return update(new ServerUpdate.Sampled<>(new Sample<>(probe, time, read ? time.plus(AHEAD) : null,
                read ? epoch : null, Duration.ofSeconds(1), Duration.ofMillis(3), true, outcome)));
    }

    private Fleets update(ServerUpdate update) {
        state = NextState.of(state, update);
        return this;
    }

    public RegisteredServer registered() {
        return new RegisteredServer(id, name,
                new ConnectionTarget(new ServerAddress(name + ".example.org", 5432, "postgres", "watcher"),
                        TlsMode.VERIFY_FULL, null, null, new SignIn.Ask(false), group),
                null, tags, environment, AccessMode.OBSERVE, cores, RegisteredServer.USUAL_INTERVAL, paused);
    }

    public FleetServer build() {
        return new FleetServer(registered(), state, load);
    }

    public FleetRow row() {
        return FleetRow.of(build(), NOW);
    }
}
