package org.howdah.replay;

import java.time.Instant;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;

/// States out of a history. On a thread that may wait for a disk.
record PastStates(HistoryQueries history) {
    /// As it was; where nothing was recorded, that is what is known.
    ServerState read(ServerId server, String name, Instant at) {
        return history.stateAt(server, at)
                .orElseGet(() -> ServerState.unknown(server, name, new Link.Unrecorded(at)));
    }
}
