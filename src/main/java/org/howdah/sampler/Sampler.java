package org.howdah.sampler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
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

    private record Watched(ServerFeed feed, LiveLane live, SlowLane slow, List<Thread> threads) {}

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
        ServerFeed feed = new ServerFeed(
                ServerState.unknown(server.id(), server.name(), new Link.Connecting(pace.now())));
        SlowLane slow = new SlowLane(server, readers, feed, pace);
        LiveLane live = new LiveLane(server, readers, feed, pace, random, slow::cost, this::aside);
        List<Thread> lanes = List.of(
                named(live, "sampler-live-" + server.name()), named(slow, "sampler-slow-" + server.name()));
        if (watched.putIfAbsent(server.id(), new Watched(feed, live, slow, lanes)) != null) {
            throw new IllegalStateException(server.name() + " is watched already");
        }
        try {
            before.run();
        } catch (RuntimeException e) {
            watched.remove(server.id());
            throw e;
        }
        lanes.forEach(Thread::start);
    }

    private void aside(Runnable task) {
        named(task, "sampler-abort").start();
    }

    public void watch(WatchedServer server) {
        watch(server, () -> {});
    }

    private Thread named(Runnable lane, String name) {
        Thread thread = threads.newThread(lane);
        thread.setName(name);
        return thread;
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
        find(server).live().options(options);
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
        List<Thread> lanes = new ArrayList<>();
        watched.values().forEach(server -> {
            server.live().tell(LaneCommand.STOP);
            server.slow().tell(LaneCommand.STOP);
            server.live().abandon();
            aside(server.slow()::abandon);
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
