package org.howdah.ui.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.howdah.analysis.Episode;
import org.howdah.analysis.Landmarks;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;

/// What stands out at one time of the past, in a few words. Pure.
///
/// @param bad whether it is a trouble
public record ReplayFlag(Instant time, String words, boolean bad) {
    /// By time.
    static List<ReplayFlag> of(List<Episode> episodes, List<HistoryEvent> events) {
        return Stream.concat(
                episodes.stream().filter(episode -> episode.kind() != Episode.Kind.GAP).map(ReplayFlag::of),
                events.stream().filter(Landmarks::isOne).map(ReplayFlag::of))
                .sorted(Comparator.comparing(ReplayFlag::time)).toList();
    }

    private static ReplayFlag of(Episode episode) {
        String peak = Units.number(episode.peak(), 0);
        return new ReplayFlag(episode.range().from(), switch (episode.kind()) {
            case SPIKE -> Messages.text("replay.spike", peak);
            case BLOCKING -> Messages.text("replay.blocking", peak);
            case GAP -> Messages.text("replay.event.gap");
        }, true);
    }

    private static ReplayFlag of(HistoryEvent event) {
        return new ReplayFlag(event.time(), words(event.kind()), switch (event.kind()) {
            case NOT_ANSWERING, LOST, RESTARTED, REPLACED, RECORDER_OVERLOADED, RECORDING_FAILED -> true;
            case RECORDING_STARTED, RECORDING_STOPPED, CONNECTED, CONNECTING, PAUSED, CAPABILITIES, SETTINGS_CHANGED,
                    PROMOTED, GAP, TICKS_SKIPPED, CLOCK_STEPPED ->
                false;
        });
    }

    private static String words(EventKind kind) {
        return switch (kind) {
            case RECORDING_STARTED -> Messages.text("replay.event.recordingStarted");
            case RECORDING_STOPPED -> Messages.text("replay.event.recordingStopped");
            case CONNECTED, CONNECTING -> Messages.text("replay.event.connected");
            case NOT_ANSWERING -> Messages.text("replay.event.notAnswering");
            case LOST -> Messages.text("replay.event.lost");
            case PAUSED -> Messages.text("replay.event.paused");
            case CAPABILITIES -> Messages.text("replay.event.capabilities");
            case SETTINGS_CHANGED -> Messages.text("replay.event.settingsChanged");
            case RESTARTED -> Messages.text("replay.event.restarted");
            case PROMOTED -> Messages.text("replay.event.promoted");
            case REPLACED -> Messages.text("replay.event.replaced");
            case GAP -> Messages.text("replay.event.gap");
            case TICKS_SKIPPED -> Messages.text("replay.event.skipped");
            case RECORDER_OVERLOADED -> Messages.text("replay.event.dropped");
            case RECORDING_FAILED -> Messages.text("replay.event.failed");
            case CLOCK_STEPPED -> Messages.text("replay.event.clock");
        };
    }
}
