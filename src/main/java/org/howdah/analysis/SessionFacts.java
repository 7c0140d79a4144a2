package org.howdah.analysis;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.jspecify.annotations.Nullable;

/// A session, and what was computed for it from the whole state. Raw texts.
///
/// @param serverTime of the reading, to which its ages count
/// @param parallelWorker whether it is a helper of another session
/// @param leader pid of the session that it helps; null where it helps none or that cannot be told
/// @param waitsBehind whom it waits for
/// @param blocks sessions behind it, however many steps away
/// @param extras what is asked only while somebody looks at it
public record SessionFacts(
        Session session,
        SessionActivity activity,
        Instant serverTime,
        boolean parallelWorker,
        @Nullable Integer leader,
        Blockers waitsBehind,
        int blocks,
        SessionExtras extras) {

    /// As one looks at sessions: those that work first, and of these those that have worked longest.
    public static final Comparator<SessionFacts> ORDER = SessionFacts::usualOrder;

    /// Whom a session waits for.
    ///
    /// @param count null where it is not known yet; 0 for none
    /// @param waits whether it waits for anybody
    public record Blockers(@Nullable Integer count, boolean waits) {
        static final Blockers NONE = new Blockers(0, false);
    }

    /// Of every session that was last read.
    public static List<SessionFacts> of(ServerState state) {
        Reading<Session> reading = state.latest(Session.PROBE).orElse(null);
        if (reading == null) {
            return List.of();
        }
        BlockingCounts blocking = new BlockingCounts(state.rows(BlockedSession.PROBE));
        ParallelGroups groups = new ParallelGroups(reading.rows());
        ExtraReadings extras = new ExtraReadings(state, reading.serverTime());
        return reading.rows().stream()
                .map(session -> of(session, reading.serverTime(), blocking, groups, extras))
                .toList();
    }

    private static SessionFacts of(Session session, Instant serverTime, BlockingCounts blocking,
            ParallelGroups groups, ExtraReadings extras) {
        boolean worker = groups.isWorker(session);
        return new SessionFacts(session, SessionActivity.of(session), serverTime, worker,
                worker && groups.leader(session).isPresent() ? (Integer) groups.leader(session).getAsInt() : null,
                blockers(session, blocking), blocking.blocks(session.pid()), extras.of(session));
    }

    /// Who waits is seen a second before whom for is read.
    private static Blockers blockers(Session session, BlockingCounts blocking) {
        int pid = session.pid();
        if (blocking.blockedBy(pid).isPresent()) {
            int count = blocking.blockedBy(pid).getAsInt();
            return new Blockers(count, count > 0);
        }
        return blocking.isUnread(pid) || session.waitsForLock() ? new Blockers(null, true) : Blockers.NONE;
    }

    /// On the server's clock, at the time of the reading.
    public SessionAges ages() {
        return SessionAges.of(session, serverTime);
    }

    public SessionKey key() {
        return session.key();
    }

    /// Whether it is neither a client's session nor a helper of one.
    public boolean isBackground() {
        String type = session.backendType();
        return !parallelWorker && type != null && !"client backend".equals(type);
    }

    /// Whether a statement of it runs and waits for something.
    public boolean waits() {
        return activity.runs() && session.waitEventType() != null;
    }

    /// Whether nothing but time has passed for a session since it was looked at before, so that it stands among others of
    /// which that is true where it stood. Only for sessions that keep their objects, as [UnchangedSessions] has it.
    @SuppressWarnings("ReferenceEquality") // comparing all that is known would cost more than it spares
    public boolean isAsIn(SessionFacts before) {
        return session == before.session && blocks == before.blocks && parallelWorker == before.parallelWorker
                && waitsBehind.equals(before.waitsBehind) && extras.equals(before.extras)
                && Objects.equals(leader, before.leader);
    }

    /// Written out, and by when things began: thousands of rows are compared each second.
    private static int usualOrder(SessionFacts left, SessionFacts right) {
        int order = Integer.compare(left.activity().rank(), right.activity().rank());
        if (order == 0) {
            order = compare(SessionAges.queryStart(left.session()), SessionAges.queryStart(right.session()));
        }
        if (order == 0) {
            order = compare(left.session().xactStart(), right.session().xactStart());
        }
        if (order == 0) {
            order = Integer.compare(left.session().pid(), right.session().pid());
        }
        return order != 0 ? order : compare(left.session().backendStart(), right.session().backendStart());
    }

    /// What began earlier comes first, what is not known last.
    private static int compare(@Nullable Instant left, @Nullable Instant right) {
        if (left == null) {
            return right == null ? 0 : 1;
        }
        return right == null ? -1 : left.compareTo(right);
    }
}
