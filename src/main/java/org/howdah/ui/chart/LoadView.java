package org.howdah.ui.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// All that a load chart shows. Immutable.
///
/// @param names of the bands from below, safe to show
/// @param hidden bands, by their values
/// @param cores null where they are not known
/// @param idle whether sessions idle in a transaction are drawn on top
/// @param flags what happened, oldest first
/// @param now our clock, or that of a replay
/// @param zone by whose clock times are shown
/// @param brush what is chosen of it; null for nothing
/// @param band that is chosen with the keyboard; -1 for none
public record LoadView(LoadStack stack, List<String> names, Set<String> hidden, @Nullable Integer cores, boolean idle,
        List<Flag> flags, Instant now, ZoneId zone, @Nullable TimeRange brush, int band) {
    /// From what share of the cores on their line is worth its room.
    private static final double NEAR_CORES = 0.3;

    /// Something that happened.
    ///
    /// @param bad whether it is no good news
    public record Flag(Instant time, String text, boolean bad) {}

    /// Steps in a row in which nothing was sampled.
    ///
    /// @param to no longer in it
    record Gap(int from, int to, Duration length) {}

    public LoadView {
        names = List.copyOf(names);
        hidden = Set.copyOf(hidden);
        flags = List.copyOf(flags);
    }

    public LoadView withBrush(@Nullable TimeRange wanted) {
        return new LoadView(stack, names, hidden, cores, idle, flags, now, zone, wanted, band);
    }

    boolean isHidden(int each) {
        return hidden.contains(stack.bands().get(each).value());
    }

    /// Sum of the bands that are shown; NaN in a gap.
    double shown(int step) {
        if (hidden.isEmpty()) {
            return stack.average(step);
        }
        double sum = 0;
        for (int each = 0; each < stack.bands().size(); each++) {
            sum += isHidden(each) ? 0 : stack.average(each, step);
        }
        return sum;
    }

    /// The highest point of all that is drawn, and the number of cores where that is near.
    public double greatest() {
        double greatest = 0;
        for (int step = 0; step < stack.steps(); step++) {
            greatest = Math.max(greatest, greatest(step));
        }
        return cores != null && greatest >= cores * NEAR_CORES ? Math.max(greatest, cores) : greatest;
    }

    /// The highest point of all that is drawn in a step.
    double greatest(int step) {
        return Math.max(orNothing(shown(step)) + (idle ? orNothing(stack.idle(step)) : 0),
                hidden.isEmpty() ? orNothing(stack.peak(step)) : 0);
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        int from = -1;
        for (int step = 0; step <= stack.steps(); step++) {
            boolean gap = step < stack.steps() && stack.isGap(step);
            if (gap && from < 0) {
                from = step;
            } else if (!gap && from >= 0) {
                gaps.add(new Gap(from, step, stack.step().multipliedBy(step - from)));
                from = -1;
            }
        }
        return gaps;
    }

    private static double orNothing(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
