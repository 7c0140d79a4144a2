package org.howdah.model.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One value of a dimension, and what its sessions waited for.
///
/// @param value such as a query_id, or the name of a database
/// @param text of the statement, newest seen; null for other dimensions than statements and sessions, and where the
///     server did not tell
/// @param active how often a session with it was seen at work
/// @param peak the most of them in one sample; null where a rolled-up history cannot tell
/// @param sessions how many different ones; null where a rolled-up history cannot tell
/// @param byWaitClass the same as `active`, by the label of the wait class
/// @param newest what the session had in the other dimensions that was seen last; empty where a rolled-up history cannot
///     tell
/// @param first when it was first seen in the range; null where a rolled-up history cannot tell
/// @param last when it was last seen in the range
public record TopEntry(String value, @Nullable String text, long active, @Nullable Long peak, @Nullable Long sessions,
        Map<String, Long> byWaitClass, Map<LoadDimension, String> newest, @Nullable Instant first,
        @Nullable Instant last) {
    public TopEntry {
        byWaitClass = Map.copyOf(byWaitClass);
        newest = Map.copyOf(newest);
    }
}
