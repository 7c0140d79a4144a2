package org.howdah.history;

import java.time.Instant;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// One server that is to be recorded, whether its store records already or still waits for another process to end. Any
/// thread.
final class RecordedMember {
    private final ServerId server;
    private final HistoryStore store;
    private final RecordingPlan plan;
    private String name;
    private @Nullable ServerRecording recording;
    /// The last words of what does not come again by itself, for a recording that begins later.
    private ServerUpdate.@Nullable LinkChanged link;
    private ServerUpdate.@Nullable CapabilitiesRead capabilities;
    private long skipped;

    RecordedMember(ServerId server, String name, HistoryStore store, RecordingPlan plan) {
        this.server = server;
        this.name = name;
        this.store = store;
        this.plan = plan;
    }

    /// Begins if the store records.
    synchronized boolean begin(Instant now) {
        if (recording == null && store.records()) {
            ServerRecording begun = new ServerRecording(server, name, now, store, plan);
            recording = begun;
            store.append(new HistoryEntry.Named(server, name));
            happened(now, EventKind.RECORDING_STARTED, "The recording begins.");
            if (capabilities != null) {
                begun.heard(capabilities, now);
            }
            if (link != null) {
                begun.heard(link, now);
            }
            if (skipped > 0) {
                begun.heard(new ServerUpdate.TicksSkipped(skipped), now);
            }
        }
        return recording != null;
    }

    synchronized void heard(ServerUpdate update, Instant now) {
        if (!begin(now)) {
            remember(update);
        } else if (recording != null) {
            recording.heard(update, now);
        }
    }

    /// Nothing may be heard of it for long, and it is recorded all the same.
    synchronized void look(Instant now) {
        if (recording != null) {
            recording.look(now);
        }
    }

    private void remember(ServerUpdate update) {
        switch (update) {
            case ServerUpdate.LinkChanged changed -> link = changed;
            case ServerUpdate.CapabilitiesRead read -> capabilities = read;
            case ServerUpdate.TicksSkipped(long count) -> skipped += count;
            case ServerUpdate.Sampled<?> _ -> {
            }
        }
    }

    synchronized void rename(String other) {
        name = other;
        if (recording != null) {
            store.append(new HistoryEntry.Named(server, other));
        }
    }

    synchronized void end(Instant now) {
        if (recording != null) {
            recording.end();
            recording = null;
            happened(now, EventKind.RECORDING_STOPPED, "The recording ends.");
        }
    }

    private void happened(Instant now, EventKind kind, String message) {
        store.append(new HistoryEntry.Happened(new HistoryEvent(server, now, kind, null, 0, message), null, false));
    }
}
