package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.instance.ServerTimeZone;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Epoch;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// A server's state in one row, and the clock and the epoch of its newest reading: recorded every ten seconds, and shown on
/// the page of all servers, live and from the past alike. Pure.
///
/// @param taken when a recorded one was taken, our clock; null for one of a state that is at hand
/// @param serverTime null before anything was read
/// @param epoch null before anything was read
public record ServerOutline(
        ServerSummary summary, @Nullable Instant taken, @Nullable Instant serverTime, @Nullable Epoch epoch) {

    /// The outline that stands in a past state, or that of what a state was read from.
    public static ServerOutline of(ServerState state) {
        ProbeState<ServerSummary> recorded = state.probe(ServerSummary.PROBE).orElse(null);
        if (recorded != null && recorded.outcome() instanceof SampleOutcome.Read<ServerSummary>(var rows)
                && !rows.isEmpty()) {
            Reading<ServerSummary> reading = recorded.latest();
            return new ServerOutline(rows.getFirst(), recorded.attemptedAt(),
                    reading == null ? null : reading.serverTime(), reading == null ? null : reading.epoch());
        }
        return of(state, List.of());
    }

    private static ServerOutline of(ServerState state, List<Integer> load) {
        Reading<?> newest = newest(state);
        return new ServerOutline(summary(state, load, newest), null, newest == null ? null : newest.serverTime(),
                newest == null ? null : newest.epoch());
    }

    private static @Nullable Reading<?> newest(ServerState state) {
        Reading<?> newest = null;
        for (ProbeState<?> probe : state.probes().values()) {
            Reading<?> latest = probe.latest();
            if (latest != null && (newest == null || latest.time().isAfter(newest.time()))) {
                newest = latest;
            }
        }
        return newest;
    }

    /// The row that is recorded of a state.
    ///
    /// @param time our clock
    /// @param every how far apart such rows are
    /// @param load of the time since the last one
    public static Sample<ServerSummary> sample(ServerState state, Instant time, Duration every, List<Integer> load) {
        ServerOutline made = of(state, load);
        return new Sample<>(ServerSummary.PROBE, time, made.serverTime, made.epoch, every, Duration.ZERO, false,
                new SampleOutcome.Read<>(List.of(made.summary)));
    }

    private static ServerSummary summary(ServerState state, List<Integer> load, @Nullable Reading<?> newest) {
        Reading<Session> second = state.latest(Session.PROBE).orElse(null);
        ConnectionCounts connections = ConnectionCounts.of(state);
        List<Duration> waits = longWaits(state);
        InstanceRates rates = InstanceRates.of(state);
        ReplicationLag lag = newest != null && newest.epoch().inRecovery() ? ReplicationLag.of(state) : null;
        FleetRow.Size size = size(state);
        return new ServerSummary(load, newest == null ? null : newest.time(), second == null ? null : second.time(),
                askedInterval(state), second == null ? null : (Integer) second.rows().size(),
                connections == null ? null : (Integer) connections.active(),
                connections == null ? null : (Integer) connections.idleInTransaction(),
                connections == null ? null : (Integer) connections.hidden(),
                connections == null ? null : connections.total(), second == null ? null : blocked(second),
                waits == null ? null : (Integer) waits.size(),
                waits == null || waits.isEmpty() ? null : waits.getLast(),
                second == null ? null : longestTransaction(second),
                rates.transactionsPerSecond() instanceof Rate.Known(double perSecond) ? (Double) perSecond : null,
                rates.cacheHit(), lag == null ? null : (Boolean) lag.streaming(), lag == null ? null : lag.time(),
                lag == null ? null : lag.bytes(), size == null ? null : (Long) size.bytes(),
                size == null ? null : (Integer) size.unread(), wraparound(state), timeZone(state), unanswered(state));
    }

    private static @Nullable Duration askedInterval(ServerState state) {
        return state.rows(OwnCost.PROBE).stream()
                .filter(cost -> "live".equals(cost.lane())).findFirst()
                .map(cost -> Duration.ofNanos(Math.round(cost.intervalSeconds() * 1e9)))
                .orElse(null);
    }

    private static Integer blocked(Reading<Session> second) {
        return (int) second.rows().stream().filter(Session::waitsForLock).count();
    }

    /// Waits for locks that last too long, the longest last; null before they were read.
    private static @Nullable List<Duration> longWaits(ServerState state) {
        Reading<BlockedSession> reading = state.latest(BlockedSession.PROBE).orElse(null);
        return reading == null
                ? null
                : reading.rows().stream()
                        .map(waiter -> Duration.between(waiter.waitingSince(), reading.serverTime()))
                        .filter(wait -> wait.compareTo(Degradation.BLOCKED) >= 0)
                        .sorted()
                        .toList();
    }

    private static @Nullable Duration longestTransaction(Reading<Session> second) {
        return second.rows().stream()
                .filter(session -> !session.masked() && ClientSessions.isClient(session))
                .<@Nullable Instant>map(TransactionStart::of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .map(start -> FleetRow.age(start, second.serverTime()))
                .orElse(null);
    }

    private static FleetRow.@Nullable Size size(ServerState state) {
        Reading<DatabaseSize> reading = state.latest(DatabaseSize.PROBE).orElse(null);
        if (reading == null) {
            return null;
        }
        long bytes = 0;
        int unread = 0;
        for (DatabaseSize database : reading.rows()) {
            Long known = database.sizeBytes();
            bytes += known == null ? 0 : known;
            unread += known == null ? 1 : 0;
        }
        return unread == reading.rows().size() ? null : new FleetRow.Size(bytes, unread);
    }

    private static @Nullable Double wraparound(ServerState state) {
        return state.rows(DatabaseAge.PROBE).stream().map(DatabaseAge::wraparound).max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String timeZone(ServerState state) {
        return state.rows(ServerTimeZone.PROBE).stream().findFirst().map(ServerTimeZone::name).orElse(null);
    }

    private static String unanswered(ServerState state) {
        return state.probes().values().stream()
                .filter(probe -> !probe.probe().whileShown())
                .sorted(Comparator.comparing(probe -> probe.probe().name()))
                .flatMap(probe -> Stream.ofNullable(Degradation.Refusal.of(probe.outcome()))
                        .map(refusal -> probe.probe().name() + " " + refusal.word()))
                .collect(Collectors.joining(" "));
    }
}
