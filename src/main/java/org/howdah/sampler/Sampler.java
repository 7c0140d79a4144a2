package org.howdah.sampler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.howdah.model.collector.PoolState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.postgres.query.ServerReaders;

/// Watches servers, each on two lanes of its own, so that a hung one delays only itself. Any thread.
public final class Sampler implements StateSource, AutoCloseable {
    /// How long a lane may take to end; by then its statement has met its own deadline.
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private final ServerReaders readers;
    private final Pace pace;
    private final ThreadFactory threads;
    private final RandomGenerator random;
    private final Map<ServerId, Watched> watched = new ConcurrentHashMap<>();

    /// Of servers that are no longer watched, until they have ended.
    private final Queue<Thread> leaving = new ConcurrentLinkedQueue<>();

    /// @param threads makes the lanes' threads; they are named here
    public Sampler(ServerReaders readers, Pace pace, ThreadFactory threads, RandomGenerator random) {
        this.readers = readers;
        this.pace = pace;
        this.threads = threads;
        this.random = random;
    }

    /// Begins to watch a server. Its state can be had from now on; whoever must miss nothing subscribes in `before`,
    /// which runs before the first attempt to connect.
    public void watch(WatchedServer server, Runnable before) {
        watch(server, Start.AT_ONCE, before);
    }

    public void watch(WatchedServer server) {
        watch(server, () -> {});
    }

    void watch(WatchedServer server, Start start, Runnable before) {
        ServerFeed feed = new ServerFeed(unknown(server, start));
        Watched made = lanes(server, feed, start);
        if (watched.putIfAbsent(server.id(), made) != null) {
            throw new IllegalStateException(server.name() + " is watched already");
        }
        try {
            before.run();
        } catch (RuntimeException e) {
            watched.remove(server.id());
            throw e;
        }
        made.start();
    }

    /// Ends both lanes of a server and forgets it. Returns at once; connections end soon after, at the latest with the
    /// deadline of what is being asked. Those who subscribed hear nothing any more.
    public void unwatch(ServerId server) {
        Watched found = watched.remove(server);
        if (found != null) {
            found.feed().close();
            leave(found);
        }
    }

    /// Watches a server on new lanes, as its address is another now; what is known of it goes, as it may be another server.
    /// Those who subscribed stay.
    void restart(WatchedServer server, Start start) {
        Watched old = find(server.id());
        Watched made = lanes(server, old.feed().succeededBy(unknown(server, start)), start);
        // Somebody may be looking at it.
        made.options(old.live().options());
        watched.put(server.id(), made);
        leave(old);
        made.start();
    }

    /// Asks a server at another interval, on the connections it has.
    void every(ServerId server, Duration interval) {
        find(server).live().every(interval);
    }

    /// The user calls a server by another name; it goes on being sampled.
    void rename(ServerId server, String name) {
        Watched found = find(server);
        found.feed().rename(name);
        nameThreads(found.threads(), name);
    }

    /// The connections of a server's slow lane.
    PoolState pool(ServerId server) {
        Watched found = watched.get(server);
        return found == null ? PoolState.CLOSED : found.slow().pool();
    }

    /// Nothing of a server that is not watched.
    Optional<ServerState> lookUp(ServerId server) {
        return Optional.ofNullable(watched.get(server)).map(found -> found.feed().state());
    }

    private ServerState unknown(WatchedServer server, Start start) {
        return ServerState.unknown(server.id(), server.name(), link(start));
    }

    private Link link(Start start) {
        return start.paused() ? new Link.Paused(pace.now()) : new Link.Connecting(pace.now());
    }

    private Watched lanes(WatchedServer server, ServerFeed feed, Start start) {
        SlowLane slow = new SlowLane(server, readers, feed, pace);
        LiveLane live = new LiveLane(server, readers, feed, pace, random, slow::cost, this::aside);
        live.startsWith(start);
        List<Thread> lanes = List.of(threads.newThread(live), threads.newThread(slow));
        nameThreads(lanes, server.name());
        return new Watched(feed, live, slow, lanes);
    }

    private static void nameThreads(List<Thread> lanes, String server) {
        lanes.getFirst().setName("sampler-live-" + server);
        lanes.getLast().setName("sampler-slow-" + server);
    }

    private void leave(Watched old) {
        leaving.removeIf(lane -> !lane.isAlive());
        leaving.addAll(old.threads());
        old.end(this::aside);
    }

    private void aside(Runnable task) {
        Thread thread = threads.newThread(task);
        thread.setName("sampler-abort");
        thread.start();
    }

    @Override
    public ServerState state(ServerId server) {
        return find(server).feed().state();
    }

    @Override
    public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
        return find(server).feed().subscribe(listener);
    }

    /// Calls back with each update as it happened, in order, from now on: for those who record or print.
    public Subscription subscribeUpdates(ServerId server, Consumer<ServerUpdate> listener) {
        return find(server).feed().subscribeUpdates(listener);
    }

    /// Changes what is asked of a server from its next tick on.
    public void options(ServerId server, SampleOptions options) {
        find(server).options(options);
    }

    /// Asks what only one session is asked for, on the server's slow lane, as soon as that is free.
    ///
    /// @param then called once: on the lane's thread, or here where the server is not watched
    public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
        Watched found = watched.get(server);
        if (found == null) {
            then.accept(Inspections.unreachable(session, "The server is not watched."));
        } else {
            found.slow().inspect(session, then);
        }
    }

    /// The same of a server that may be gone meanwhile.
    void optionsIfWatched(ServerId server, SampleOptions options) {
        Watched found = watched.get(server);
        if (found != null) {
            found.options(options);
        }
    }

    /// Tries a server that is down again, now.
    public void retry(ServerId server) {
        Watched found = find(server);
        found.live().tell(LaneCommand.RETRY);
        found.slow().tell(LaneCommand.RETRY);
    }

    public void pause(ServerId server) {
        find(server).live().tell(LaneCommand.PAUSE);
    }

    public void resume(ServerId server) {
        find(server).live().tell(LaneCommand.RESUME);
    }

    /// Names the servers that do not answer in time. To be called several times a second, from one thread; never blocks.
    public void checkDeadlines() {
        watched.values().forEach(server -> server.live().checkDeadline());
    }

    /// Ends all lanes and waits for them, within a bound: first all are told, then all are waited for.
    @Override
    public void close() {
        List<Thread> lanes = new ArrayList<>(leaving);
        watched.values().forEach(server -> {
            server.end(this::aside);
            lanes.addAll(server.threads());
        });
        long until = pace.nanoTime() + FAREWELL.toNanos();
        for (Thread lane : lanes) {
            try {
                if (!lane.join(Duration.ofNanos(Math.max(1, until - pace.nanoTime())))) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        watched.clear();
    }

    private Watched find(ServerId server) {
        Watched found = watched.get(server);
        if (found == null) {
            throw new IllegalArgumentException("The server " + server + " is not watched");
        }
        return found;
    }
}
