package org.howdah.analysis;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Which sessions make a server's load: those of clients that run a statement, with the parallel workers that help
/// them. Not counted are sessions that idle in a transaction, processes of the server itself, and what this role may not
/// see.
public final class ClientSessions {
    private ClientSessions() {}

    /// 9.6 names no types; there a process of the server has no client's port, where a Unix socket has -1. Of a session
    /// that a reading has seen for the first time and not asked for its type yet, even the name of its application is
    /// missing, which is empty elsewhere: who has signed in as somebody is a client then.
    public static boolean isClient(Session session) {
        if (session.backendType() != null) {
            return "client backend".equals(session.backendType());
        }
        return session.clientPort() != null
                || (session.applicationName() == null && session.usesysid() != null && !session.masked());
    }

    /// Whether a statement runs in it.
    static boolean runs(Session session) {
        return session.state() == SessionState.ACTIVE || session.state() == SessionState.FASTPATH;
    }

    /// Which of the sessions of one reading make its load, by their places in the list.
    public static BitSet atWork(List<Session> sessions) {
        ParallelGroups groups = new ParallelGroups(sessions);
        BitSet atWork = new BitSet();
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            boolean works = groups.isWorker(session) || (isClient(session) && runs(session));
            atWork.set(i, works && !session.masked());
        }
        return atWork;
    }

    /// Whether a client holds a transaction open and does nothing.
    public static boolean idlesInTransaction(@Nullable SessionState state) {
        return state == SessionState.IDLE_IN_TRANSACTION || state == SessionState.IDLE_IN_TRANSACTION_ABORTED;
    }

    /// Whether a process that is not [#atWork] makes load all the same: one of the server itself that runs something, such
    /// as an autovacuum worker, or waits for something else than work. Those that compute without a wait are not sampled
    /// where they have no state.
    public static boolean isBackgroundAtWork(@Nullable SessionState state, @Nullable String waitEventType) {
        return state == null
                ? waitEventType != null && !waitEventType.equals("Activity")
                : state == SessionState.ACTIVE || state == SessionState.FASTPATH;
    }

    /// Active sessions by what they wait for; without a wait event they are CPU*.
    static Map<WaitClass, Integer> active(List<Session> sessions) {
        Map<WaitClass, Integer> active = new EnumMap<>(WaitClass.class);
        atWork(sessions).stream()
                .forEach(i -> active.merge(WaitClass.of(sessions.get(i).waitEventType()), 1, Integer::sum));
        return active;
    }
}
