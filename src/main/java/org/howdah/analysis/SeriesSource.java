package org.howdah.analysis;

import java.time.Duration;
import java.util.Map;
import org.howdah.model.sample.Probe;

/// One number of a probe's rows, as it lies in the history: of one of its rows, or of all of them.
///
/// @param component of the rows
/// @param key which row; empty for all of them
/// @param usual how often it is read; what lies more than three times as far apart has a gap between
public record SeriesSource(Probe<?> probe, String component, Map<String, String> key, Duration usual) {
    public SeriesSource {
        key = Map.copyOf(key);
    }

    /// Of all rows.
    public static SeriesSource of(Probe<?> probe, String component, Duration usual) {
        return new SeriesSource(probe, component, Map.of(), usual);
    }

    /// How long before a range the reading may lie that a value in its first moment needs.
    public Duration reach() {
        return usual.multipliedBy(3);
    }
}
