package org.howdah.analysis;

import java.time.Instant;
import java.util.List;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// The sums of a part of a load: what a legend says.
///
/// @param samples in it; 0 where nothing was sampled
/// @param byBand how often sessions were seen at work, by the bands from below
/// @param total of all bands
/// @param peak the most of them in one sample; null where nothing was sampled or a rolled-up history cannot tell
/// @param peakAt begin of the step with the peak
public record LoadTotals(TimeRange range, long samples, List<Long> byBand, long total, @Nullable Long peak,
        @Nullable Instant peakAt) {
    public LoadTotals {
        byBand = List.copyOf(byBand);
    }

    /// Average of active sessions (AAS); NaN where nothing was sampled.
    public double average() {
        return samples == 0 ? Double.NaN : (double) total / samples;
    }

    public double average(int band) {
        return samples == 0 ? Double.NaN : (double) byBand.get(band) / samples;
    }

    /// Of the whole; NaN where there is none.
    public double share(int band) {
        return total == 0 ? Double.NaN : (double) byBand.get(band) / total;
    }
}
