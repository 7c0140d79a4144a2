package org.howdah.postgres.query;

import java.time.Instant;
import java.util.List;
import org.howdah.model.server.Epoch;
import org.howdah.model.session.Session;

/// What the statements of one round trip know of each other, filled as their answers are read, in their order.
final class Tick {
    private final LiveRequest request;
    private Epoch epoch;
    private Instant serverTime;
    private List<Session> sessions = List.of();

    /// @param epoch of the last answer, until this one says otherwise
    Tick(LiveRequest request, Epoch epoch, Instant serverTime) {
        this.request = request;
        this.epoch = epoch;
        this.serverTime = serverTime;
    }

    LiveRequest request() {
        return request;
    }

    Epoch epoch() {
        return epoch;
    }

    Instant serverTime() {
        return serverTime;
    }

    List<Session> sessions() {
        return sessions;
    }

    /// A promotion shows here first; the timeline that belongs to it is read from the control file a moment later.
    void answered(Instant time, Instant postmasterStart, boolean inRecovery) {
        serverTime = time;
        epoch = new Epoch(epoch.systemIdentifier(), epoch.timeline(), postmasterStart, inRecovery);
    }

    void sessions(List<Session> read) {
        sessions = read;
    }
}
