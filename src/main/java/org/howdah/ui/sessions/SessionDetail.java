package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.List;
import org.howdah.analysis.BlockingChain;
import org.howdah.analysis.SessionDuration;
import org.howdah.analysis.SessionFacts;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Capabilities;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.jspecify.annotations.Nullable;

/// Everything that the states say of one session.
///
/// @param ended whether it is gone, and this is how it was last seen
/// @param chain from the root of what holds it up down to itself; empty where it waits for nobody
/// @param workers pids of its helpers
/// @param querySize `track_activity_query_size` of the server in bytes; null where it is not known
/// @param serverTime of the reading
record SessionDetail(SessionRow.Single row, boolean ended, List<BlockingChain.Step> chain, List<Integer> workers,
        @Nullable Integer querySize, @Nullable Instant serverTime) {

    SessionKey key() {
        return row.facts().key();
    }

    Session session() {
        return row.session();
    }

    /// Null for a session that was never seen.
    ///
    /// @param before as it was last seen
    static @Nullable SessionDetail of(ServerState state, List<SessionFacts> sessions, SessionKey key,
            @Nullable SessionDetail before) {
        for (SessionFacts facts : sessions) {
            if (facts.key().equals(key)) {
                int pid = key.pid();
                return new SessionDetail(new SessionRow.Single(facts, SessionDuration.QUERY, null, 0, false), false,
                        BlockingChain.of(state, sessions, pid),
                        sessions.stream().filter(each -> each.leader() != null && each.leader() == pid)
                                .map(each -> each.session().pid()).toList(),
                        querySize(state), BlockingChain.serverTime(state));
            }
        }
        return before == null
                ? null
                : new SessionDetail(before.row(), true, List.of(), List.of(), before.querySize(),
                        before.serverTime());
    }

    private static @Nullable Integer querySize(ServerState state) {
        Capabilities capabilities = state.capabilities();
        return capabilities == null ? null : capabilities.trackActivityQuerySize();
    }
}
