package org.howdah.postgres.query;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.sample.Probe;
import org.howdah.model.session.BlockedSession;

/// Blockers of the sessions that wait for locks, read a few at a time; comes after [SessionsQuery] in the batch.
final class BlockingQuery implements ProbeQuery<BlockedSession> {
    private final LockWaiters waiters = new LockWaiters();

    @Override
    public Probe<BlockedSession> probe() {
        return BlockedSession.PROBE;
    }

    @Override
    public int parameters() {
        return 1;
    }

    @Override
    public boolean isAnswerable(Tick tick) {
        return tick.sessions().isPresent();
    }

    @Override
    public boolean isNeeded(Tick tick) {
        return waiters.toAsk(tick.request().wholeBlockingTree()).length > 0;
    }

    @Override
    public List<BlockedSession> unasked(Tick tick) {
        return waiters.next(tick.sessions().orElseThrow(), Map.of(), tick.serverTime());
    }

    @Override
    public void bind(PreparedStatement statement, int first, Tick tick) throws SQLException {
        Integer[] pids = waiters.toAsk(tick.request().wholeBlockingTree());
        statement.setArray(first, statement.getConnection().createArrayOf("int4", pids));
    }

    @Override
    public List<BlockedSession> read(ResultSet rows, Tick tick) throws SQLException {
        Map<Integer, List<Integer>> edges = new HashMap<>();
        Columns columns = new Columns(rows);
        while (rows.next()) {
            edges.put(columns.integer("pid"), pids(rows.getArray("blocked_by")));
        }
        return waiters.next(tick.sessions().orElseThrow(), edges, tick.serverTime());
    }

    private static List<Integer> pids(Array array) throws SQLException {
        // A parallel leader that is waited for stands in the array once for each of its workers.
        return Arrays.stream((Integer[]) array.getArray()).distinct().toList();
    }
}
