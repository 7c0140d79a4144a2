package org.howdah.history.sqlite;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is rolled up at once: an hour of minutes, or a day of hours, of one probe and segment.
///
/// @param kind name of the probe
/// @param tier into which
/// @param until up to where the segment was rolled up so far; null for not at all
/// @param from in microseconds
/// @param to exclusive; up to here it is rolled up then
record RollStep(int server, String kind, Tier tier, long segment, @Nullable Long until, long from, long to) {
    /// All that came of it.
    ///
    /// @param texts numbers of the texts that it names, which must stay as long as it does
    record Result(RollStep step, List<RolledChunk> chunks, Set<Long> texts) {}
}
