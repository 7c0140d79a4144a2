package org.howdah.analysis;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The numbers of a row that search words can compare: `lag>5s`.
public enum FleetMeasure {
    /// Average active sessions of the last seconds.
    LOAD(FleetUnit.NUMBER),
    /// Sessions that run a statement.
    ACTIVE(FleetUnit.NUMBER),
    /// Sessions that wait for a lock.
    BLOCKED(FleetUnit.NUMBER),
    /// Share of the usable connections that are taken.
    CONNECTIONS(FleetUnit.PERCENT),
    /// Age of the oldest open transaction.
    TX(FleetUnit.DURATION),
    /// Transactions per second.
    TPS(FleetUnit.NUMBER),
    /// Share of the blocks that were found in shared buffers.
    CACHE(FleetUnit.PERCENT),
    /// How far a standby is behind.
    LAG(FleetUnit.DURATION),
    /// All databases.
    SIZE(FleetUnit.BYTES),
    /// Share of the way to the wraparound.
    XID(FleetUnit.PERCENT),
    /// Since the server's start.
    UPTIME(FleetUnit.DURATION);

    private final FleetUnit unit;

    FleetMeasure(FleetUnit unit) {
        this.unit = unit;
    }

    /// As it stands in search words.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public FleetUnit unit() {
        return unit;
    }

    /// In the unit's smallest terms: a share, seconds, bytes; null where it is not known.
    @Nullable
    Double of(FleetRow row) {
        ConnectionCounts connections = row.connections();
        FleetRow.Size size = row.size();
        ReplicationLag lag = row.lag();
        return switch (this) {
            case LOAD -> row.loadNow();
            case ACTIVE -> connections == null ? null : (Double) (double) connections.active();
            case BLOCKED -> row.blocked() == null ? null : (Double) (double) row.blocked();
            case CONNECTIONS -> connections == null ? null : connections.share();
            case TX -> seconds(row.longestTransaction());
            case TPS -> row.transactionsPerSecond() instanceof Rate.Known(double rate) ? (Double) rate : null;
            case CACHE -> row.cacheHit();
            case LAG -> lag == null ? null : seconds(lag.time());
            case SIZE -> size == null ? null : (Double) (double) size.bytes();
            case XID -> row.wraparound();
            case UPTIME -> seconds(row.uptime());
        };
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : (Double) (duration.toNanos() / 1e9);
    }
}
