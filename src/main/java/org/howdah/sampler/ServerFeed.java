package org.howdah.sampler;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.howdah.analysis.NextState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.sample.StateSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state of one server, and who wants to hear of it. Updates come from its lanes and from the deadline watch; they
/// are put in order here, and each listener hears them one at a time in that order.
final class ServerFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ServerFeed.class);

    /// Shared by all feeds of one server that follow each other; also what puts their updates in order.
    private static final class Listeners {
        private final List<Consumer<ServerState>> ofStates = new CopyOnWriteArrayList<>();
        private final List<Consumer<ServerUpdate>> ofUpdates = new CopyOnWriteArrayList<>();
    }

    private final Listeners listeners;
    private volatile ServerState state;
    private boolean closed;

    ServerFeed(ServerState first) {
        this(first, new Listeners());
    }

    private ServerFeed(ServerState first, Listeners listeners) {
        this.state = first;
        this.listeners = listeners;
    }

    ServerState state() {
        return state;
    }

    /// Takes updates that belong together as one step, so that no page sees half of a second.
    void publish(List<? extends ServerUpdate> updates) {
        synchronized (listeners) {
            if (closed) {
                return;
            }
            ServerState next = state;
            for (ServerUpdate update : updates) {
                next = NextState.of(next, update);
            }
            state = next;
            for (ServerUpdate update : updates) {
                listeners.ofUpdates.forEach(listener -> tell(listener, update));
            }
            tellAll(next);
        }
    }

    /// The user calls the server by another name from now on.
    void rename(String name) {
        synchronized (listeners) {
            state = new ServerState(
                    state.server(), name, state.link(), state.capabilities(), state.probes(), state.skippedTicks());
            tellAll(state);
        }
    }

    /// Closes this feed; whoever listens to it hears from its successor. What the lanes of this one still publish is
    /// lost, as it may tell of another server.
    ServerFeed succeededBy(ServerState first) {
        synchronized (listeners) {
            closed = true;
            ServerFeed successor = new ServerFeed(first, listeners);
            tellAll(first);
            return successor;
        }
    }

    /// Nobody hears anything any more.
    void close() {
        synchronized (listeners) {
            closed = true;
            listeners.ofStates.clear();
            listeners.ofUpdates.clear();
        }
    }

    private void tellAll(ServerState next) {
        listeners.ofStates.forEach(listener -> tell(listener, next));
    }

    /// A listener that fails must not end the lane that tells it, nor keep the others from hearing.
    private static <T> void tell(Consumer<T> listener, T value) {
        try {
            listener.accept(value);
        } catch (RuntimeException e) {
            LOG.error("A listener failed", e);
        }
    }

    StateSource.Subscription subscribe(Consumer<ServerState> listener) {
        synchronized (listeners) {
            listeners.ofStates.add(listener);
            listener.accept(state);
            return () -> listeners.ofStates.remove(listener);
        }
    }

    StateSource.Subscription subscribeUpdates(Consumer<ServerUpdate> listener) {
        synchronized (listeners) {
            listeners.ofUpdates.add(listener);
            return () -> listeners.ofUpdates.remove(listener);
        }
    }
}
