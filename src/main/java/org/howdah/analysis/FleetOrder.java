package org.howdah.analysis;

import java.util.Comparator;
import java.util.Objects;

/// The order in which servers are listed unless the user wants another one.
public final class FleetOrder {
    /// The worst first, among equals the busiest, then by name: two refreshes of the same states give the same order.
    public static final Comparator<FleetRow> BY_SEVERITY_AND_LOAD = Comparator.comparing(FleetRow::status)
            .thenComparing(Comparator.comparingDouble(FleetOrder::load).reversed())
            .thenComparing(row -> row.server().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.server().id().value());

    private FleetOrder() {}

    /// To a tenth, so that rows do not change places for what nobody can see.
    private static double load(FleetRow row) {
        return Math.round(Objects.requireNonNullElse(row.loadNow(), -1.0) * 10);
    }
}
