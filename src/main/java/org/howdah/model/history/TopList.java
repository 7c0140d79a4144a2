package org.howdah.model.history;

import java.util.List;

/// The values of a dimension that made the most load of a range.
///
/// @param range that was counted: the wanted one, rounded outwards to whole minutes or hours where nothing finer is left
/// @param samples in the range; counts divided by it are average active sessions
/// @param total of all values, also of those that are not listed
/// @param entries most first; what a rolled-up history counts as [LoadBucket#OTHER] is in `total` and is no entry
/// @param uncertain how often a session was seen at work of which a rolled-up history cannot tell whether the filter
///     counts it; not in `total`
public record TopList(TimeRange range, LoadDimension dimension, long samples, long total, List<TopEntry> entries,
        long uncertain) {
    public TopList {
        entries = List.copyOf(entries);
    }

    /// One of which everything is known.
    public TopList(TimeRange range, LoadDimension dimension, long samples, long total, List<TopEntry> entries) {
        this(range, dimension, samples, total, entries, 0);
    }
}
