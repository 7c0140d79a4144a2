package org.howdah.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Who stands at the root of most that wait at one instant. Pure.
///
/// @param pid 0 for a prepared transaction
/// @param session null where it is not among those that were read
/// @param behind how many wait for it, however many steps away
public record BlockingRoot(int pid, @Nullable Session session, int behind) {
    /// Null where nobody waits for anybody.
    public static @Nullable BlockingRoot of(ServerState state) {
        List<SessionFacts> facts = SessionFacts.of(state);
        Map<Integer, Integer> behind = new HashMap<>();
        Map<Integer, Session> sessions = new HashMap<>();
        facts.forEach(each -> sessions.put(each.session().pid(), each.session()));
        for (BlockedSession blocked : state.rows(BlockedSession.PROBE)) {
            List<BlockingChain.Step> chain = BlockingChain.of(state, facts, blocked.pid());
            if (!chain.isEmpty() && chain.getFirst().pid() != blocked.pid()) {
                behind.merge(chain.getFirst().pid(), 1, Integer::sum);
            }
        }
        return behind.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                        Comparator.reverseOrder())))
                .map(root -> new BlockingRoot(root.getKey(), sessions.get(root.getKey()), root.getValue()))
                .orElse(null);
    }
}
