package org.howdah.postgres.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.howdah.model.server.Epoch;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// What the statements of one round trip know of each other, filled as their answers are read, in their order.
final class Tick {
    private final LiveRequest request;
    private Epoch epoch;
    private Instant serverTime;
    private @Nullable List<Session> sessions;

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

    /// Puts the whole truth in place of what the second alone could tell.
    void epoch(Epoch read) {
        epoch = read;
    }

    Instant serverTime() {
        return serverTime;
    }

    /// The sessions that were read in this tick; nothing where they could not be.
    Optional<List<Session>> sessions() {
        return Optional.ofNullable(sessions);
    }

    /// A promotion shows here first; the timeline that belongs to it is then asked for.
    void answered(Instant time, Instant postmasterStart, boolean inRecovery) {
        serverTime = time;
        epoch = new Epoch(epoch.systemIdentifier(), epoch.timeline(), postmasterStart, inRecovery);
    }

    void sessions(List<Session> read) {
        sessions = read;
    }
}
