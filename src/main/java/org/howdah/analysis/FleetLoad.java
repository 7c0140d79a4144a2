package org.howdah.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// What all servers together have to do.
///
/// @param history sums of the servers' slices; its present is that of the servers that answer
/// @param servers how many of them answer
/// @param cores of their machines, as far as the user has said
/// @param coresUnknown how many of them he has not said it of
/// @param partly how many of them show the role only a part of what their sessions do
public record FleetLoad(LoadHistory history, int servers, int cores, int coresUnknown, int partly) {

    public static FleetLoad of(List<FleetRow> rows) {
        Map<Instant, LoadSlice> sums = new TreeMap<>();
        List<LoadSlice> present = new ArrayList<>();
        int cores = 0;
        int unknown = 0;
        int partly = 0;
        for (FleetRow row : rows) {
            row.load().slices().forEach(slice -> sums.merge(slice.start(), slice, FleetLoad::sum));
            LoadSlice now = row.load().now();
            if (now != null && (row.status() == FleetStatus.UP || row.status() == FleetStatus.DEGRADED)) {
                present.add(now);
                Integer known = row.server().cores();
                cores += known == null ? 0 : known;
                unknown += known == null ? 1 : 0;
                partly += row.isWhole() ? 0 : 1;
            }
        }
        @Nullable
        LoadSlice now = present.stream().reduce(FleetLoad::sum).orElse(null);
        return new FleetLoad(new LoadHistory(List.copyOf(sums.values()), now), present.size(), cores, unknown, partly);
    }

    private static LoadSlice sum(LoadSlice one, LoadSlice other) {
        Map<WaitClass, Double> sessions = new EnumMap<>(WaitClass.class);
        sessions.putAll(one.sessions());
        other.sessions().forEach((waitClass, count) -> sessions.merge(waitClass, count, Double::sum));
        return new LoadSlice(one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.samples() + other.samples(), sessions);
    }
}
