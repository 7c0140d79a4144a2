package org.howdah.model.history;

import java.time.Instant;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Something that happened to a server or to its recording.
///
/// @param time our clock
/// @param until of what lasted; null for a moment
/// @param count of what was counted, such as skipped ticks or dropped samples; 0 otherwise
/// @param message what it was, in words; server text that is not yet safe to show may stand in it
public record HistoryEvent(
        ServerId server, Instant time, EventKind kind, @Nullable Instant until, long count, String message) {}
