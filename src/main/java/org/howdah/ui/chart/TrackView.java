package org.howdah.ui.chart;

import java.util.List;
import org.howdah.analysis.StepAxis;
import org.howdah.analysis.Track;

/// All that a small chart over time shows. Immutable.
///
/// @param bands from below
/// @param drawing how
/// @param measure of its values
public record TrackView(StepAxis axis, List<Band> bands, Drawing drawing, Measure measure) {
    /// One of its values.
    ///
    /// @param name safe to show
    public record Band(String name, Tone tone, Track track) {}

    /// How its values are drawn.
    public enum Drawing {
        /// One upon the other, from nothing.
        STACK,
        /// As lines, from where there is something to be seen.
        LINES
    }

    public TrackView {
        bands = List.copyOf(bands);
    }

    TrackScale scale() {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int step = 0; step < axis.steps(); step++) {
            double sum = 0;
            for (Band band : bands) {
                double value = band.track().value(step);
                if (!Double.isNaN(value)) {
                    sum = drawing == Drawing.STACK ? sum + value : value;
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, sum);
                }
            }
        }
        return TrackScale.of(measure.kind(), Math.min(least, greatest), greatest, drawing == Drawing.LINES);
    }

    /// Whether nothing is known of a step that is over.
    boolean isGap(int step) {
        return bands.stream().allMatch(band -> band.track().isGap(step));
    }

    boolean isKnown(int step) {
        return bands.stream().anyMatch(band -> band.track().isKnown(step));
    }

    /// Whether anything is known at all.
    public boolean isEmpty() {
        return bands.stream().allMatch(band -> band.track().newest() < 0);
    }

    /// The newest step of which something is known; -1 for none.
    public int newest() {
        return bands.stream().mapToInt(band -> band.track().newest()).max().orElse(-1);
    }
}
