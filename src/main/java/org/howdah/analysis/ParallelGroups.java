package org.howdah.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Which sessions are helpers of which others: by leader_pid since 13, before that by what a helper takes over from its
/// leader. Its transaction began when its leader's did, to the microsecond, and so before the helper itself began, which
/// is true of no other process. That holds from 9.6 on, whose helpers show neither state nor statement, and for 10, which
/// calls them background workers. Pure, immutable.
public final class ParallelGroups {
    private record Transaction(@Nullable Long datid, @Nullable Long usesysid, Instant start) {}

    private final Map<Transaction, List<Session>> leaders = new HashMap<>();

    /// @param sessions of one reading
    public ParallelGroups(List<Session> sessions) {
        for (Session session : sessions) {
            Transaction transaction = transaction(session);
            if (transaction != null && !beganInItsTransaction(session)) {
                leaders.computeIfAbsent(transaction, _ -> new ArrayList<>()).add(session);
            }
        }
    }

    /// Whether a session is a helper of another, which stands for both.
    public boolean isWorker(Session session) {
        return "parallel worker".equals(session.backendType()) || leader(session).isPresent();
    }

    /// Whom a helper works for. Nothing for sessions that are none, and where it cannot be told: the leader is gone, or
    /// two sessions began their transactions in the same microsecond.
    public OptionalInt leader(Session session) {
        Integer told = session.leaderPid();
        if (told != null) {
            return told == session.pid() ? OptionalInt.empty() : OptionalInt.of(told);
        }
        Transaction transaction = transaction(session);
        if (transaction == null || !beganInItsTransaction(session) || isClient(session)) {
            return OptionalInt.empty();
        }
        List<Session> found = leaders.getOrDefault(transaction, List.of()).stream()
                .filter(leader -> runsTheSame(leader, session))
                .toList();
        return found.size() == 1 ? OptionalInt.of(found.getFirst().pid()) : OptionalInt.empty();
    }

    private static @Nullable Transaction transaction(Session session) {
        Instant start = session.xactStart();
        return start == null ? null : new Transaction(session.datid(), session.usesysid(), start);
    }

    private static boolean beganInItsTransaction(Session session) {
        return session.backendStart() != null && session.xactStart() != null
                && session.backendStart().isAfter(session.xactStart());
    }

    private static boolean isClient(Session session) {
        return "client backend".equals(session.backendType());
    }

    private static boolean runsTheSame(Session leader, Session worker) {
        return worker.queryStart() == null || Objects.equals(leader.queryStart(), worker.queryStart());
    }
}
