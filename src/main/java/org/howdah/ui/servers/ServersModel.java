package org.howdah.ui.servers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.howdah.analysis.FleetCompletion;
import org.howdah.analysis.FleetCounts;
import org.howdah.analysis.FleetGroup;
import org.howdah.analysis.FleetGrouping;
import org.howdah.analysis.FleetLoad;
import org.howdah.analysis.FleetOrder;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetSearch;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// What the Servers page shows, without a node. Changed on the screen thread only.
final class ServersModel {
    /// All rows with what stands above them: computed before it comes to the screen thread.
    record View(Instant time, List<FleetRow> rows, FleetCounts counts, FleetLoad load,
            List<ServersFilter.Choice> choices) {
        static View of(FleetState state) {
            List<FleetRow> rows = FleetRow.of(state).stream().sorted(FleetOrder.BY_SEVERITY_AND_LOAD).toList();
            return new View(state.time(), rows, FleetCounts.of(rows), FleetLoad.of(rows),
                    ServersFilter.choices(rows));
        }
    }

    private final Function<FleetRow, ZoneId> zones;
    private final Set<FleetGroup.Key> folded = new HashSet<>();
    private @Nullable View view;
    private List<ServersRow> rows = List.of();
    private ServersFilter filter = new ServersFilter.All();
    private ServersFilter.@Nullable InStatus tile;
    private FleetGrouping grouping = FleetGrouping.NONE;
    private FleetSearch search = new FleetSearch(List.of());
    private FleetSearch.Result.@Nullable Mistaken mistake;
    private String typed = "";

    /// @param zones by whose clock the times of a server are shown; asked anew for each state
    ServersModel(Function<FleetRow, ZoneId> zones) {
        this.zones = zones;
    }

    /// Null before the first state.
    @Nullable
    View view() {
        return view;
    }

    /// What is to be seen: after filters and search, under headings.
    List<ServersRow> rows() {
        return rows;
    }

    /// The servers that pass, whether their group is folded or not, as cards show them.
    List<ServersRow.Server> cards() {
        View present = view;
        if (present == null) {
            return List.of();
        }
        FleetGroup.Key all = new FleetGroup.Key.Rest();
        return servers().stream().map(row -> new ServersRow.Server(new ServersRow.Key(all, row.server().id()), 0, 0,
                row, present.time(), zones.apply(row))).toList();
    }

    private List<FleetRow> servers() {
        return view == null ? List.of() : view.rows().stream().filter(this::passes).toList();
    }

    ServersFilter filter() {
        return filter;
    }

    ServersFilter.@Nullable InStatus tile() {
        return tile;
    }

    FleetGrouping grouping() {
        return grouping;
    }

    String typed() {
        return typed;
    }

    /// The first word of the search that was not understood; null where all were.
    FleetSearch.Result.@Nullable Mistaken mistake() {
        return mistake;
    }

    boolean isFiltered() {
        return !(filter instanceof ServersFilter.All) || tile != null || !typed.isBlank();
    }

    void update(View newView) {
        view = newView;
        compute();
    }

    /// What is one click away; also what is chosen and fits no server at present, or nobody could see why the list is
    /// empty.
    List<ServersFilter.Choice> choices() {
        View present = view;
        if (present == null) {
            return List.of();
        }
        List<ServersFilter.Choice> choices = new ArrayList<>(present.choices());
        if (choices.stream().noneMatch(choice -> choice.filter().equals(filter))) {
            choices.add(new ServersFilter.Choice(filter, present.rows().stream().filter(filter).count()));
        }
        return choices;
    }

    /// As the user left it the last time.
    void restore(ServersLayout.View last) {
        filter = ServersFilter.of(last.chip());
        tile = ServersFilter.of(last.tile()) instanceof ServersFilter.InStatus status ? status : null;
        grouping = last.fleetGrouping();
        search(last.search());
    }

    /// To be restored the next time.
    ServersLayout.View present(boolean cards) {
        return new ServersLayout.View(grouping.name().toLowerCase(Locale.ROOT), cards, typed, filter.word(),
                tile == null ? "" : tile.word());
    }

    void setFilter(ServersFilter newFilter) {
        filter = newFilter;
        compute();
    }

    /// The same tile again lets all servers through.
    void toggleTile(ServersFilter.InStatus status) {
        tile = status.equals(tile) ? null : status;
        compute();
    }

    void setGrouping(FleetGrouping newGrouping) {
        grouping = newGrouping;
        compute();
    }

    /// A search that is not understood leaves the last one that was.
    void search(String text) {
        typed = text;
        switch (FleetSearch.parse(text)) {
            case FleetSearch.Result.Understood(var understood) -> {
                search = understood;
                mistake = null;
            }
            case FleetSearch.Result.Mistaken wrong -> mistake = wrong;
        }
        compute();
    }

    FleetCompletion completion(String textToCaret) {
        return FleetCompletion.of(textToCaret, view == null ? List.of() : view.rows());
    }

    void clear() {
        filter = new ServersFilter.All();
        tile = null;
        search("");
    }

    void toggleFold(FleetGroup.Key group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        compute();
    }

    private boolean passes(FleetRow row) {
        return filter.test(row) && (tile == null || tile.test(row)) && search.test(row);
    }

    private void compute() {
        View present = view;
        if (present == null) {
            return;
        }
        Map<ServerId, Integer> places = new HashMap<>();
        present.rows().forEach(row -> places.put(row.server().id(), places.size()));
        List<ServersRow> computed = new ArrayList<>();
        int place = 0;
        for (FleetGroup group : grouping.group(servers())) {
            boolean isFolded = grouping != FleetGrouping.NONE && folded.contains(group.key());
            if (grouping != FleetGrouping.NONE) {
                computed.add(new ServersRow.Heading(
                        new ServersRow.Key(group.key(), null), place, group.counts(), isFolded));
            }
            if (!isFolded) {
                for (FleetRow row : group.rows()) {
                    computed.add(new ServersRow.Server(new ServersRow.Key(group.key(), row.server().id()), place,
                            java.util.Objects.requireNonNull(places.get(row.server().id())), row, present.time(),
                            zones.apply(row)));
                }
            }
            place++;
        }
        rows = List.copyOf(computed);
    }
}
