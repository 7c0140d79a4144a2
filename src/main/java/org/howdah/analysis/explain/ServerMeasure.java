package org.howdah.analysis.explain;

/// What the counters of a server say of a range beside its load. Rates are per second of the time between readings of
/// one epoch; what fell in between is unknown and left out.
public enum ServerMeasure {
    /// Committed and rolled back, a second.
    TRANSACTIONS,
    /// pg_stat_database.tup_returned a second: rows that were scanned.
    ROWS_SCANNED,
    /// pg_stat_database.tup_fetched a second: rows that were fetched by an index.
    ROWS_BY_INDEX,
    /// Blocks that were not found in shared buffers, a second.
    BLOCKS_READ,
    /// Bytes written to temporary files, a second.
    TEMPORARY_BYTES,
    /// Connections made, a second; since 14.
    NEW_CONNECTIONS, DEADLOCKS,
    /// Connections of all databases, on average.
    CONNECTIONS,
    /// Clients that connected in the range and were seen at work in it, a second. Fewer than connected, but known of every
    /// version and of the shortest range.
    SEEN_NEWCOMERS,
    /// Bytes of write-ahead log, a second.
    WAL_BYTES,
    /// Checkpoints that came by time, a second.
    CHECKPOINTS_TIMED,
    /// Checkpoints that somebody or a full log asked for, a second.
    CHECKPOINTS_REQUESTED,
    /// Buffers that checkpoints wrote, a second.
    CHECKPOINT_BUFFERS
}
