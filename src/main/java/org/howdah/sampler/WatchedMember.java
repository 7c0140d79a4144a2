package org.howdah.sampler;

import java.util.List;
import java.util.function.Consumer;
import org.howdah.analysis.LoadMeter;
import org.howdah.analysis.WaitMemory;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;

/// A server of the fleet, its load and its sessions' waits as they were sampled, and how many look at it in detail. Hears
/// updates one at a time; read by any thread.
final class WatchedMember {
    private volatile RegisteredServer server;
    private volatile LoadMeter load = LoadMeter.EMPTY;
    private final WaitMemory waits = new WaitMemory();
    private SampleOptions wanted = SampleOptions.USUAL;
    private int lookers;

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

    /// Tells somebody what is to be asked of it: no more than the quiet mode tells where nobody looks.
    synchronized void tell(Consumer<SampleOptions> lane) {
        lane.accept(lookers == 0 ? SampleOptions.QUIET : wanted);
    }

    synchronized void wanted(SampleOptions options) {
        wanted = options;
    }

    /// What whoever looks wants to see besides. Nobody else is left to want it once the last one has closed.
    synchronized void look(SessionLook look) {
        if (lookers > 0) {
            wanted = new SampleOptions(look.idle(), wanted.wholeBlockingTree(), false, look.probes());
        }
    }

    /// Somebody looks.
    synchronized void begun() {
        lookers++;
    }

    /// Somebody no longer looks; the next one begins with what is usual.
    synchronized void ended() {
        lookers--;
        if (lookers == 0) {
            wanted = SampleOptions.USUAL;
        }
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
