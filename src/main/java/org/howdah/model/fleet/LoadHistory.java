package org.howdah.model.fleet;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A server's load over the last quarter of an hour. Where nothing was sampled there is no slice: a gap, never a zero.
///
/// @param slices oldest first, the last one perhaps still growing
/// @param now the average of the ten seconds up to the newest sample; null before the first
public record LoadHistory(List<LoadSlice> slices, @Nullable LoadSlice now) {
    public static final Duration SPAN = Duration.ofMinutes(15);
    public static final LoadHistory EMPTY = new LoadHistory(List.of(), null);

    public LoadHistory {
        slices = List.copyOf(slices);
    }
}
