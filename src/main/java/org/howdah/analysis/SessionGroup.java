package org.howdah.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Sessions that share something, and what they come to.
///
/// @param key what they share; empty for those without it
/// @param title in the user's words, raw
/// @param sessions how many there are, also of those that are folded away
/// @param active of them that run a statement
/// @param waiting of the active ones
/// @param blocked that wait for a lock
/// @param blocks sessions that wait behind them, each counted for each
/// @param holding that hold a transaction open and do nothing in it
/// @param rank of the busiest
/// @param query the longest running statement; null where none runs
/// @param transaction the longest transaction
/// @param session the longest session
public record SessionGroup(
        String key,
        String title,
        int sessions,
        int active,
        int waiting,
        int blocked,
        int blocks,
        int holding,
        int rank,
        @Nullable Duration query,
        @Nullable Duration transaction,
        @Nullable Duration session) {

    /// The groups, in the order in which their first sessions come. A parallel worker, which has no client of its own, is in
    /// the group of the session that it helps.
    public static SequencedMap<String, List<SessionFacts>> split(List<SessionFacts> sessions, SessionGrouping by) {
        SequencedMap<String, List<SessionFacts>> groups = new LinkedHashMap<>();
        Map<Integer, SessionFacts> leaders = new HashMap<>();
        sessions.stream().filter(facts -> !facts.parallelWorker())
                .forEach(facts -> leaders.put(facts.session().pid(), facts));
        for (SessionFacts facts : sessions) {
            SessionFacts leader = facts.leader() == null ? null : leaders.get(facts.leader());
            groups.computeIfAbsent(by.keyOf(leader == null ? facts : leader), _ -> new ArrayList<>()).add(facts);
        }
        return groups;
    }

    /// Adds a group up; parallel workers count as sessions, and not as active ones, as their leader stands for them.
    public static SessionGroup of(String key, SessionGrouping by, List<SessionFacts> members) {
        int active = 0;
        int waiting = 0;
        int blocked = 0;
        int blocks = 0;
        int holding = 0;
        int rank = Integer.MAX_VALUE;
        Duration query = null;
        Duration transaction = null;
        Duration session = null;
        for (SessionFacts facts : members) {
            boolean leads = !facts.parallelWorker();
            active += leads && facts.activity().runs() ? 1 : 0;
            waiting += leads && facts.waits() ? 1 : 0;
            blocked += facts.activity() == SessionActivity.BLOCKED ? 1 : 0;
            blocks += facts.blocks();
            holding += facts.activity().holdsIdly() ? 1 : 0;
            rank = Math.min(rank, facts.activity().rank());
            query = longer(query, facts.ages().query());
            transaction = longer(transaction, facts.ages().transaction());
            session = longer(session, facts.ages().session());
        }
        return new SessionGroup(key, title(key, by, members), members.size(), active, waiting, blocked, blocks, holding,
                rank, query, transaction, session);
    }

    private static String title(String key, SessionGrouping by, List<SessionFacts> members) {
        return members.stream().filter(facts -> by.keyOf(facts).equals(key)).findFirst().map(by::titleOf).orElse(key);
    }

    private static @Nullable Duration longer(@Nullable Duration left, @Nullable Duration right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.compareTo(right) >= 0 ? left : right;
    }
}
