package org.howdah.sampler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.ServerReaders;
import org.howdah.postgres.query.SlowReader;

/// A sampler with fake servers and steered time. Time passes in quarters of a second, and in each the deadlines are
/// looked at, as the program does it.
final class Watching implements AutoCloseable {
    private static final Duration QUARTER = Duration.ofMillis(250);

    final SteeredPace pace = new SteeredPace();
    private final Map<String, FakeServer> servers = new HashMap<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    final Sampler sampler = new Sampler(new Readers(), pace, this::thread,
            RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(1));

    /// A server under watch, and all that was published of it.
    record Watched(ServerId id, FakeServer server, List<ServerUpdate> updates, Sampler sampler) {
        ServerState state() {
            return sampler.state(id);
        }

        Link link() {
            return state().link();
        }

        List<Link> links() {
            return of(ServerUpdate.LinkChanged.class).stream().map(ServerUpdate.LinkChanged::link).toList();
        }

        /// All rows of one type, in the order in which they were published.
        <R> List<R> rows(Class<R> type) {
            return updates.stream().flatMap(Watched::rows).filter(type::isInstance).map(type::cast).toList();
        }

        private static Stream<? extends Record> rows(ServerUpdate update) {
            return update instanceof ServerUpdate.Sampled<?>(var sample)
                    && sample.outcome() instanceof SampleOutcome.Read<?>(var rows) ? rows.stream() : Stream.empty();
        }

        <U extends ServerUpdate> List<U> of(Class<U> type) {
            return updates.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    private final class Readers implements ServerReaders {
        @Override
        public LiveReader openLive(ConnectionTarget target) throws ServerException {
            return find(target).openLive(target);
        }

        @Override
        public SlowReader openSlow(ConnectionTarget target, Capabilities capabilities) {
            return find(target).openSlow(target, capabilities);
        }

        private FakeServer find(ConnectionTarget target) {
            FakeServer server = servers.get(target.address().host());
            if (server == null) {
                throw new IllegalArgumentException("No such server: " + target);
            }
            return server;
        }
    }

    FakeServer server() {
        return new FakeServer(pace);
    }

    /// A server that answers at this name.
    ConnectionTarget at(String name, FakeServer server) {
        servers.put(name, server);
        return new ConnectionTarget(
                new ServerAddress(name, 5432, "postgres", "watcher"), FakeServer.TARGET.tlsMode(), null);
    }

    Watched watch(String name, FakeServer server) {
        ServerId id = ServerId.random();
        List<ServerUpdate> updates = new CopyOnWriteArrayList<>();
        ConnectionTarget target = at(name, server);
        sampler.watch(new WatchedServer(id, name, target, Duration.ofSeconds(1)),
                () -> sampler.subscribeUpdates(id, updates::add));
        settle();
        return new Watched(id, server, updates, sampler);
    }

    /// Lets everything happen that is due, and time pass after that.
    void pass(Duration time) {
        pass(time, () -> {});
    }

    /// @param tick what else the program does several times a second
    void pass(Duration time, Runnable tick) {
        for (Duration left = time; left.isPositive(); left = left.minus(QUARTER)) {
            pace.advance(QUARTER);
            settle();
            sampler.checkDeadlines();
            tick.run();
            settle();
        }
    }

    void passSeconds(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /// Time that passes at once, as in a sleep of the machine.
    void sleep(Duration time) {
        pace.advance(time);
        settle();
    }

    void settle() {
        pace.settle(() -> (int) alive().count());
    }

    Stream<Thread> alive() {
        return new ArrayList<>(threads).stream().filter(Thread::isAlive);
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    @Override
    public void close() {
        pace.release();
        sampler.close();
    }
}
