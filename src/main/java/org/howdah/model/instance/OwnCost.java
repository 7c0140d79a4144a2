package org.howdah.model.instance;

import org.howdah.model.sample.Probe;

/// What Howdah itself cost a server on one of its lanes, counted by Howdah over the last window.
///
/// @param lane `live` or `slow`
/// @param windowSeconds length of the window
/// @param roundTrips statements or batches sent and answered
/// @param busySeconds from sending to the last row, summed: an upper bound of the server's work, as it contains the way
/// @param rows rows read
/// @param bytesSent bytes below TLS
/// @param bytesReceived bytes below TLS
/// @param skippedTicks samples that were due and not taken
/// @param intervalSeconds interval at which the lane asks now; longer than configured when it spares the server
public record OwnCost(
        String lane,
        double windowSeconds,
        long roundTrips,
        double busySeconds,
        long rows,
        long bytesSent,
        long bytesReceived,
        long skippedTicks,
        double intervalSeconds) {
    public static final Probe<OwnCost> PROBE = new Probe<>("own_cost", OwnCost.class);

    /// Busy time as a share of the window: 0.001 is a thousandth of one connection's time.
    public double share() {
        return busySeconds / windowSeconds;
    }
}
