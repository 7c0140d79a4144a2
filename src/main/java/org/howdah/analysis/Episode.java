package org.howdah.analysis;

import org.howdah.model.history.TimeRange;

/// A stretch of a server's past that stands out.
///
/// @param range from its first step to the end of its last one
/// @param peak the most that was seen in one step: average active sessions, of blocking those that waited for a lock
/// @param usual what was usual before, in the same unit; 0 where that means nothing
public record Episode(Kind kind, TimeRange range, double peak, double usual) {
    /// Why it stands out.
    public enum Kind {
        /// Far more load than in the minutes before.
        SPIKE,
        /// Sessions waited for locks of others.
        BLOCKING,
        /// Nothing was sampled, between two times when something was.
        GAP
    }
}
