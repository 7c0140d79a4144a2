package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the recorded states of servers: a clock that stands, runs or is moved, and whoever subscribed hears the states
/// that belong to it. Commands come from any thread and return at once; the history is read in [#advance] only, as a
/// disk may be slow.
public final class Replay implements StateSource {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    /// Readings are a second apart, so in between nothing changes.
    private static final ChronoUnit GRAIN = ChronoUnit.SECONDS;

    private final HistoryQueries history;
    private final TimeRange range;
    private final ReplayClock clock;
    private final Map<ServerId, Listeners> servers = new ConcurrentHashMap<>();
    private @Nullable Instant shown;

    /// Who wants to hear of one server, and what they heard last.
    private static final class Listeners {
        private final List<Consumer<ServerState>> all = new CopyOnWriteArrayList<>();
        private ServerState state;

        private Listeners(ServerState state) {
            this.state = state;
        }
    }

    /// A replay that stands at the beginning of a range.
    ///
    /// @param range that the clock does not leave: at its ends it stands
    /// @param nanoTime a monotonic clock
    public Replay(HistoryQueries history, TimeRange range, LongSupplier nanoTime) {
        this.history = history;
        this.range = range;
        this.clock = new ReplayClock(range.from(), nanoTime);
    }

    /// Where it stands.
    public synchronized Instant position() {
        Instant now = clock.now();
        return now.isBefore(range.from()) ? range.from() : now.isBefore(range.to()) ? now : range.to();
    }

    public synchronized void seek(Instant instant) {
        clock.seek(instant);
    }

    /// Forwards or backwards.
    public synchronized void step(Duration by) {
        clock.seek(position().plus(by));
    }

    /// Runs from where it stands.
    ///
    /// @param speed 1 is as it was, 10 ten times as fast, -1 backwards
    public synchronized void play(double speed) {
        clock.seek(position());
        clock.speed(speed);
    }

    public synchronized void pause() {
        clock.speed(0);
    }

    public synchronized boolean isPlaying() {
        return clock.speed() != 0;
    }

    /// Publishes the states of where the clock stands, if that is another second than before. To be called several times
    /// a second, from one thread that may wait for a disk.
    ///
    /// @return whether it was another second
    public boolean advance() {
        Instant now;
        synchronized (this) {
            now = position();
            if (isPlaying() && (clock.now().isBefore(range.from()) || !clock.now().isBefore(range.to()))) {
                pause();
                clock.seek(now);
            }
            Instant second = now.truncatedTo(GRAIN);
            if (second.equals(shown)) {
                return false;
            }
            shown = second;
        }
        servers.forEach((server, listeners) -> publish(listeners, read(server, now)));
        return true;
    }

    private static void publish(Listeners listeners, ServerState state) {
        synchronized (listeners) {
            listeners.state = state;
            listeners.all.forEach(listener -> tell(listener, state));
        }
    }

    /// A listener that fails must not keep the others from hearing.
    private static void tell(Consumer<ServerState> listener, ServerState state) {
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            LOG.error("A listener of the replay failed", e);
        }
    }

    /// The state that is shown, without asking the history again: one that nobody listens to is read when it is wanted.
    @Override
    public ServerState state(ServerId server) {
        Listeners listeners = servers.get(server);
        if (listeners == null) {
            return read(server, position());
        }
        synchronized (listeners) {
            return listeners.state;
        }
    }

    @Override
    public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
        Listeners listeners = servers.computeIfAbsent(server, id -> new Listeners(read(id, position())));
        synchronized (listeners) {
            listeners.all.add(listener);
            listener.accept(listeners.state);
        }
        return () -> listeners.all.remove(listener);
    }

    /// As it was; where nothing was recorded, nothing is known of a server, as if it were paused.
    private ServerState read(ServerId server, Instant at) {
        // The whole second belongs to it, as its samples arrive within.
        Instant end = at.truncatedTo(GRAIN).plus(1, GRAIN).minusNanos(1_000);
        return history.stateAt(server, end)
                .orElseGet(() -> ServerState.unknown(server, name(server), new Link.Paused(at)));
    }

    private String name(ServerId server) {
        return history.servers().stream().filter(each -> each.server().equals(server)).findFirst()
                .map(each -> each.name()).orElse(server.toString());
    }
}
