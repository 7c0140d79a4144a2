package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.PastSummary;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Reads all servers in short as they stood at one instant, some at each turn, so that the one that is looked at need not
/// wait for a hundred others. On the thread of the replay.
final class FleetRound {
    /// For the others at each turn.
    private static final long BUDGET = Duration.ofMillis(20).toNanos();
    /// In one question.
    private static final int TOGETHER = 25;

    private final HistoryQueries history;
    private final LongSupplier nanoTime;
    private final SummedLoads loads = new SummedLoads();
    private final WholeLoads wholeLoads;
    private final List<FleetServer> read = new ArrayList<>();
    private List<RegisteredServer> servers = List.of();
    private @Nullable Instant time;

    FleetRound(HistoryQueries history, LongSupplier nanoTime) {
        this.history = history;
        this.nanoTime = nanoTime;
        this.wholeLoads = new WholeLoads(history);
    }

    boolean isUnderWay() {
        return time != null;
    }

    /// Begins anew.
    void begin(Instant at, List<RegisteredServer> wanted) {
        time = at;
        servers = wanted;
        read.clear();
        wholeLoads.begin(at);
    }

    /// Reads on.
    ///
    /// @return all of them, once there are all
    Optional<FleetState> turn() {
        Instant at = time;
        if (at == null) {
            return Optional.empty();
        }
        long began = nanoTime.getAsLong();
        while (read.size() < servers.size()) {
            read(servers.subList(read.size(), Math.min(servers.size(), read.size() + TOGETHER)), at);
            if (nanoTime.getAsLong() - began > BUDGET && read.size() < servers.size()) {
                return Optional.empty();
            }
        }
        time = null;
        return Optional.of(new FleetState(at, read));
    }

    private void read(List<RegisteredServer> some, Instant at) {
        List<ServerId> ids = some.stream().map(RegisteredServer::id).toList();
        TimeRange range = loads.missing(ids, at);
        List<PastSummary> summaries = history.summaries(ids, range);
        for (int i = 0; i < some.size(); i++) {
            read.add(read(some.get(i), range, summaries.get(i)));
        }
    }

    private FleetServer read(RegisteredServer server, TimeRange range, PastSummary summary) {
        LoadHistory load = loads.of(server.id(), range, summary.samples());
        ServerState state = summary.state();
        if (state == null) {
            return new FleetServer(server,
                    ServerState.unknown(server.id(), server.name(), new Link.Unrecorded(range.to())), load);
        }
        return state.probe(ServerSummary.PROBE).isPresent()
                ? new FleetServer(server, state, load)
                : new FleetServer(server, state, wholeLoads.of(server.id()));
    }
}
