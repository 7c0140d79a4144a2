package org.howdah.analysis;

import java.util.List;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Capabilities;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// How the sessions of clients use the connections that a server has.
///
/// @param active running a statement, without parallel workers
/// @param idleInTransaction waiting for their clients in a transaction, also in a failed one
/// @param hidden whose state this role may not see: neither active nor idle
/// @param total connected, idle ones and Howdah's own too; null before it was read
/// @param max `max_connections`
/// @param usable those of them that are not kept for superusers; null, as max, before the server was reached
public record ConnectionCounts(
        int active,
        int idleInTransaction,
        int hidden,
        @Nullable Long total,
        @Nullable Integer max,
        @Nullable Integer usable) {

    /// Null before sessions were read.
    public static @Nullable ConnectionCounts of(ServerState state) {
        if (state.latest(Session.PROBE).isEmpty()) {
            return null;
        }
        List<Session> sessions = state.rows(Session.PROBE);
        int active = 0;
        int idleInTransaction = 0;
        int hidden = 0;
        for (Session session : sessions) {
            if (session.masked()) {
                hidden++;
            } else if (ClientSessions.isClient(session)) {
                active += ClientSessions.runs(session) ? 1 : 0;
                idleInTransaction += session.state() == SessionState.IDLE_IN_TRANSACTION
                        || session.state() == SessionState.IDLE_IN_TRANSACTION_ABORTED ? 1 : 0;
            }
        }
        return of(active, idleInTransaction, hidden, total(state, sessions), state.capabilities());
    }

    /// The same of a summary; null before sessions were read.
    static @Nullable ConnectionCounts of(ServerSummary summary, @Nullable Capabilities capabilities) {
        Integer active = summary.active();
        Integer idle = summary.idleInTransaction();
        Integer hidden = summary.hidden();
        return active == null || idle == null || hidden == null
                ? null
                : of(active, idle, hidden, summary.connections(), capabilities);
    }

    private static ConnectionCounts of(int active, int idleInTransaction, int hidden, @Nullable Long total,
            @Nullable Capabilities capabilities) {
        return new ConnectionCounts(active, idleInTransaction, hidden, total,
                capabilities == null ? null : (Integer) capabilities.maxConnections(),
                capabilities == null
                        ? null
                        : (Integer) (capabilities.maxConnections() - capabilities.reservedConnections()));
    }

    /// Backends by database, which parallel and autovacuum workers are as well, though they need no connection.
    private static @Nullable Long total(ServerState state, List<Session> sessions) {
        if (state.latest(DatabaseActivity.PROBE).isEmpty()) {
            return null;
        }
        long backends = 0;
        for (DatabaseActivity database : state.rows(DatabaseActivity.PROBE)) {
            Integer connected = database.numbackends();
            backends += connected == null ? 0 : connected;
        }
        long workers = sessions.stream()
                .filter(session -> !session.masked() && session.datid() != null && !ClientSessions.isClient(session))
                .count();
        return Math.max(0, backends - workers);
    }

    /// Share of the usable connections that are taken; null where it is not known.
    public @Nullable Double share() {
        return total == null || usable == null || usable <= 0 ? null : (Double) ((double) total / usable);
    }
}
