package org.howdah.ui.range;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.history.TimeRange;

/// Which stretch of time is shown. Immutable.
public sealed interface Span {
    /// The stretch as it lies now.
    ///
    /// @param now our clock; of a replay its position
    TimeRange range(Instant now);

    /// The time up to now, which moves on with it.
    ///
    /// @param length positive
    record Live(Duration length) implements Span {
        public Live {
            if (!length.isPositive()) {
                throw new IllegalArgumentException("A range of " + length + " shows nothing");
            }
        }

        @Override
        public TimeRange range(Instant now) {
            return new TimeRange(now.minus(length), now);
        }
    }

    /// A stretch that stays where it is.
    record Fixed(TimeRange range) implements Span {
        @Override
        public TimeRange range(Instant now) {
            return range;
        }
    }
}
