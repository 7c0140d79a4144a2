package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.List;
import org.howdah.analysis.BlockingCounts;
import org.howdah.analysis.ParallelGroups;
import org.howdah.analysis.SessionActivity;
import org.howdah.analysis.SessionAges;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;

/// Makes the rows of the table from a state. Pure.
final class SessionRows {
    private SessionRows() {}

    static List<SessionRow> of(ServerState state) {
        Reading<Session> reading = state.latest(Session.PROBE).orElse(null);
        if (reading == null) {
            return List.of();
        }
        BlockingCounts blocking = new BlockingCounts(state.rows(BlockedSession.PROBE));
        ParallelGroups groups = new ParallelGroups(reading.rows());
        return reading.rows().stream()
                .map(session -> row(session, reading.serverTime(), blocking, groups))
                .toList();
    }

    private static SessionRow row(Session session, Instant serverTime, BlockingCounts blocking,
            ParallelGroups groups) {
        return new SessionRow(
                session,
                SessionActivity.of(session),
                SessionAges.of(session, serverTime),
                groups.isWorker(session),
                blockers(session, blocking),
                blocking.blocks(session.pid()));
    }

    /// Who waits is seen a second before whom for is read.
    private static SessionRow.Blockers blockers(Session session, BlockingCounts blocking) {
        int pid = session.pid();
        if (blocking.blockedBy(pid).isPresent()) {
            int count = blocking.blockedBy(pid).getAsInt();
            return new SessionRow.Blockers(count, count > 0);
        }
        return blocking.isUnread(pid) || session.waitsForLock()
                ? new SessionRow.Blockers(null, true)
                : SessionRow.Blockers.NONE;
    }
}
