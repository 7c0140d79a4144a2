package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.howdah.history.sqlite.RollStep.Result;
import org.jspecify.annotations.Nullable;

/// Keeps what was rolled up, and in the same transaction up to where: after a crash a step was done or was not. The
/// writer's thread.
final class RollWriter {
    private static final long DAY_MICROS = Duration.ofDays(1).toNanos() / 1_000;

    private final Connection connection;
    private final Names names;
    private volatile Retention retention;

    RollWriter(Connection connection, Names names, Retention retention) {
        this.connection = connection;
        this.names = names;
        this.retention = retention;
    }

    /// From now on; any thread.
    void retain(Retention other) {
        retention = other;
    }

    void write(Result result) throws SQLException {
        RollStep step = result.step();
        int kind = names.kind(step.kind());
        if (!Objects.equals(until(step, kind), step.until())) {
            // It was done already.
            return;
        }
        for (RolledChunk packed : result.chunks()) {
            insert(step, packed);
        }
        keep(result.texts(), step);
        try (PreparedStatement update = connection.prepareStatement("insert into rolled"
                + " (server, kind, tier, segment, until) values (?, ?, ?, ?, ?)"
                + " on conflict (server, kind, tier, segment) do update set until = excluded.until")) {
            update.setInt(1, step.server());
            update.setInt(2, kind);
            update.setInt(3, step.tier().code());
            update.setLong(4, step.segment());
            update.setLong(5, step.to());
            update.executeUpdate();
        }
    }

    private @Nullable Long until(RollStep step, int kind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select until from rolled where server = ? and kind = ? and tier = ? and segment = ?")) {
            select.setInt(1, step.server());
            select.setInt(2, kind);
            select.setInt(3, step.tier().code());
            select.setLong(4, step.segment());
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? (Long) result.getLong(1) : null;
            }
        }
    }

    private void insert(RollStep step, RolledChunk packed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into chunk"
                + " (server, kind, tier, segment, first, last, samples, rows, bytes, v)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, step.server());
            insert.setInt(2, names.kind(packed.kind()));
            insert.setInt(3, step.tier().code());
            insert.setLong(4, step.segment());
            insert.setLong(5, packed.first());
            insert.setLong(6, packed.last());
            insert.setInt(7, packed.samples());
            insert.setInt(8, packed.rows());
            insert.setInt(9, packed.bytes().length);
            insert.setBytes(10, packed.bytes());
            insert.executeUpdate();
        }
    }

    /// Texts go as long after their last use as samples do; those that are named here stay as long as this does. Most
    /// were marked by the step before and are not touched again.
    private void keep(Set<Long> texts, RollStep step) throws SQLException {
        Duration longer = retention.of(step.tier()).minus(retention.samples());
        long used = Math.floorDiv(step.to(), DAY_MICROS) + longer.toDays() + 1;
        try (PreparedStatement update = connection.prepareStatement("update text set used = ?2"
                + " where id in (?1, (select base from text where id = ?1)) and +used < ?2")) {
            for (long text : texts) {
                update.setLong(1, text);
                update.setLong(2, used);
                update.executeUpdate();
            }
        }
    }
}
