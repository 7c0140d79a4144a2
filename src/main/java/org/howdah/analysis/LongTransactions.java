package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Finds transactions of clients that lasted long in looks at the sessions. A session says itself when its transaction
/// began, so that looks may lie as far apart as half of what counts as long; when it ended is known as exactly as they lie
/// apart. Pure.
public final class LongTransactions {
    /// One that works for longer.
    public static final Duration LONG = Duration.ofMinutes(5);
    /// One that does nothing for longer.
    public static final Duration IDLE = Duration.ofMinutes(2);

    /// The sessions at one instant.
    ///
    /// @param time our clock
    /// @param serverTime the server's
    public record Look(Instant time, Instant serverTime, List<Session> sessions) {
        public Look {
            sessions = List.copyOf(sessions);
        }
    }

    /// Which transaction: a session may have many.
    private record Key(SessionKey session, Instant began) {}

    private static final class Seen {
        private final Instant from;
        private @Nullable Instant idleSince;
        private Instant until;
        private Session session;
        private Duration longestIdle = Duration.ZERO;

        Seen(Instant from, Instant until, Session session) {
            this.from = from;
            this.until = until;
            this.session = session;
        }
    }

    private LongTransactions() {}

    /// All of them, by their beginning.
    ///
    /// @param looks oldest first
    public static List<Finding> of(List<Look> looks) {
        Map<Key, Seen> seen = new HashMap<>();
        for (Look look : looks) {
            for (Session session : look.sessions()) {
                see(seen, look, session);
            }
        }
        Instant last = looks.isEmpty() ? Instant.MIN : looks.getLast().time();
        List<Finding> found = new ArrayList<>();
        for (Seen each : seen.values()) {
            boolean idles = each.longestIdle.compareTo(IDLE) >= 0;
            boolean lasts = Duration.between(each.from, each.until).compareTo(LONG) >= 0;
            if ((idles || lasts) && each.from.isBefore(each.until)) {
                found.add(new Finding(idles ? Finding.Kind.IDLE_TRANSACTION : Finding.Kind.LONG_TRANSACTION,
                        new TimeRange(each.from, each.until), !each.until.isBefore(last), Double.NaN, 0, null,
                        each.session, each.session.query()));
            }
        }
        found.sort(Comparator.comparing((Finding each) -> each.range().from())
                .thenComparing(each -> each.range().to()));
        return List.copyOf(found);
    }

    private static void see(Map<Key, Seen> seen, Look look, Session session) {
        Instant began = began(session);
        if (began == null || session.masked() || !ClientSessions.isClient(session)) {
            return;
        }
        Duration age = Duration.between(began, look.serverTime());
        Instant from = look.time().minus(age.isNegative() ? Duration.ZERO : age);
        Seen known = seen.computeIfAbsent(new Key(session.key(), began), _ -> new Seen(from, look.time(), session));
        known.until = look.time();
        boolean idle = ClientSessions.idlesInTransaction(session.state());
        // Who did nothing for long is shown as he was then, and not at the commit that came at last.
        if (idle || known.idleSince == null) {
            known.session = session;
        }
        if (idle) {
            Instant change = session.stateChange();
            Duration idleFor = Duration.between(change == null ? began : change, look.serverTime());
            known.idleSince = look.time();
            known.longestIdle = idleFor.compareTo(known.longestIdle) > 0 ? idleFor : known.longestIdle;
        }
    }

    /// A failed transaction no longer says when it began; it did so no later than it failed.
    private static @Nullable Instant began(Session session) {
        return session.xactStart() == null && session.state() == SessionState.IDLE_IN_TRANSACTION_ABORTED
                ? session.stateChange()
                : session.xactStart();
    }
}
