package org.howdah.ui.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.WaitClass;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;

/// Average active sessions over time, in equal steps, as a chart stacks them. Immutable; any thread.
///
/// @param steps oldest first; empty where nothing was sampled
public record LoadColumns(List<Optional<LoadSlice>> steps) {
    public static final LoadColumns EMPTY = new LoadColumns(List.of());

    public LoadColumns {
        steps = List.copyOf(steps);
    }

    /// The last quarter of an hour, up to now; the slice that still grows is its newest step.
    ///
    /// @param now on our clock
    public static LoadColumns of(LoadHistory history, Instant now) {
        long length = LoadSlice.LENGTH.toSeconds();
        int size = (int) (LoadHistory.SPAN.toSeconds() / length);
        long newest = Math.floorDiv(now.getEpochSecond(), length);
        List<Optional<LoadSlice>> steps = new ArrayList<>(Collections.nCopies(size, Optional.<LoadSlice>empty()));
        for (LoadSlice slice : history.slices()) {
            long step = Math.floorDiv(slice.start().getEpochSecond(), length) - newest + size - 1;
            if (step >= 0 && step < size) {
                steps.set((int) step, Optional.of(slice));
            }
        }
        // The next slice has begun, and nothing was sampled in it yet: that is no gap.
        if (steps.getLast().isEmpty()) {
            steps.set(size - 1, steps.get(size - 2));
        }
        return new LoadColumns(steps);
    }

    int size() {
        return steps.size();
    }

    boolean isGap(int step) {
        return steps.get(step).isEmpty();
    }

    /// Whether there is anything but a gap.
    boolean isSampled() {
        return steps.stream().anyMatch(Optional::isPresent);
    }

    double load(int step, WaitClass waitClass) {
        return steps.get(step).map(slice -> slice.of(waitClass)).orElse(0.0);
    }

    /// The highest step.
    double peak() {
        return steps.stream().flatMap(Optional::stream).mapToDouble(LoadSlice::total).max().orElse(0);
    }

    /// In words, for those who cannot see the chart: the average and the highest step, and how much was sampled.
    public String summary() {
        List<LoadSlice> sampled = steps.stream().flatMap(Optional::stream).toList();
        return sampled.isEmpty()
                ? Messages.text("chart.noLoad")
                : Messages.text("chart.load",
                        Units.number(sampled.stream().mapToDouble(LoadSlice::total).average().orElse(0), 1),
                        Units.number(peak(), 1), Units.percent((double) sampled.size() / steps.size()));
    }
}
