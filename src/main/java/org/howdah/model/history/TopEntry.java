package org.howdah.model.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One value of a dimension, and what its sessions waited for.
///
/// @param value such as a query_id, or the name of a database
/// @param text of the statement, newest seen; null for other dimensions and where the server did not tell
/// @param active how often a session with it was seen at work
/// @param byWaitClass the same, by the label of the wait class
public record TopEntry(String value, @Nullable String text, long active, Map<String, Long> byWaitClass) {
    public TopEntry {
        byWaitClass = Map.copyOf(byWaitClass);
    }
}
