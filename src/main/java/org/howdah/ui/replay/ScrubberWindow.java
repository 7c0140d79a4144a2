package org.howdah.ui.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.history.TimeRange;

/// Which stretch the scrubber shows: one of a grid, so that it stands still while the clock runs through it, and turns
/// over at its end. Immutable.
///
/// @param span one of [#SPANS]
record ScrubberWindow(Duration span) {
    static final List<Duration> SPANS = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
            Duration.ofHours(6), Duration.ofHours(24));
    static final ScrubberWindow USUAL = new ScrubberWindow(Duration.ofMinutes(15));
    /// Steps of its load.
    private static final int STEPS = 300;

    /// The stretch that an instant lies in.
    TimeRange at(Instant instant) {
        long length = span.toSeconds();
        Instant from = Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), length) * length);
        return new TimeRange(from, from.plus(span));
    }

    Duration step() {
        return Duration.ofSeconds(Math.max(1, span.toSeconds() / STEPS));
    }

    /// Between two labels of the axis.
    Duration label() {
        return span.dividedBy(span.toHours() == 1 ? 4 : span.toHours() >= 6 ? 6 : 5);
    }

    ScrubberWindow closer() {
        return other(-1);
    }

    ScrubberWindow farther() {
        return other(1);
    }

    private ScrubberWindow other(int by) {
        int place = Math.clamp((long) SPANS.indexOf(span) + by, 0, SPANS.size() - 1);
        return new ScrubberWindow(SPANS.get(place));
    }
}
