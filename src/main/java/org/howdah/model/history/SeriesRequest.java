package org.howdah.model.history;

import java.util.Map;
import org.howdah.model.sample.Probe;
import org.howdah.model.server.ServerId;

/// Asks for one number of one row of a probe over time.
///
/// @param component of the probe's rows, a number, a duration in nanoseconds or a position in the log in bytes
/// @param key which row: its key components as text; empty for a probe of one row, and for all rows, each of which is
///     then a point of its own with the time of the others
/// @param points about how many are wanted, of all rows that many for each; a long range comes rolled up
public record SeriesRequest(
        ServerId server, Probe<?> probe, String component, Map<String, String> key, TimeRange range, int points) {
    public SeriesRequest {
        key = Map.copyOf(key);
    }
}
