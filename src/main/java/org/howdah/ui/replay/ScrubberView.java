package org.howdah.ui.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.analysis.Episodes;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.chart.LoadColumns;

/// What the scrubber shows of a stretch of time. Immutable; made on the thread that asks the history.
///
/// @param window from its left edge to its right one
public record ScrubberView(TimeRange window, LoadColumns load, List<ReplayFlag> flags) {
    public ScrubberView {
        flags = List.copyOf(flags);
    }

    /// A stretch of which nothing is known yet.
    static ScrubberView empty(TimeRange window) {
        return new ScrubberView(window, LoadColumns.EMPTY, List.of());
    }

    /// @param load by wait class, from some time before the window on, which tells what is usual
    static ScrubberView of(TimeRange window, Load load, List<HistoryEvent> events) {
        List<Optional<LoadSlice>> steps = load.buckets().stream()
                .filter(bucket -> window.contains(bucket.start())).map(ScrubberView::slice).toList();
        return new ScrubberView(window, new LoadColumns(steps), ReplayFlag.of(Episodes.of(load), events).stream()
                .filter(flag -> window.contains(flag.time())).toList());
    }

    private static Optional<LoadSlice> slice(LoadBucket bucket) {
        if (bucket.samples() == 0) {
            return Optional.empty();
        }
        Map<WaitClass, Double> sessions = new EnumMap<>(WaitClass.class);
        for (WaitClass each : WaitClass.values()) {
            long count = bucket.active().getOrDefault(each.label(), 0L);
            if (count > 0) {
                sessions.put(each, (double) count / bucket.samples());
            }
        }
        return Optional.of(new LoadSlice(bucket.start(), (int) bucket.samples(), sessions));
    }
}
