package org.howdah.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the user has arranged a table. Columns that it does not name stand at the end, as they usually are.
///
/// @param columns from left to right
/// @param sort the first counts most
public record TableLayout(List<Column> columns, List<Sort> sort) {
    /// A column, by its id.
    ///
    /// @param width in the screen's own units; null for the usual one
    public record Column(String id, @Nullable Integer width, boolean hidden) {}

    /// By what rows are sorted.
    public record Sort(String column, boolean descending) {}

    public TableLayout {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }
}
