package org.howdah.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// The way from one that waits to one that does not: who holds up whom, the root first. Where a session waits for
/// several, the one that holds up most is followed.
public final class BlockingChain {
    /// A session on the way.
    ///
    /// @param pid 0 for a prepared transaction
    /// @param facts null where it is not among the sessions that were read
    /// @param waitingSince null for one that waits for nobody
    /// @param others how many more the one behind it waits for
    public record Step(int pid, @Nullable SessionFacts facts, @Nullable Instant waitingSince, int others) {}

    private BlockingChain() {}

    /// Empty for a session that waits for nobody.
    public static List<Step> of(ServerState state, List<SessionFacts> sessions, int pid) {
        List<BlockedSession> blocked = state.rows(BlockedSession.PROBE);
        Map<Integer, BlockedSession> waiters = new HashMap<>();
        blocked.forEach(waiter -> waiters.put(waiter.pid(), waiter));
        BlockedSession first = waiters.get(pid);
        if (first == null || first.blockedBy() == null || first.blockedBy().isEmpty()) {
            return List.of();
        }
        BlockingCounts counts = new BlockingCounts(blocked);
        Map<Integer, SessionFacts> byPid = new HashMap<>();
        sessions.forEach(facts -> byPid.put(facts.session().pid(), facts));
        List<Step> steps = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int at = pid;
        int others = 0;
        // A circle is possible until the server breaks it.
        while (seen.add(at)) {
            BlockedSession waiter = waiters.get(at);
            steps.addFirst(new Step(at, byPid.get(at), waiter == null ? null : waiter.waitingSince(), others));
            List<Integer> blockers = waiter == null || waiter.blockedBy() == null ? List.of() : waiter.blockedBy();
            if (blockers.isEmpty()) {
                break;
            }
            at = blockers.stream().max((left, right) -> counts.blocks(left) - counts.blocks(right)).orElseThrow();
            others = blockers.size() - 1;
        }
        return List.copyOf(steps);
    }

    /// The time by which waits are counted; null before the first reading.
    public static @Nullable Instant serverTime(ServerState state) {
        return state.latest(Session.PROBE).map(reading -> reading.serverTime()).orElse(null);
    }
}
