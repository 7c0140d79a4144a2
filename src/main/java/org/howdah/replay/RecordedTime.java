package org.howdah.replay;

import java.time.Instant;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// From when to when any server of a history was recorded.
final class RecordedTime {
    private RecordedTime() {}

    /// Null where nothing was.
    static @Nullable TimeRange of(HistoryQueries history) {
        Instant first = null;
        Instant last = null;
        for (RecordedServer server : history.servers()) {
            Instant from = server.first();
            Instant to = server.last();
            first = from != null && (first == null || from.isBefore(first)) ? from : first;
            last = to != null && (last == null || to.isAfter(last)) ? to : last;
        }
        return first == null || last == null || !first.isBefore(last) ? null : new TimeRange(first, last);
    }
}
