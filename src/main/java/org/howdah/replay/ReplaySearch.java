package org.howdah.replay;

import java.time.Instant;
import java.util.Optional;
import org.howdah.model.history.TimeRange;

/// Finds where a replay is to go. It may read a history, as it runs on the thread of the replay.
@FunctionalInterface
public interface ReplaySearch {
    /// Nothing where there is no such place.
    ///
    /// @param from where the replay stands
    /// @param recorded within which it may go
    Optional<Instant> find(Instant from, TimeRange recorded);
}
