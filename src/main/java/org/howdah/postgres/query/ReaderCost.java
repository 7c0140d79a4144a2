package org.howdah.postgres.query;

/// What a reader has cost its server since it was opened; only grows.
///
/// @param busyNanos from sending to the last row, summed
/// @param bytesSent below TLS
/// @param bytesReceived below TLS
public record ReaderCost(long roundTrips, long busyNanos, long rows, long bytesSent, long bytesReceived) {
    public static final ReaderCost NONE = new ReaderCost(0, 0, 0, 0, 0);

    public ReaderCost plus(ReaderCost other) {
        return new ReaderCost(roundTrips + other.roundTrips, busyNanos + other.busyNanos, rows + other.rows,
                bytesSent + other.bytesSent, bytesReceived + other.bytesReceived);
    }

    public ReaderCost minus(ReaderCost other) {
        return new ReaderCost(roundTrips - other.roundTrips, busyNanos - other.busyNanos, rows - other.rows,
                bytesSent - other.bytesSent, bytesReceived - other.bytesReceived);
    }
}
