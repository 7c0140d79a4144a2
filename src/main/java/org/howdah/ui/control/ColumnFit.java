package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which columns a table has room for, and how wide they are: columns go one by one, none is ever squeezed; what
/// room is left goes first to columns whose texts are cut, and all the rest to the one that fills the table.
final class ColumnFit {
    /// How many times its own width a column may take: one long name is no reason to leave a statement no room.
    static final double LARGEST_SHARE = 2;

    /// A column's needs, in pixels.
    ///
    /// @param width its own, for the one that fills the rest its least
    /// @param content of the longest text that it had to cut; 0 where it cut none
    /// @param priority the lowest goes first
    /// @param fills whether it takes what is left
    record Need(String id, double width, double content, int priority, boolean fills) {}

    private ColumnFit() {}

    /// Widths of the columns that there is room for.
    static Map<String, Double> widths(List<Need> needs, double available) {
        Set<String> hidden = hidden(needs, available);
        List<Need> shown = needs.stream().filter(need -> !hidden.contains(need.id())).toList();
        double free = available - shown.stream().mapToDouble(Need::width).sum();
        Map<String, Double> widths = new LinkedHashMap<>();
        for (Need need : shown) {
            double growth = need.fills()
                    ? 0
                    : Math.clamp(need.content() - need.width(), 0, need.width() * (LARGEST_SHARE - 1));
            // Whole pixels, as half of one blurs every letter.
            double given = Math.floor(Math.clamp(growth, 0, Math.max(0, free)));
            free -= given;
            widths.put(need.id(), need.width() + given);
        }
        for (Need need : shown) {
            if (need.fills()) {
                widths.put(need.id(), Math.floor(need.width() + Math.max(0, free)));
                free = 0;
            }
        }
        return widths;
    }

    /// The columns to hide.
    static Set<String> hidden(List<Need> needs, double available) {
        double width = needs.stream().mapToDouble(Need::width).sum();
        List<Need> candidates = new ArrayList<>(needs);
        candidates.removeIf(need -> need.priority() == LiveColumn.ALWAYS);
        candidates.sort(Comparator.comparingInt(Need::priority));
        Set<String> hidden = new HashSet<>();
        for (Need candidate : candidates) {
            if (width <= available) {
                break;
            }
            hidden.add(candidate.id());
            width -= candidate.width();
        }
        return hidden;
    }
}
