package org.howdah.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who listens to which server of a replay, and what they heard last. Any thread.
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final Map<ServerId, Seats> servers = new ConcurrentHashMap<>();

    /// Of one server.
    private static final class Seats {
        private final List<Consumer<ServerState>> all = new CopyOnWriteArrayList<>();
        private @Nullable ServerState heard;

        synchronized @Nullable ServerState heard() {
            return heard;
        }

        synchronized void forget() {
            heard = null;
        }

        synchronized void enter(Consumer<ServerState> listener) {
            all.add(listener);
            if (heard != null) {
                listener.accept(heard);
            }
        }

        synchronized void publish(ServerState state) {
            heard = state;
            all.forEach(listener -> tell(listener, state));
        }
    }

    /// Tells the listener from now on, at once where something was heard of the server.
    Subscription add(ServerId server, Consumer<ServerState> listener) {
        Seats seats = servers.computeIfAbsent(server, _ -> new Seats());
        seats.enter(listener);
        return () -> {
            seats.all.remove(listener);
            if (seats.all.isEmpty()) {
                // Whoever comes later must not hear what is old by then.
                seats.forget();
            }
        };
    }

    /// What was heard last of a server; null for nothing.
    @Nullable
    ServerState heard(ServerId server) {
        Seats seats = servers.get(server);
        return seats == null ? null : seats.heard();
    }

    void publish(ServerId server, ServerState state) {
        Seats seats = servers.get(server);
        if (seats != null) {
            seats.publish(state);
        }
    }

    /// Says the same once more, where what belongs to it has become known.
    void again(ServerId server) {
        ServerState state = heard(server);
        if (state != null) {
            publish(server, state);
        }
    }

    /// Each server that somebody listens to, and whether something was heard of it.
    void forEach(BiConsumer<ServerId, Boolean> action) {
        servers.forEach((server, seats) -> {
            if (!seats.all.isEmpty()) {
                action.accept(server, seats.heard() != null);
            }
        });
    }

    void forgetAll() {
        servers.values().forEach(Seats::forget);
    }

    /// A listener that fails must not keep the others from hearing.
    static <T> void tell(Consumer<T> listener, T value) {
        try {
            listener.accept(value);
        } catch (RuntimeException e) {
            LOG.error("A listener of the replay failed", e);
        }
    }
}
