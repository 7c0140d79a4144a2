package org.howdah.history.sqlite;

import org.jspecify.annotations.Nullable;

/// Where a chunk lies.
///
/// @param first its first sample, in microseconds
/// @param last its last one; null while it is open and its samples are tails
record Place(long id, long segment, long first, @Nullable Long last) {
    boolean isOpen() {
        return last == null;
    }
}
