package org.howdah.analysis;

import java.util.OptionalLong;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;

/// How many sessions of a server are doing what: the numbers above the sessions table.
///
/// Parallel workers are counted apart from the sessions they work for, and masked sessions apart from all: what they
/// do is not known, so they are never idle.
///
/// @param active running a statement, without parallel workers
/// @param idleInTransaction waiting for the client inside a transaction
/// @param aborted the same, in a failed one
/// @param idle as last counted, at most 10 s ago; empty before the first count
/// @param disabled with track_activities off
/// @param waiting active and waiting for something, without parallel workers
/// @param blocked waiting for a lock
/// @param parallelWorkers of any leader
/// @param masked whose state this role may not see
public record SessionCounts(
        int active,
        int idleInTransaction,
        int aborted,
        OptionalLong idle,
        int disabled,
        int waiting,
        int blocked,
        int parallelWorkers,
        int masked) {

    public static SessionCounts of(ServerState state) {
        Counter counter = new Counter(new ParallelGroups(state.rows(Session.PROBE)));
        state.rows(Session.PROBE).forEach(counter::count);
        OptionalLong idle = counter.idle > 0 ? OptionalLong.of(counter.idle) : lastCounted(state);
        return new SessionCounts(counter.active, counter.idleInTransaction, counter.aborted, idle, counter.disabled,
                counter.waiting, counter.blocked, counter.parallelWorkers, counter.masked);
    }

    private static OptionalLong lastCounted(ServerState state) {
        return state.latest(IdleSessions.PROBE)
                .map(reading -> OptionalLong.of(reading.rows().stream().mapToLong(IdleSessions::count).sum()))
                .orElse(OptionalLong.empty());
    }

    private static final class Counter {
        private final ParallelGroups groups;
        int active;
        int idleInTransaction;
        int aborted;
        int idle;
        int disabled;
        int waiting;
        int blocked;
        int parallelWorkers;
        int masked;

        Counter(ParallelGroups groups) {
            this.groups = groups;
        }

        void count(Session session) {
            if (session.masked()) {
                masked++;
                return;
            }
            blocked += session.waitsForLock() ? 1 : 0;
            if (groups.isWorker(session)) {
                parallelWorkers++;
                return;
            }
            SessionState state = session.state();
            if (state == null) {
                return;
            }
            switch (state) {
                case ACTIVE, FASTPATH, STARTING -> {
                    active++;
                    waiting += session.waitEventType() != null ? 1 : 0;
                }
                case IDLE_IN_TRANSACTION -> idleInTransaction++;
                case IDLE_IN_TRANSACTION_ABORTED -> aborted++;
                case DISABLED -> disabled++;
                case IDLE -> idle++;
            }
        }
    }
}
