package org.howdah.ui.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Remembers which rows have just come and which have just gone, and for how long the user is to see it. Time is that
/// of the refreshes: where none comes, nothing changes. Screen thread.
final class RowMarks<K, R> {
    /// Two seconds, less what a tick may come early: a mark goes with the second refresh and not with the third.
    static final Duration STAY = Duration.ofMillis(1_500);

    private final Map<LiveRow<K, R>, Instant> marked = new LinkedHashMap<>();

    void mark(LiveRow<K, R> row, LiveRow.Mark mark, Instant now) {
        row.setMark(mark);
        marked.put(row, now);
    }

    void unmark(LiveRow<K, R> row) {
        if (marked.remove(row) != null) {
            row.setMark(LiveRow.Mark.NONE);
        }
    }

    /// Forgets marks that have stood long enough; also those of a later time, where time was turned back.
    ///
    /// @return the rows that were gone, which are to leave the table now
    Set<LiveRow<K, R>> expire(Instant now) {
        Set<LiveRow<K, R>> leaving = new HashSet<>();
        marked.entrySet().removeIf(entry -> {
            Duration age = Duration.between(entry.getValue(), now);
            if (!age.isNegative() && age.compareTo(STAY) < 0) {
                return false;
            }
            if (entry.getKey().isGone()) {
                leaving.add(entry.getKey());
            } else {
                entry.getKey().setMark(LiveRow.Mark.NONE);
            }
            return true;
        });
        return leaving;
    }

    void forget(Collection<LiveRow<K, R>> rows) {
        marked.keySet().removeAll(rows);
    }
}
