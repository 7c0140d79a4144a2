package org.howdah.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;

/// Which sessions make a server's load: those of clients that run a statement, with the parallel workers that help
/// them. Not counted are sessions that idle in a transaction, processes of the server itself, and what this role may not
/// see.
public final class ClientSessions {
    private ClientSessions() {}

    /// 9.6 names no types; there a process of the server has no client's port, where a Unix socket has -1.
    public static boolean isClient(Session session) {
        return session.backendType() == null
                ? session.clientPort() != null
                : "client backend".equals(session.backendType());
    }

    /// Whether a statement runs in it.
    static boolean runs(Session session) {
        return session.state() == SessionState.ACTIVE || session.state() == SessionState.FASTPATH;
    }

    /// Active sessions by what they wait for; without a wait event they are CPU*.
    static Map<WaitClass, Integer> active(List<Session> sessions) {
        ParallelGroups groups = new ParallelGroups(sessions);
        Map<WaitClass, Integer> active = new EnumMap<>(WaitClass.class);
        for (Session session : sessions) {
            boolean works = groups.isWorker(session) || (isClient(session) && runs(session));
            if (works && !session.masked()) {
                active.merge(WaitClass.of(session.waitEventType()), 1, Integer::sum);
            }
        }
        return active;
    }
}
