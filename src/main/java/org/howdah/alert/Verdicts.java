package org.howdah.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.howdah.analysis.BlockingCounts;
import org.howdah.analysis.ClientSessions;
import org.howdah.analysis.TransactionStart;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// What the conditions say of a server. Pure.
final class Verdicts {
    private Verdicts() {}

    /// @param now our clock
    static Verdict of(AlertCondition condition, FleetServer server, Instant now) {
        return switch (condition) {
            case AlertCondition.Gone _ -> gone(server.state().link());
            case AlertCondition.Blocked blocked -> blocked(blocked, server.state(), now);
            case AlertCondition.OldTransaction old -> oldTransaction(old, server.state(), now);
        };
    }

    private static Verdict gone(Link link) {
        return switch (link) {
            // It waits for the user.
            case Link.Down(_, var fault, _) when fault.kind() == FaultKind.VAULT_LOCKED -> new Verdict.Unknown();
            case Link.Down(var since, var fault, _) -> new Verdict.Bad(since, new AlertFinding.Gone(fault));
            case Link.NotAnswering(var since) -> new Verdict.Bad(since, new AlertFinding.Gone(null));
            case Link.Up _ -> new Verdict.Well();
            case Link.Connecting _,Link.Paused _,Link.Unrecorded _ -> new Verdict.Unknown();
        };
    }

    private static Verdict blocked(AlertCondition.Blocked rule, ServerState state, Instant now) {
        Reading<BlockedSession> reading = fresh(state, BlockedSession.PROBE).orElse(null);
        if (reading == null) {
            return new Verdict.Unknown();
        }
        List<Duration> waits = reading.rows().stream()
                .map(waiter -> Duration.between(waiter.waitingSince(), reading.serverTime()))
                .filter(wait -> wait.compareTo(rule.patience()) >= 0)
                .sorted()
                .toList();
        if (waits.isEmpty() || waits.size() < rule.sessions()) {
            return new Verdict.Well();
        }
        return new Verdict.Bad(now.minus(waits.getLast()),
                new AlertFinding.Blocked(waits.size(), waits.getLast(), root(reading.rows(), state)));
    }

    /// Who blocks most sessions and waits for nobody.
    private static AlertFinding.@Nullable Root root(List<BlockedSession> waiters, ServerState state) {
        Set<Integer> waiting = new HashSet<>();
        waiters.forEach(waiter -> waiting.add(waiter.pid()));
        BlockingCounts counts = new BlockingCounts(waiters);
        return waiters.stream()
                .flatMap(waiter -> waiter.blockedBy() == null ? Stream.empty() : waiter.blockedBy().stream())
                .filter(pid -> !waiting.contains(pid))
                .distinct()
                .max(Comparator.<Integer>comparingInt(counts::blocks).thenComparing(Comparator.reverseOrder()))
                .map(pid -> new AlertFinding.Root(pid, stateOf(pid, state)))
                .orElse(null);
    }

    private static @Nullable SessionState stateOf(int pid, ServerState state) {
        return state.rows(Session.PROBE).stream()
                .filter(session -> session.pid() == pid)
                .findFirst().map(Session::state).orElse(null);
    }

    private record Old(Session session, Duration age, boolean idle) {}

    private static Verdict oldTransaction(AlertCondition.OldTransaction rule, ServerState state, Instant now) {
        Reading<Session> reading = fresh(state, Session.PROBE).orElse(null);
        if (reading == null) {
            return new Verdict.Unknown();
        }
        List<Old> found = reading.rows().stream()
                .filter(session -> !session.masked() && ClientSessions.isClient(session))
                .map(session -> old(session, rule, reading.serverTime()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(Old::age).reversed())
                .toList();
        if (found.isEmpty()) {
            return new Verdict.Well();
        }
        Old oldest = found.getFirst();
        Session session = oldest.session();
        return new Verdict.Bad(now.minus(oldest.age()), new AlertFinding.OldTransaction(
                (int) found.stream().filter(each -> each.age().compareTo(rule.age()) >= 0).count(),
                (int) found.stream().filter(Old::idle).count(), session.pid(), oldest.age(), session.state(),
                session.usename(), session.applicationName()));
    }

    private static @Nullable Old old(Session session, AlertCondition.OldTransaction rule, Instant serverTime) {
        Instant start = TransactionStart.of(session);
        if (start == null) {
            return null;
        }
        Duration age = Duration.between(start, serverTime);
        boolean waits = session.state() == SessionState.IDLE_IN_TRANSACTION
                || session.state() == SessionState.IDLE_IN_TRANSACTION_ABORTED;
        boolean idle = waits && session.stateChange() != null
                && Duration.between(session.stateChange(), serverTime).compareTo(rule.idle()) >= 0;
        return idle || age.compareTo(rule.age()) >= 0 ? new Old(session, age, idle) : null;
    }

    /// Rows that tell how it is now: an old reading of a server that is gone proves nothing.
    private static <R extends Record> Optional<Reading<R>> fresh(ServerState state, Probe<R> probe) {
        return state.link() instanceof Link.Up
                ? state.probe(probe).filter(known -> known.outcome() instanceof SampleOutcome.Read<R>)
                        .map(ProbeState::latest)
                : Optional.empty();
    }
}
