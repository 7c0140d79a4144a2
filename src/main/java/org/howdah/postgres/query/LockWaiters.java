package org.howdah.postgres.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.jspecify.annotations.Nullable;

/// Which waiters' blockers are asked for next, and what is still known of the others. Who has waited for over a second
/// is asked, longest unread first, at most ten at once. One thread at a time.
final class LockWaiters {
    static final int AT_ONCE = 10;
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private record Waiter(Session session, Instant since, @Nullable List<Integer> blockedBy, @Nullable Instant readAt) {
        /// The same statement, still waiting: what was read of it holds until it is read again.
        boolean stillWaits(Session now) {
            return now.key().equals(session.key()) && java.util.Objects.equals(now.queryStart(), session.queryStart());
        }
    }

    private Map<SessionKey, Waiter> waiters = Map.of();
    private @Nullable Instant lastServerTime;

    Integer[] toAsk(boolean everyone) {
        Instant now = lastServerTime;
        if (now == null) {
            return new Integer[0];
        }
        return waiters.values().stream()
                .filter(waiter -> everyone || Duration.between(waiter.since(), now).compareTo(PATIENCE) >= 0)
                .sorted(Comparator
                        .comparing(Waiter::readAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Waiter::since))
                .limit(everyone ? Long.MAX_VALUE : AT_ONCE)
                .map(waiter -> waiter.session().pid())
                .toArray(Integer[]::new);
    }

    /// @param edges what was answered to [#toAsk], by pid
    List<BlockedSession> next(List<Session> sessions, Map<Integer, List<Integer>> edges, Instant serverTime) {
        Map<SessionKey, Waiter> next = new HashMap<>();
        for (Session session : sessions) {
            if (session.waitsForLock()) {
                next.put(session.key(), next(session, edges.get(session.pid()), serverTime));
            }
        }
        waiters = next;
        lastServerTime = serverTime;
        return next.values().stream()
                .sorted(Comparator.comparing(Waiter::since).thenComparing(waiter -> waiter.session().pid()))
                .map(waiter -> new BlockedSession(waiter.session().pid(), waiter.session().backendStart(),
                        waiter.since(), waiter.blockedBy(), waiter.readAt()))
                .toList();
    }

    private Waiter next(Session session, @Nullable List<Integer> blockedBy, Instant serverTime) {
        Waiter before = waiters.get(session.key());
        boolean same = before != null && before.stillWaits(session);
        // A wait since a time that has yet to come, as after a step of the server's clock, would never be long enough.
        Instant since = same && before != null && before.since().isBefore(serverTime) ? before.since() : serverTime;
        if (blockedBy != null) {
            // An empty answer means that the wait ended between the two looks: nothing is known of the one seen now, and
            // what was known of the old one holds no longer.
            return blockedBy.isEmpty()
                    ? new Waiter(session, since, null, null)
                    : new Waiter(session, since, blockedBy, serverTime);
        }
        return same && before != null
                ? new Waiter(session, since, before.blockedBy(), before.readAt())
                : new Waiter(session, since, null, null);
    }
}
