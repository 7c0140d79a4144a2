package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource.Subscription;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// All servers of a replay together, and who listens to them. Listeners come and go on any thread; it is read and published
/// on that of the replay.
final class ReplayedFleet {
    /// So often at most while the clock runs.
    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    private final Supplier<List<RegisteredServer>> servers;
    private final FleetRound round;
    private final List<Consumer<FleetState>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable FleetState fleet;
    private volatile @Nullable Instant roundOf;
    private long roundAt;

    ReplayedFleet(HistoryQueries history, Supplier<List<RegisteredServer>> servers, LongSupplier nanoTime) {
        this.servers = servers;
        this.round = new FleetRound(history, nanoTime);
    }

    /// What was published last; before that, each of them is as if it were about to come.
    FleetState present(Instant at) {
        FleetState known = fleet;
        return known != null
                ? known
                : new FleetState(at, servers.get().stream().map(
                        server -> new FleetServer(server, loading(server.id(), at), LoadHistory.EMPTY)).toList());
    }

    /// What is shown of a server that was not read yet.
    ServerState loading(ServerId server, Instant at) {
        return ServerState.unknown(server, name(server), new Link.Connecting(at));
    }

    String name(ServerId server) {
        return servers.get().stream().filter(each -> each.id().equals(server)).findFirst()
                .map(RegisteredServer::name).orElse(server.toString());
    }

    /// What was read is of another replay.
    void forget() {
        fleet = null;
        roundOf = null;
    }

    Subscription subscribe(Consumer<FleetState> listener) {
        listeners.add(listener);
        FleetState known = fleet;
        if (known != null) {
            listener.accept(known);
        }
        return () -> listeners.remove(listener);
    }

    /// Reads on for whoever listens.
    ///
    /// @param now on the monotonic clock
    /// @param rests whether the clock stands, or was just moved: then the newest place is read at once
    void show(Instant at, long now, boolean rests) {
        if (listeners.isEmpty()) {
            return;
        }
        boolean isNews = !at.equals(roundOf);
        if (isNews && (roundOf == null || (rests && !round.isUnderWay()) || now - roundAt >= EVERY)) {
            roundAt = now;
            roundOf = at;
            round.begin(at, servers.get());
        }
        round.turn().ifPresent(read -> {
            fleet = read;
            listeners.forEach(listener -> Audience.tell(listener, read));
        });
    }
}
