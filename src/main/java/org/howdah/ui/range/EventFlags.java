package org.howdah.ui.range;

import java.util.List;
import java.util.Set;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.text.SafeText;
import org.howdah.ui.chart.LoadView.Flag;
import org.howdah.ui.control.Messages;

/// What happened to a server or to its recording, as flags over charts. Pure.
public final class EventFlags {
    private static final Set<EventKind> FLAGGED = Set.of(EventKind.RESTARTED, EventKind.PROMOTED, EventKind.REPLACED,
            EventKind.SETTINGS_CHANGED, EventKind.LOST, EventKind.CLOCK_STEPPED, EventKind.RECORDER_OVERLOADED,
            EventKind.RECORDING_FAILED, EventKind.PAUSED, EventKind.GAP);
    private static final Set<EventKind> BAD = Set.of(EventKind.RESTARTED, EventKind.LOST, EventKind.REPLACED,
            EventKind.RECORDER_OVERLOADED, EventKind.RECORDING_FAILED);
    private static final int LONGEST = 48;

    private EventFlags() {}

    /// Those that are worth a flag, in their order.
    public static List<Flag> of(List<HistoryEvent> events) {
        return events.stream().filter(event -> FLAGGED.contains(event.kind()))
                .map(event -> new Flag(event.time(), words(event), BAD.contains(event.kind()))).toList();
    }

    private static String words(HistoryEvent event) {
        return SafeText.line(switch (event.kind()) {
            case RESTARTED -> Messages.text("load.event.restarted");
            case PROMOTED -> Messages.text("load.event.promoted");
            case REPLACED -> Messages.text("load.event.replaced");
            case SETTINGS_CHANGED -> Messages.text("load.event.settings");
            case LOST -> Messages.text("load.event.lost");
            case CLOCK_STEPPED -> Messages.text("load.event.clock");
            case RECORDER_OVERLOADED -> Messages.text("load.event.overloaded");
            case RECORDING_FAILED -> Messages.text("load.event.failed");
            case PAUSED -> Messages.text("load.event.paused");
            case GAP -> Messages.text("load.event.gap");
            case RECORDING_STARTED, RECORDING_STOPPED, CONNECTED, CONNECTING, NOT_ANSWERING, CAPABILITIES,
                    TICKS_SKIPPED ->
                event.message();
        }, LONGEST);
    }
}
