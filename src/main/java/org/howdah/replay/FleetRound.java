package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Reads all servers as they stood at one instant, a few at each turn, so that the one that is looked at need not wait for
/// forty others. On the thread of the replay.
final class FleetRound {
    /// For the others at each turn.
    private static final long BUDGET = Duration.ofMillis(20).toNanos();
    private static final int STEPS = (int) LoadHistory.SPAN.dividedBy(LoadSlice.LENGTH);

    private final PastStates past;
    private final HistoryQueries history;
    private final LongSupplier nanoTime;
    private final Map<ServerId, LoadHistory> loads = new HashMap<>();
    private final List<FleetServer> read = new ArrayList<>();
    private List<RegisteredServer> servers = List.of();
    private @Nullable Instant time;
    private Instant loadsOf = Instant.MIN;

    FleetRound(PastStates past, HistoryQueries history, LongSupplier nanoTime) {
        this.past = past;
        this.history = history;
        this.nanoTime = nanoTime;
    }

    boolean isUnderWay() {
        return time != null;
    }

    /// Begins anew.
    void begin(Instant at, List<RegisteredServer> wanted) {
        time = at;
        servers = wanted;
        read.clear();
        Instant slice = sliceOf(at);
        if (!slice.equals(loadsOf)) {
            loads.clear();
            loadsOf = slice;
        }
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
            RegisteredServer server = servers.get(read.size());
            read.add(read(server, at));
            if (nanoTime.getAsLong() - began > BUDGET && read.size() < servers.size()) {
                return Optional.empty();
            }
        }
        time = null;
        return Optional.of(new FleetState(at, read));
    }

    private FleetServer read(RegisteredServer server, Instant at) {
        ServerState state = past.read(server.id(), server.name(), at);
        return new FleetServer(server, state, loads.computeIfAbsent(server.id(), this::load));
    }

    private LoadHistory load(ServerId server) {
        Instant end = loadsOf.plus(LoadSlice.LENGTH);
        Load load = history.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS,
                new TimeRange(end.minus(LoadHistory.SPAN), end)), STEPS);
        List<LoadSlice> slices = load.buckets().stream().filter(bucket -> bucket.samples() > 0)
                .map(FleetRound::slice).toList();
        boolean fresh = !slices.isEmpty() && !slices.getLast().start().isBefore(loadsOf.minus(LoadSlice.LENGTH));
        return new LoadHistory(slices, fresh ? slices.getLast() : null);
    }

    private static LoadSlice slice(LoadBucket bucket) {
        Map<WaitClass, Double> sessions = new EnumMap<>(WaitClass.class);
        bucket.active().forEach((label, count) -> sessions.merge(waitClass(label), (double) count / bucket.samples(),
                Double::sum));
        return new LoadSlice(bucket.start(), (int) bucket.samples(), sessions);
    }

    private static WaitClass waitClass(String label) {
        for (WaitClass each : WaitClass.values()) {
            if (each.label().equals(label)) {
                return each;
            }
        }
        return WaitClass.OTHER;
    }

    private static Instant sliceOf(Instant time) {
        long length = LoadSlice.LENGTH.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), length) * length);
    }
}
