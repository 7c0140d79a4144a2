package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides which columns a table has room for: columns go one by one, none is ever squeezed.
final class ColumnFit {
    /// A column's needs.
    ///
    /// @param width in pixels, for the one that fills the rest its least width
    /// @param priority the lowest goes first
    record Need(String id, double width, int priority) {}

    private ColumnFit() {}

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
