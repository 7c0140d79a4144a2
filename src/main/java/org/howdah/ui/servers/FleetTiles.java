package org.howdah.ui.servers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetStatus;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TileCard;
import org.jspecify.annotations.Nullable;

/// The counts above the table; a pressed one filters it. Screen thread.
final class FleetTiles {
    private static final ServersFilter.InStatus UP = new ServersFilter.InStatus(List.of(FleetStatus.UP));
    private static final ServersFilter.InStatus DEGRADED = new ServersFilter.InStatus(
            List.of(FleetStatus.DEGRADED, FleetStatus.NOT_ANSWERING));
    private static final ServersFilter.InStatus DOWN = new ServersFilter.InStatus(List.of(FleetStatus.DOWN));
    private static final ServersFilter.InStatus PAUSED = new ServersFilter.InStatus(List.of(FleetStatus.PAUSED));
    private static final int LONGEST_NAME = 40;

    private final Map<ServersFilter.InStatus, TileCard> tiles = new LinkedHashMap<>();

    FleetTiles(TileCard up, TileCard degraded, TileCard down, TileCard paused,
            Consumer<ServersFilter.InStatus> onPressed) {
        tiles.put(UP, up);
        tiles.put(DEGRADED, degraded);
        tiles.put(DOWN, down);
        tiles.put(PAUSED, paused);
        tiles.forEach((filter, tile) -> tile.setOnAction(_ -> onPressed.accept(filter)));
    }

    void show(ServersModel.View view, ServersFilter.@Nullable InStatus pressed) {
        tiles.forEach((filter, tile) -> {
            List<FleetRow> rows = view.rows().stream().filter(filter).toList();
            tile.show(Integer.toString(rows.size()), rows.isEmpty() ? "" : tone(filter), caption(filter, rows, view));
        });
        press(pressed);
    }

    void press(ServersFilter.@Nullable InStatus pressed) {
        tiles.forEach((filter, tile) -> tile.setSelected(filter.equals(pressed)));
    }

    private static String tone(ServersFilter.InStatus filter) {
        return filter.equals(DOWN) ? Styles.DANGER : filter.equals(DEGRADED) ? Styles.WARNING : "";
    }

    private static String caption(ServersFilter.InStatus filter, List<FleetRow> rows, ServersModel.View view) {
        if (filter.equals(UP)) {
            return sampled(rows, view.rows());
        }
        if (rows.isEmpty()) {
            return Messages.text("servers.tile.none");
        }
        FleetRow first = rows.getFirst();
        String name = SafeText.line(first.server().name(), LONGEST_NAME);
        if (rows.size() > 1) {
            return Messages.text("servers.tile.andMore", name, Integer.toString(rows.size() - 1));
        }
        return filter.equals(DOWN)
                ? Messages.text("servers.tile.since", name, Durations.age(
                        java.time.Duration.between(first.since(), view.time())))
                : name;
    }

    /// How old the oldest of their samples is; or how many have not been reached yet.
    private static String sampled(List<FleetRow> up, List<FleetRow> all) {
        Predicate<FleetRow> connecting = row -> row.status() == FleetStatus.CONNECTING;
        long waiting = all.stream().filter(connecting).count();
        if (waiting > 0) {
            return Messages.text("servers.tile.connecting", Long.toString(waiting));
        }
        return up.stream().map(FleetRow::sampleAge).filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull).max(java.util.Comparator.naturalOrder())
                .map(oldest -> Messages.text("servers.tile.sampled",
                        Durations.age(java.time.Duration.ofSeconds(oldest.toSeconds() + 1))))
                .orElse(Messages.text("servers.tile.none"));
    }
}
