package org.howdah.sampler;

import java.util.List;
import org.howdah.analysis.LoadMeter;
import org.howdah.analysis.WaitMemory;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;

/// A server of the fleet, and its load and its sessions' waits as they were sampled. Hears updates one at a time; read by any thread.
final class WatchedMember {
    private volatile RegisteredServer server;
    private volatile LoadMeter load = LoadMeter.EMPTY;
    private final WaitMemory waits = new WaitMemory();

    WatchedMember(RegisteredServer server) {
        this.server = server;
    }

    ServerId id() {
        return server.id();
    }

    RegisteredServer server() {
        return server;
    }

    void server(RegisteredServer changed) {
        server = changed;
    }

    LoadHistory load() {
        return load.history();
    }

    /// Its address is another: what was measured there says nothing of what stands here.
    synchronized void forget() {
        load = LoadMeter.EMPTY;
        waits.forget();
    }

    WaitTrail trail(SessionKey session) {
        return waits.trail(session);
    }

    synchronized void heard(ServerUpdate update) {
        if (update instanceof ServerUpdate.Sampled<?>(var sample) && sample.probe().equals(Session.PROBE)
                && sample.outcome() instanceof SampleOutcome.Read<?>(var rows)) {
            measure(sample, rows);
        }
    }

    private void measure(Sample<?> sample, List<?> rows) {
        List<Session> sessions = rows.stream().map(Session.class::cast).toList();
        load = load.with(sample.time(), sessions, sample.interval());
        waits.add(sample.time(), sessions, sample.interval());
    }
}
