package org.howdah.ui.servers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the user has arranged the page. Immutable.
///
/// @param hidden columns that he does not want to see
/// @param order of the columns from the left; empty for the usual one
/// @param widths in pixels of the columns that he has made wider or narrower
/// @param sort columns by which the rows are sorted, the first first, with `-` in front of those that run down
/// @param grouping a word of `FleetGrouping` in small letters
/// @param cards whether the servers are shown as cards
/// @param search that is typed
public record ServersLayout(Set<String> hidden, List<String> order, Map<String, Double> widths, List<String> sort,
        String grouping, boolean cards, String search) {
    /// As it is before the user has changed anything.
    public static final ServersLayout USUAL = new ServersLayout(Set.copyOf(ServersColumns.USUALLY_HIDDEN), List.of(),
            Map.of(), List.of("-" + ServersColumns.STATUS), "none", false, "");

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
