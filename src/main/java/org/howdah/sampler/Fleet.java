package org.howdah.sampler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All servers of the user's list under watch: keeps the sampler in step with the list, gathers the load of each, and
/// publishes the whole at most once a second. A server that somebody subscribes to is asked exactly, as a page shows it
/// in detail; all others are asked in the quiet mode, which tells the page of all servers the same. Any thread.
public final class Fleet implements FleetSource, ServerControl {
    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /// Servers that are added together are entered one after the other, so far apart on average.
    private static final Duration APART = Duration.ofMillis(50);
    /// But the last of them at the latest after this time.
    private static final Duration LONGEST_START = Duration.ofSeconds(2);

    private final Sampler sampler;
    private final CollectorStatistics statistics;
    private final FleetListener listener;
    private final Pace pace;
    private final RandomGenerator random;
    private final List<Consumer<FleetState>> listeners = new CopyOnWriteArrayList<>();
    /// Orders publications; never held while the list changes.
    private final Object publishing = new Object();
    private volatile List<WatchedMember> members = List.of();
    private long publishedAt;

    /// A fleet that nobody else listens to.
    public Fleet(Sampler sampler, CollectorStatistics statistics, Pace pace, RandomGenerator random) {
        this(sampler, statistics, FleetListener.NONE, pace, random);
    }

    /// A fleet without servers.
    ///
    /// @param statistics hears everything that is sampled
    /// @param listener hears it as well
    public Fleet(Sampler sampler, CollectorStatistics statistics, FleetListener listener, Pace pace,
            RandomGenerator random) {
        this.sampler = sampler;
        this.statistics = statistics;
        this.listener = listener;
        this.pace = pace;
        this.random = random;
        this.publishedAt = pace.nanoTime() - SECOND;
    }

    /// Watches exactly these servers from now on. A server that was not there is entered, one that is gone is left, one
    /// whose address is another is entered anew, one that is to be asked more or less often keeps its connections, and one
    /// that merely has other words is not disturbed. Returns soon: connections open and close later.
    ///
    /// @param servers in the user's order
    public void apply(List<RegisteredServer> servers) {
        change(_ -> servers);
    }

    private void change(UnaryOperator<List<RegisteredServer>> list) {
        synchronized (this) {
            List<RegisteredServer> servers = list.apply(servers());
            Map<ServerId, WatchedMember> left = new HashMap<>();
            members.forEach(member -> left.put(member.id(), member));
            long added = servers.stream().filter(server -> !left.containsKey(server.id())).count();
            List<WatchedMember> next = new ArrayList<>();
            for (RegisteredServer server : servers) {
                WatchedMember member = left.remove(server.id());
                next.add(member == null ? enter(server, added) : adapt(member, server));
            }
            left.values().forEach(this::leave);
            members = List.copyOf(next);
        }
        publish();
    }

    private WatchedMember enter(RegisteredServer server, long together) {
        WatchedMember member = new WatchedMember(server);
        sampler.watch(watched(server), start(server, together), () -> {
            member.tell(options -> sampler.options(server.id(), options));
            inform(() -> listener.entered(server));
            var _ = sampler.subscribeUpdates(server.id(), update -> {
                member.heard(update);
                statistics.heard(server.id(), update);
                listener.heard(server.id(), update);
            });
        });
        return member;
    }

