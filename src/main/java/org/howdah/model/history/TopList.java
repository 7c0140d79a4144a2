package org.howdah.model.history;

import java.util.List;

/// The values of a dimension that made the most load of a range.
///
/// @param samples in the range; counts divided by it are average active sessions
/// @param total of all values, also of those that are not listed
/// @param entries most first
public record TopList(TimeRange range, LoadDimension dimension, long samples, long total, List<TopEntry> entries) {
    public TopList {
        entries = List.copyOf(entries);
    }
}
