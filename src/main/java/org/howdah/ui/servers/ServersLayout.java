package org.howdah.ui.servers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.analysis.FleetGrouping;

/// How the user has arranged the page. Immutable.
///
/// @param hidden columns that he does not want to see
/// @param order of the columns from the left; empty for the usual one
/// @param widths in pixels of the columns that he has made wider or narrower
/// @param sort columns by which the rows are sorted, the first first, with `-` in front of those that run down
/// @param view what he wants to see of the servers
public record ServersLayout(Set<String> hidden, List<String> order, Map<String, Double> widths, List<String> sort,
        View view) {
    /// As it is before the user has changed anything.
    public static final ServersLayout USUAL = new ServersLayout(Set.copyOf(ServersColumns.USUALLY_HIDDEN), List.of(),
            Map.of(), List.of("-" + ServersColumns.STATUS), new View("none", false, "", "", ""));

    /// Which servers, and how.
    ///
    /// @param grouping a word of `FleetGrouping` in small letters
    /// @param cards whether the servers are shown as cards
    /// @param search that is typed
    /// @param chip that is pressed, as a word; empty for that of all
    /// @param tile that is pressed, as a word; empty for none
    public record View(String grouping, boolean cards, String search, String chip, String tile) {
        FleetGrouping fleetGrouping() {
            for (FleetGrouping each : FleetGrouping.values()) {
                if (each.name().equalsIgnoreCase(grouping)) {
                    return each;
                }
            }
            return FleetGrouping.NONE;
        }
    }

    /// Where it comes from at the start, and where it goes to when the user changes it. Screen thread.
    public interface Store {
        ServersLayout load();

        void save(ServersLayout layout);
    }

    public ServersLayout {
        hidden = Set.copyOf(hidden);
        order = List.copyOf(order);
        widths = Map.copyOf(widths);
        sort = List.copyOf(sort);
    }
}