    /// Who listens besides, and fails, must not keep the list from being applied.
    private static void inform(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.error("The listener of the fleet failed", e);
        }
    }

    private void leave(WatchedMember member) {
        sampler.unwatch(member.id());
        statistics.forget(member.id());
        inform(() -> listener.left(member.id()));
    }

    private WatchedMember adapt(WatchedMember member, RegisteredServer server) {
        RegisteredServer before = member.server();
        member.server(server);
        boolean elsewhere = !before.target().equals(server.target())
                || !Objects.equals(before.service(), server.service());
        if (elsewhere) {
            sampler.restart(watched(server), start(server, 1));
            member.tell(options -> sampler.optionsIfWatched(server.id(), options));
            // From here on nothing of the old address is heard.
            member.forget();
            statistics.forget(server.id());
            return member;
        }
        if (!before.interval().equals(server.interval())) {
            sampler.every(server.id(), server.interval());
        }
        if (!before.name().equals(server.name())) {
            sampler.rename(server.id(), server.name());
            inform(() -> listener.renamed(server.id(), server.name()));
        }
        if (before.paused() != server.paused()) {
            if (server.paused()) {
                sampler.pause(server.id());
            } else {
                sampler.resume(server.id());
            }
        }
        return member;
    }

    private static WatchedServer watched(RegisteredServer server) {
        return new WatchedServer(server.id(), server.name(), server.connection(), server.interval());
    }

    private Start start(RegisteredServer server, long together) {
        long spread = Math.min(LONGEST_START.toNanos(), APART.toNanos() * (together - 1));
        return new Start(server.paused(),
                server.paused() || spread <= 0 ? Duration.ZERO : Duration.ofNanos(random.nextLong(spread)));
    }

    /// Publishes when a second has gone since the last time. To be called several times a second, from one thread.
    public void publishIfDue() {
        synchronized (publishing) {
            if (pace.nanoTime() - publishedAt >= SECOND) {
                publish();
            }
        }
    }

    private void publish() {
        synchronized (publishing) {
            publishedAt = pace.nanoTime();
            FleetState state = fleet();
            listeners.forEach(listener -> tell(listener, state));
        }
    }

    /// A listener that fails must not keep the others from hearing.
    private static void tell(Consumer<FleetState> listener, FleetState state) {
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            LOG.error("A listener of the fleet failed", e);
        }
    }

    @Override
    public FleetState fleet() {
        List<FleetServer> servers = new ArrayList<>();
        for (WatchedMember member : members) {
            // One that was just removed is missing here as well.
            sampler.lookUp(member.id())
                    .ifPresent(state -> servers.add(new FleetServer(member.server(), state, member.load())));
        }
        return new FleetState(pace.now(), servers);
    }

    @Override
    public List<RegisteredServer> servers() {
        return members.stream().map(WatchedMember::server).toList();
    }

    @Override
    public Subscription subscribeFleet(Consumer<FleetState> listener) {
        synchronized (publishing) {
            listeners.add(listener);
            listener.accept(fleet());
        }
        return () -> listeners.remove(listener);
    }

    @Override
    public WaitTrail trail(ServerId server, SessionKey session) {
        return members.stream().filter(member -> member.id().equals(server)).findFirst()
                .map(member -> member.trail(session)).orElse(WaitTrail.EMPTY);
    }

    @Override
    public ServerState state(ServerId server) {
        return sampler.state(server);
    }

    /// Whoever subscribes looks at the server in detail: it is asked exactly until the last one has closed.
    @Override
    public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
        WatchedMember member = find(server);
        Subscription heard = sampler.subscribe(server, listener);
        member.begun();
        ask(server);
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                heard.close();
                member.ended();
                ask(server);
            }
        };
    }

    /// Changes what is asked of a server from its next tick on, while somebody looks at it in detail.
    public void options(ServerId server, SampleOptions options) {
        find(server).wanted(options);
        ask(server);
    }

    /// Tells the lane what is wanted now. Also after each change of the lane: what was told to the old one meanwhile would
    /// be lost.
    private void ask(ServerId server) {
        members.stream().filter(member -> member.id().equals(server)).findFirst().ifPresent(
                member -> member.tell(options -> sampler.optionsIfWatched(server, options)));
    }

    private WatchedMember find(ServerId server) {
        return members.stream().filter(member -> member.id().equals(server)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The server " + server + " is not watched"));
    }

    /// Reads from now on what somebody looks at, and nothing else that is read only then.
    @Override
    public void look(ServerId server, SessionLook look) {
        // It may have left the list while somebody looked.
        members.stream().filter(member -> member.id().equals(server)).findFirst().ifPresent(member -> {
            member.look(look);
            ask(server);
        });
    }

    /// Asks what only one session is asked for.
    ///
    /// @param then called once, on the thread of the server's slow lane, or here where the server is not watched
    @Override
    public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
        sampler.inspect(server, session, then);
    }

    /// Tries a server that is down again, now.
    @Override
    public void retry(ServerId server) {
        sampler.retry(server);
    }

    /// Leaves a server alone until it is resumed; what the list says of it stands.
    @Override
    public void pause(ServerId server) {
        sampler.pause(server);
    }

    @Override
    public void resume(ServerId server) {
        sampler.resume(server);
    }

    /// Of this fleet; what the list says of it stands.
    @Override
    public void every(ServerId server, Duration interval) {
        change(servers -> servers.stream()
                .map(each -> each.id().equals(server) ? each.withInterval(interval) : each).toList());
    }
}
