package org.howdah.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// Finds what a user would go back to among the events of a server. Pure.
public final class EventFindings {
    private EventFindings() {}

    /// All of them, by their beginning. What happened in a moment lasts a second; a lost connection lasts until samples
    /// arrive again.
    ///
    /// @param events oldest first
    /// @param end until when something that is not over is known
    public static List<Finding> of(List<HistoryEvent> events, Instant end) {
        List<Finding> found = new ArrayList<>();
        HistoryEvent lost = null;
        for (HistoryEvent event : events) {
            switch (event.kind()) {
                case LOST -> lost = lost == null ? event : lost;
                case CONNECTED, PAUSED, RECORDING_STOPPED -> {
                    if (lost != null) {
                        found.add(lost(lost, event.time(), event.kind() == EventKind.RECORDING_STOPPED));
                        lost = null;
                    }
                }
                case RESTARTED -> found.add(moment(Finding.Kind.RESTART, event));
                case PROMOTED -> found.add(moment(Finding.Kind.PROMOTION, event));
                case REPLACED -> found.add(moment(Finding.Kind.REPLACEMENT, event));
                case RECORDING_STARTED, CONNECTING, NOT_ANSWERING, CAPABILITIES, SETTINGS_CHANGED, GAP, TICKS_SKIPPED,
                        RECORDER_OVERLOADED, RECORDING_FAILED, CLOCK_STEPPED -> {
                    // They are flags of a chart, and why there is a gap.
                }
            }
        }
        if (lost != null) {
            found.add(lost(lost, end, true));
        }
        found.sort(java.util.Comparator.comparing((Finding each) -> each.range().from()));
        return List.copyOf(found);
    }

    private static Finding lost(HistoryEvent event, Instant until, boolean open) {
        return new Finding(Finding.Kind.LOST, range(event.time(), until), open, Double.NaN, 0, null, null,
                event.message());
    }

    private static Finding moment(Finding.Kind kind, HistoryEvent event) {
        return new Finding(kind, range(event.time(), event.time().plusSeconds(1)), false, Double.NaN, 0, null, null,
                event.message());
    }

    private static TimeRange range(Instant from, Instant to) {
        return new TimeRange(from, to.isAfter(from) ? to : from.plusSeconds(1));
    }

    /// Gaps that have no other name: those in which no connection was lost, each with the reason that was recorded.
    ///
    /// @param gaps found in the load
    /// @param others found among the events
    /// @param step of the load, within which times are not exact
    public static List<Finding> unexplained(List<Finding> gaps, List<Finding> others, List<HistoryEvent> events,
            java.time.Duration step) {
        return gaps.stream()
                .filter(gap -> others.stream().noneMatch(other -> other.kind() == Finding.Kind.LOST
                        && overlap(other.range(), gap.range(), step)))
                .map(gap -> gap.withText(reason(gap, events, step))).toList();
    }

    private static boolean overlap(TimeRange one, TimeRange other, java.time.Duration step) {
        return one.from().isBefore(other.to().plus(step)) && other.from().isBefore(one.to().plus(step));
    }

    private static @Nullable String reason(Finding gap, List<HistoryEvent> events, java.time.Duration step) {
        TimeRange near = new TimeRange(gap.range().from().minus(step), gap.range().to());
        return events.stream().filter(event -> near.contains(event.time()))
                .filter(event -> switch (event.kind()) {
                    case PAUSED, RECORDING_STOPPED, GAP, RECORDER_OVERLOADED, RECORDING_FAILED, NOT_ANSWERING -> true;
                    default -> false;
                }).map(HistoryEvent::message).findFirst().orElse(null);
    }
}
