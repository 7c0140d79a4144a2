package org.howdah.sampler;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.howdah.model.collector.PoolState;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.postgres.query.ReaderCost;
import org.howdah.postgres.query.ServerReaders;
import org.howdah.postgres.query.SlowReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The slow lane of one server: every ten seconds, or less often, what need not be asked each second. It asks only while the live lane's
/// link is up, so it never signs in where the live lane could not, and never adds to a server's troubles. Runs on one
/// thread of its own.
final class SlowLane implements Runnable {
    static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(SlowLane.class);

    private final WatchedServer server;
    private final ServerReaders readers;
    private final ServerFeed feed;
    private final Pace pace;
    private final BlockingQueue<LaneCommand> commands = new LinkedBlockingQueue<>();
    private final SlowSchedule schedule = new SlowSchedule();
    private final Inspections inspections = new Inspections();
    private volatile @Nullable SlowReader reader;
    private volatile boolean abandoned;
    private volatile Set<Probe<?>> shown = Set.of();
    private @Nullable Capabilities readersCapabilities;
    private ReaderCost closedCost = ReaderCost.NONE;
    private volatile ReaderCost cost = ReaderCost.NONE;

    SlowLane(WatchedServer server, ServerReaders readers, ServerFeed feed, Pace pace) {
        this.server = server;
        this.readers = readers;
        this.feed = feed;
        this.pace = pace;
    }

    void tell(LaneCommand command) {
        commands.add(command);
    }

    /// Somebody looks at these answers from now on: what is asked only then is asked as soon as the lane is free. Any
    /// thread.
    void show(Set<Probe<?>> probes) {
        if (!probes.equals(shown)) {
            shown = probes;
            commands.add(LaneCommand.LOOK);
        }
    }

    /// Asks about one session as soon as the lane is free. Any thread; the answer comes on the lane's.
    void inspect(Session session, Consumer<SessionInspection> then) {
        inspections.add(session, then);
        commands.add(LaneCommand.INSPECT);
    }

    /// Gives up an answer that is being waited for, because the program ends. Any thread; may block.
    void abandon() {
        abandoned = true;
        SlowReader current = reader;
        if (current != null) {
            current.abort();
        }
    }

    /// What this lane has cost so far, over all its connections. Any thread.
    ReaderCost cost() {
        return cost;
    }

    /// Its connections. Any thread.
    PoolState pool() {
        SlowReader current = reader;
        return current == null ? PoolState.CLOSED : current.pool();
    }

    @Override
    public void run() {
        try {
            long due = pace.nanoTime();
            // The first reading waits until the link is up; it is looked at each second until then.
            while (!stopIsWanted(due)) {
                ServerState state = feed.state();
                Capabilities capabilities = state.capabilities();
                boolean up = state.link() instanceof Link.Up && capabilities != null;
                if (up && capabilities != null && !abandoned) {
                    tryToRead(capabilities);
                    tryToInspect(capabilities);
                } else if (!(state.link() instanceof Link.NotAnswering)) {
                    // With it goes what it remembers of a refusal: the live lane is first to sign in again.
                    close();
                }
                inspections.answer(session -> Inspections.unreachable(session, "The server cannot be asked now."));
                due = up ? nextReading() : pace.nanoTime() + Duration.ofSeconds(1).toNanos();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            inspections.answer(session -> Inspections.unreachable(session, "The server is no longer watched."));
        }
    }

    private void tryToInspect(Capabilities capabilities) {
        try {
            if (!inspections.isEmpty()) {
                SlowReader current = open(capabilities);
                inspections.answer(current::inspect);
                cost = closedCost.plus(current.cost());
            }
        } catch (RuntimeException e) {
            LOG.error("{}: the slow lane stumbled over a question", name(), e);
            close();
        }
    }

    private long nextReading() {
        SlowReader current = reader;
        long now = pace.nanoTime();
        return current == null ? now + INTERVAL.toNanos() : schedule.next(cadences(current), now);
    }

    private void tryToRead(Capabilities capabilities) {
        try {
            read(capabilities);
        } catch (RuntimeException e) {
            // Whatever it is, the lane must live: nobody else asks these questions.
            LOG.error("{}: the slow lane stumbled", name(), e);
            close();
        }
    }

    private void read(Capabilities capabilities) {
        SlowReader current = open(capabilities);
        SequencedMap<Probe<?>, Duration> cadences = cadences(current);
        for (Set<Probe<?>> due : schedule.due(cadences, pace.nanoTime())) {
            List<Sample<?>> samples = current.read(due);
            schedule.asked(due, cadences, samples, pace.nanoTime());
            cost = closedCost.plus(current.cost());
            feed.publish(samples.stream().<ServerUpdate>map(ServerUpdate.Sampled::new).toList());
        }
    }

    /// Without what nobody looks at, where that is all that it would be asked for.
    private SequencedMap<Probe<?>, Duration> cadences(SlowReader current) {
        SequencedMap<Probe<?>, Duration> cadences = new LinkedHashMap<>(current.cadences());
        Set<Probe<?>> looked = shown;
        cadences.keySet().removeIf(probe -> probe.whileShown() && !looked.contains(probe));
        return cadences;
    }

    private SlowReader open(Capabilities capabilities) {
        SlowReader current = reader;
        if (current == null || !capabilities.equals(readersCapabilities)) {
            close();
            current = readers.openSlow(server.target(), capabilities);
            reader = current;
            readersCapabilities = capabilities;
        }
        return current;
    }

    /// As the user calls it now.
    private String name() {
        return feed.state().name();
    }

    private void close() {
        SlowReader old = reader;
        reader = null;
        if (old != null) {
            closedCost = closedCost.plus(old.cost());
            cost = closedCost;
            old.close();
        }
    }

    private boolean stopIsWanted(long due) throws InterruptedException {
        LaneCommand command = pace.poll(commands, due);
        if (command == LaneCommand.RETRY) {
            // A reader whose password was refused does not send it again; a new one does.
            close();
        }
        return command == LaneCommand.STOP;
    }
}
