package org.howdah.history;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ServerId;

/// Hands to a store what is published of servers, as the plan says, and the events that can be told from it. Listens to
/// the lanes of the sampler, one call at a time for each server; never waits.
public final class Recorder {
    private final HistoryStore store;
    private final RecordingPlan plan;
    private final InstantSource clock;
    private final Map<ServerId, ServerRecording> servers = new ConcurrentHashMap<>();

    public Recorder(HistoryStore store, RecordingPlan plan, InstantSource clock) {
        this.store = store;
        this.plan = plan;
        this.clock = clock;
    }

    /// Begins to record a server, before it is first asked.
    public void start(ServerId server, String name) {
        servers.put(server, new ServerRecording(server, store, plan));
        store.append(new HistoryEntry.Named(server, name));
        happened(server, EventKind.RECORDING_STARTED, "The recording begins.");
    }

    /// The user calls a server by another name.
    public void rename(ServerId server, String name) {
        if (servers.containsKey(server)) {
            store.append(new HistoryEntry.Named(server, name));
        }
    }

    /// Ends the recording of a server in order.
    public void stop(ServerId server) {
        if (servers.remove(server) != null) {
            happened(server, EventKind.RECORDING_STOPPED, "The recording ends.");
        }
    }

    /// Ends that of all.
    public void stopAll() {
        servers.keySet().forEach(this::stop);
    }

    private void happened(ServerId server, EventKind kind, String message) {
        Instant now = clock.instant();
        store.append(new HistoryEntry.Happened(new HistoryEvent(server, now, kind, null, 0, message), null, false));
    }

    /// Something was published of a server. What is published of one that is not recorded is not kept.
    public void heard(ServerId server, ServerUpdate update) {
        ServerRecording recording = servers.get(server);
        if (recording != null) {
            recording.heard(update, clock.instant());
        }
    }
}
