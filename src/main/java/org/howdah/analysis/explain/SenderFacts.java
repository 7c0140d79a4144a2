package org.howdah.analysis.explain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a primary said of its standbys in a range.
///
/// @param most standbys that were fed at once
/// @param last how many were fed at the end
/// @param lag the longest replay lag; null where none was told
public record SenderFacts(int most, int last, @Nullable Duration lag) {
    public static final SenderFacts NONE = new SenderFacts(0, 0, null);
}
