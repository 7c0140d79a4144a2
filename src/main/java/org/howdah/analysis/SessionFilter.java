package org.howdah.analysis;

import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Makes filters by which single sessions are told from filters of a load. They differ in statements that the server does
/// not number (before 14, or without `compute_query_id`): a history gives their texts numbers of its own, a session has the
/// text itself.
public final class SessionFilter {
    private static final String TEXT = "text ";

    private SessionFilter() {}

    /// Whether a filter names a statement by its text, so that it counts only what has exactly that text.
    public static boolean isByText(LoadFilter filter) {
        return filter.values().getOrDefault(LoadDimension.STATEMENT, "").startsWith(TEXT);
    }

    /// The filter for sessions.
    ///
    /// @param text of the statement that the filter names; null where it is not known
    public static LoadFilter of(LoadFilter filter, @Nullable String text) {
        return text == null || !isByText(filter) ? filter : filter.with(LoadDimension.STATEMENT, TEXT + text);
    }

    /// The same, of a history that knows the text. As slow as a disk.
    ///
    /// @param range in which the statement is looked for
    public static LoadFilter of(LoadFilter filter, HistoryQueries queries, ServerId server, TimeRange range) {
        return isByText(filter)
                ? queries.top(new LoadQuestion(server, LoadDimension.STATEMENT, range, filter), 1).entries().stream()
                        .findFirst().map(entry -> of(filter, entry.text())).orElse(filter)
                : filter;
    }
}
