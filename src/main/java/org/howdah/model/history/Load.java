package org.howdah.model.history;

import java.time.Duration;
import java.util.List;

/// The load of a server over a range, in steps of equal length.
///
/// @param range that the steps cover: the wanted one, rounded outwards to whole steps
/// @param step length of a step
/// @param buckets all of them, oldest first, also those without samples
public record Load(TimeRange range, Duration step, LoadDimension dimension, List<LoadBucket> buckets) {
    public Load {
        buckets = List.copyOf(buckets);
    }

    public long samples() {
        return buckets.stream().mapToLong(LoadBucket::samples).sum();
    }

    public long total() {
        return buckets.stream().mapToLong(LoadBucket::total).sum();
    }
}
