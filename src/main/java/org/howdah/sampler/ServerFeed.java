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

    private final List<Consumer<ServerState>> stateListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<ServerUpdate>> updateListeners = new CopyOnWriteArrayList<>();
    private volatile ServerState state;

    ServerFeed(ServerState first) {
        this.state = first;
    }

    ServerState state() {
        return state;
    }

    /// Takes updates that belong together as one step, so that no page sees half of a second.
    synchronized void publish(List<? extends ServerUpdate> updates) {
        ServerState next = state;
        for (ServerUpdate update : updates) {
            next = NextState.of(next, update);
        }
        state = next;
        for (ServerUpdate update : updates) {
            updateListeners.forEach(listener -> tell(listener, update));
        }
        for (Consumer<ServerState> listener : stateListeners) {
            tell(listener, next);
        }
    }

    /// A listener that fails must not end the lane that tells it, nor keep the others from hearing.
    private static <T> void tell(Consumer<T> listener, T value) {
        try {
            listener.accept(value);
        } catch (RuntimeException e) {
            LOG.error("A listener failed", e);
        }
    }

    synchronized StateSource.Subscription subscribe(Consumer<ServerState> listener) {
        stateListeners.add(listener);
        listener.accept(state);
        return () -> stateListeners.remove(listener);
    }

    synchronized StateSource.Subscription subscribeUpdates(Consumer<ServerUpdate> listener) {
        updateListeners.add(listener);
        return () -> updateListeners.remove(listener);
    }
}
