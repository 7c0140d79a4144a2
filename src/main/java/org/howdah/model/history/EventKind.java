package org.howdah.model.history;

import java.util.Locale;
import java.util.Optional;

/// What can happen to a server or to its recording. Names never change: they stand in the history.
public enum EventKind {
    /// A process begins to record this server.
    RECORDING_STARTED,
    /// It ends in order.
    RECORDING_STOPPED,
    /// Samples arrive.
    CONNECTED,
    /// An attempt to connect is under way.
    CONNECTING,
    /// A sample is over its deadline.
    NOT_ANSWERING,
    /// There is no connection, and why.
    LOST,
    /// The user paused its sampling.
    PAUSED,
    /// What it can answer was read, for the first time or with another result.
    CAPABILITIES,
    /// Settings that Howdah knows were changed.
    SETTINGS_CHANGED,
    /// The postmaster was started anew.
    RESTARTED,
    /// A standby became a primary.
    PROMOTED,
    /// Another server, timeline or role behind the same name.
    REPLACED,
    /// Nothing was sampled for a while, though the server was reachable.
    GAP,
    /// Ticks that were due and not taken.
    TICKS_SKIPPED,
    /// Samples were dropped because they came faster than they could be kept.
    RECORDER_OVERLOADED,
    /// Samples could not be kept, such as on a full disk.
    RECORDING_FAILED,
    /// One of the clocks was set.
    CLOCK_STEPPED;

    /// As it stands in JSON and in the history: `recording_started`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventKind> ofWord(String word) {
        for (EventKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
