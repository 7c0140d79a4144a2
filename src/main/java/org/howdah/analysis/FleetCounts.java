package org.howdah.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many servers are in which state, for the tiles above them.
///
/// @param byStatus every status, also those that no server is in
public record FleetCounts(Map<FleetStatus, Integer> byStatus) {
    public FleetCounts {
        byStatus = Map.copyOf(byStatus);
    }

    public static FleetCounts of(List<FleetRow> rows) {
        Map<FleetStatus, Integer> counts = new EnumMap<>(FleetStatus.class);
        for (FleetStatus status : FleetStatus.values()) {
            counts.put(status, 0);
        }
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return new FleetCounts(counts);
    }

    public int of(FleetStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    public int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Servers that somebody should look at.
    public int problems() {
        return byStatus.entrySet().stream()
                .filter(entry -> entry.getKey().isProblem())
                .mapToInt(Map.Entry::getValue).sum();
    }
}
