package org.howdah.analysis.explain;

import java.util.Map;
import org.howdah.model.history.LoadDimension;
import org.jspecify.annotations.Nullable;

/// How much load a value of a dimension made in one range and in another. Averages of active sessions, each over the
/// seconds that were sampled, so that ranges of different length compare and gaps are not zeros.
///
/// @param value as the newer range has it; several texts of one shape are one value, and this is the one with most load
/// @param text of a statement; null for other dimensions and where the server did not tell
/// @param before average in the older range
/// @param during average in the newer range
/// @param byWaitClass what it waited for in the newer range, in averages; in the older one where it is gone
public record TopChange(LoadDimension dimension, String value, @Nullable String text, double before, double during,
        Mark mark, Map<String, Double> byWaitClass) {
    /// Whether a value was there at all.
    public enum Mark {
        /// In both ranges.
        KNOWN,
        /// Only in the newer one.
        NEW,
        /// Only in the older one.
        GONE,
        /// Not listed in the older one, of which not every value is known any more.
        PERHAPS_NEW,
        /// Not listed in the newer one, of which not every value is known any more.
        PERHAPS_GONE
    }

    public TopChange {
        byWaitClass = Map.copyOf(byWaitClass);
    }

    /// How much more, or less where it is negative.
    public double change() {
        return during - before;
    }

    /// Share of its load that was of a wait class; 0 where it made none.
    public double share(String waitClass) {
        double all = byWaitClass.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0 ? 0 : byWaitClass.getOrDefault(waitClass, 0.0) / all;
    }
}
