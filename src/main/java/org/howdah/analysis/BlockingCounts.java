package org.howdah.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.howdah.model.session.BlockedSession;

/// Who blocks whom, as numbers for a table: how many a session waits for, and how many wait behind it, however many
/// steps away. Chains may be circles for a moment, until the server breaks the deadlock.
public final class BlockingCounts {
    private final Map<Integer, BlockedSession> waiters = new HashMap<>();
    private final Map<Integer, Set<Integer>> waitersOf = new HashMap<>();

    public BlockingCounts(List<BlockedSession> blocked) {
        for (BlockedSession waiter : blocked) {
            waiters.put(waiter.pid(), waiter);
            if (waiter.blockedBy() != null) {
                waiter.blockedBy()
                        .forEach(blocker -> waitersOf.computeIfAbsent(blocker, _ -> new HashSet<>()).add(waiter.pid()));
            }
        }
    }

    /// Direct blockers of a session: empty when that was not read yet, or when it is no waiter.
    public OptionalInt blockedBy(int pid) {
        BlockedSession waiter = waiters.get(pid);
        return waiter == null || waiter.blockedBy() == null
                ? OptionalInt.empty()
                : OptionalInt.of(waiter.blockedBy().size());
    }

    /// Whether a session waits for a lock and its blockers have not been read yet.
    public boolean isUnread(int pid) {
        BlockedSession waiter = waiters.get(pid);
        return waiter != null && waiter.blockedBy() == null;
    }

    /// Sessions that would not wait, or would wait for less, if this one were gone.
    public int blocks(int pid) {
        return behind(pid).size();
    }

    /// Which those are, by their pids.
    public Set<Integer> behind(int pid) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(pid));
        while (!open.isEmpty()) {
            for (int waiter : waitersOf.getOrDefault(open.remove(), Set.of())) {
                if (waiter != pid && reached.add(waiter)) {
                    open.add(waiter);
                }
            }
        }
        return reached;
    }
}
