package org.howdah.analysis;

import java.util.EnumSet;
import java.util.Set;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;

/// Tells what a user would go back to from what merely happened. Pure.
public final class Landmarks {
    /// That samples arrive again is told by the end of what kept them away.
    private static final Set<EventKind> MINOR = EnumSet.of(EventKind.CONNECTED, EventKind.CONNECTING,
            EventKind.CAPABILITIES, EventKind.TICKS_SKIPPED);

    private Landmarks() {}

    public static boolean isOne(HistoryEvent event) {
        return !MINOR.contains(event.kind());
    }
}
