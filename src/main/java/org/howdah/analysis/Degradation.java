package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Link;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Why a server that answers is not simply well.
public sealed interface Degradation {
    /// So many intervals without a sample are too many.
    int STALE_INTERVALS = 3;
    Duration BLOCKED = Duration.ofSeconds(30);
    double CROWDED = 0.8;

    /// Its last sample is older than three intervals.
    record Stale(Duration age, Duration interval) implements Degradation {}

    /// Sessions have waited for locks for half a minute or longer.
    ///
    /// @param sessions how many have
    /// @param longest wait among them
    record Blocked(int sessions, Duration longest) implements Degradation {}

    /// Most of the connections that an ordinary role can have are taken.
    record Crowded(long used, int usable) implements Degradation {}

    /// A probe did not answer the last time it was asked: denied, timed out, unreachable or failed. What the server
    /// does not have is none of these.
    record Unanswered(Probe<?> probe, SampleOutcome<?> outcome) implements Degradation {}

    /// All that is wrong with a server whose link is up, the most urgent first; nothing for any other.
    ///
    /// @param now on our clock
    static List<Degradation> of(FleetServer server, Instant now) {
        ServerState state = server.state();
        if (!(state.link() instanceof Link.Up up)) {
            return List.of();
        }
        List<Degradation> found = new ArrayList<>();
        addIfAny(found, blocked(state));
        addIfAny(found, stale(server, up, now));
        addIfAny(found, crowded(state));
        state.probes().values().stream()
                .filter(probe -> isFault(probe.outcome()) && !probe.probe().whileShown())
                .sorted(Comparator.comparing(probe -> probe.probe().name()))
                .forEach(probe -> found.add(new Unanswered(probe.probe(), probe.outcome())));
        return List.copyOf(found);
    }

    private static void addIfAny(List<Degradation> found, @Nullable Degradation degradation) {
        if (degradation != null) {
            found.add(degradation);
        }
    }

    private static boolean isFault(SampleOutcome<?> outcome) {
        return switch (outcome) {
            case SampleOutcome.Read<?> _,SampleOutcome.Unsupported<?> _ -> false;
            case SampleOutcome.Denied<?> _,SampleOutcome.TimedOut<?> _,SampleOutcome.Unreachable<?> _,SampleOutcome.Failed<?> _ ->
                true;
        };
    }

    private static @Nullable Stale stale(FleetServer server, Link.Up up, Instant now) {
        Instant last = server.state().latest(Session.PROBE).map(Reading::time).orElse(up.since());
        // A reading of before a loss is not what the link has brought.
        Duration age = Duration.between(last.isBefore(up.since()) ? up.since() : last, now);
        Duration interval = interval(server);
        return age.compareTo(interval.multipliedBy(STALE_INTERVALS)) > 0 ? new Stale(age, interval) : null;
    }

    /// At which the live lane asks now: longer than the user wanted where it spares the server.
    private static Duration interval(FleetServer server) {
        Duration wanted = server.server().interval();
        return server.state().rows(OwnCost.PROBE).stream()
                .filter(cost -> "live".equals(cost.lane())).findFirst()
                .map(cost -> Duration.ofNanos(Math.round(cost.intervalSeconds() * 1e9)))
                .filter(asked -> asked.compareTo(wanted) > 0)
                .orElse(wanted);
    }

    private static @Nullable Blocked blocked(ServerState state) {
        Reading<BlockedSession> reading = state.probe(BlockedSession.PROBE).map(ProbeState::latest).orElse(null);
        if (reading == null) {
            return null;
        }
        List<Duration> waits = reading.rows().stream()
                .map(waiter -> Duration.between(waiter.waitingSince(), reading.serverTime()))
                .filter(wait -> wait.compareTo(BLOCKED) >= 0)
                .sorted()
                .toList();
        return waits.isEmpty() ? null : new Blocked(waits.size(), waits.getLast());
    }

    private static @Nullable Crowded crowded(ServerState state) {
        ConnectionCounts counts = ConnectionCounts.of(state);
        if (counts == null || counts.total() == null || counts.usable() == null) {
            return null;
        }
        long total = Objects.requireNonNull(counts.total());
        int usable = Objects.requireNonNull(counts.usable());
        return total >= CROWDED * usable ? new Crowded(total, usable) : null;
    }
}
