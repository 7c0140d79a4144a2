package org.howdah.history;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ServerId;

/// Hands to a store what is published of servers, as the plan says, and the events that can be told from it. While another
/// process records into the store it only remembers how things stand, and begins as soon as the store does. Listens to the
/// lanes of the sampler, one call at a time for each server, and is to be given a [#look] each second; never waits.
public final class Recorder {
    private final HistoryStore store;
    private final RecordingPlan plan;
    private final InstantSource clock;
    private final Map<ServerId, RecordedMember> servers = new ConcurrentHashMap<>();

    public Recorder(HistoryStore store, RecordingPlan plan, InstantSource clock) {
        this.store = store;
        this.plan = plan;
        this.clock = clock;
    }

    /// Begins to record a server, before it is first asked.
    public void start(ServerId server, String name) {
        RecordedMember member = new RecordedMember(server, name, store, plan);
        servers.put(server, member);
        member.begin(clock.instant());
    }

    /// The user calls a server by another name.
    public void rename(ServerId server, String name) {
        RecordedMember member = servers.get(server);
        if (member != null) {
            member.rename(name);
        }
    }

    /// Ends the recording of a server in order.
    public void stop(ServerId server) {
        RecordedMember member = servers.remove(server);
        if (member != null) {
            member.end(clock.instant());
        }
    }

    /// Ends that of all.
    public void stopAll() {
        servers.keySet().forEach(this::stop);
    }

    /// Looks at the servers of which nothing is heard, such as those that are paused.
    public void look() {
        Instant now = clock.instant();
        servers.values().forEach(member -> member.look(now));
    }

    /// Something was published of a server. What is published of one that is not recorded is not kept.
    public void heard(ServerId server, ServerUpdate update) {
        RecordedMember member = servers.get(server);
        if (member != null) {
            member.heard(update, clock.instant());
        }
    }
}
