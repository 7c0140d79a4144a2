package org.howdah.history.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.jspecify.annotations.Nullable;

/// Finds what can be rolled up: whole hours into minutes, whole days into hours, of segments that have gone on beyond them
/// or have ended. As time only goes forward in a segment, nothing comes later that belongs into what is rolled up.
final class RollFrontier {
    /// Chunks of one probe, and the time of their last sample: that of an open one is its last tail's.
    private static final String CHUNKS = "select c.segment, c.first, r.until, coalesce(c.last, (select t from tail"
            + " where k >= c.id << " + OpenChunk.SHIFT + " and k < (c.id + 1) << " + OpenChunk.SHIFT
            + " order by k desc limit 1), c.first) as newest from chunk c left join rolled r on r.server = c.server"
            + " and r.kind = c.kind and r.tier = ? and r.segment = c.segment where c.server = ? and c.kind = ?"
            + " and c.tier = ? and (r.until is null or c.last is null or c.last >= r.until)";
    private static final String LEFT = "select segment, min(first), max(newest), until from (" + CHUNKS
            + ") where until is null or newest >= until group by segment order by segment";

    /// What of a segment is not rolled up yet.
    ///
    /// @param first time of the chunks that are left
    /// @param newest time that is known of them
    private record Left(long segment, long first, long newest, @Nullable Long until) {}

    private final Snapshot snapshot;
    private final RecordingPlan plan;

    RollFrontier(Snapshot snapshot, RecordingPlan plan) {
        this.snapshot = snapshot;
        this.plan = plan;
    }

    /// The next step of each probe and segment that has one.
    List<RollStep> steps() throws SQLException {
        List<RollStep> steps = new ArrayList<>();
        for (Map.Entry<Integer, Long> server : newestSegments().entrySet()) {
            for (RecordedProbe<?> probe : plan.probes()) {
                if (probe.rolledUp()) {
                    steps(server.getKey(), server.getValue(), probe.probe().name(), steps);
                }
            }
        }
        return steps;
    }

    private void steps(int server, long newestSegment, String kind, List<RollStep> steps) throws SQLException {
        Set<Long> unfinished = new HashSet<>();
        for (Left left : left(server, kind, Tier.MINUTE)) {
            boolean ended = left.segment() < newestSegment;
            unfinished.add(left.segment());
            add(server, kind, Tier.MINUTE, left, ended ? Long.MAX_VALUE : Tier.MINUTE.chunkStart(left.newest()),
                    steps);
        }
        Map<Long, Long> minutes = until(server, kind);
        for (Left left : left(server, kind, Tier.HOUR)) {
            boolean ended = left.segment() < newestSegment && !unfinished.contains(left.segment());
            add(server, kind, Tier.HOUR, left,
                    ended ? Long.MAX_VALUE : minutes.getOrDefault(left.segment(), Long.MIN_VALUE), steps);
        }
    }

    private static void add(int server, String kind, Tier tier, Left left, long limit, List<RollStep> steps) {
        Long until = left.until();
        long from = tier.chunkStart(until == null ? left.first() : Math.max(until, left.first()));
        if (from + tier.span() <= limit) {
            steps.add(new RollStep(server, kind, tier, left.segment(), until, from, from + tier.span()));
        }
    }

    private Map<Integer, Long> newestSegments() throws SQLException {
        Map<Integer, Long> newest = new HashMap<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement(
                "select server, max(id) from segment group by server");
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                newest.put(result.getInt(1), result.getLong(2));
            }
        }
        return newest;
    }

    private List<Left> left(int server, String kind, Tier into) throws SQLException {
        List<Left> found = new ArrayList<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement(LEFT)) {
            select.setInt(1, into.code());
            select.setInt(2, server);
            select.setInt(3, snapshot.kind(kind));
            select.setInt(4, into.finer().code());
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    long until = result.getLong(4);
                    boolean none = result.wasNull();
                    found.add(new Left(result.getLong(1), result.getLong(2), result.getLong(3),
                            none ? null : (Long) until));
                }
            }
        }
        return found;
    }

    /// Up to where each segment was rolled up into minutes.
    private Map<Long, Long> until(int server, String kind) throws SQLException {
        Map<Long, Long> until = new HashMap<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement(
                "select segment, until from rolled where server = ? and kind = ? and tier = ?")) {
            select.setInt(1, server);
            select.setInt(2, snapshot.kind(kind));
            select.setInt(3, Tier.MINUTE.code());
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    until.put(result.getLong(1), result.getLong(2));
                }
            }
        }
        return until;
    }
}
