package org.howdah.history.sqlite;

import java.util.HashMap;
import java.util.Map;
import org.howdah.analysis.ClientSessions;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Column;
import org.howdah.history.chunk.RowSchema;
import org.howdah.model.session.SessionState;

/// Which rows of a chunk of sessions make load. One chunk, one thread.
final class LoadRows {
    /// What a row is to the load.
    enum Kind {
        NONE, ACTIVE, IDLE_IN_TRANSACTION,
        /// A process of the server itself.
        BACKGROUND
    }

    private final Chunk chunk;
    private final Column atWork;
    private final Column masked;
    private final Column state;
    private final Column waits;
    private final Map<Long, SessionState> states = new HashMap<>();

    LoadRows(Chunk chunk) throws ChunkException {
        this.chunk = chunk;
        this.atWork = chunk.column(RowSchema.AT_WORK);
        this.masked = chunk.column("masked");
        this.state = chunk.column("state");
        this.waits = chunk.column("waitEventType");
    }

    Kind[] kinds() throws ChunkException {
        Kind[] kinds = new Kind[chunk.rows()];
        for (int row = 0; row < kinds.length; row++) {
            kinds[row] = kind(row);
        }
        return kinds;
    }

    private Kind kind(int row) throws ChunkException {
        if (atWork.value(row) != 0) {
            return Kind.ACTIVE;
        }
        if (masked.value(row) != 0) {
            return Kind.NONE;
        }
        SessionState now = state.isMissing(row) ? null : state(state.value(row));
        if (ClientSessions.idlesInTransaction(now)) {
            return Kind.IDLE_IN_TRANSACTION;
        }
        return ClientSessions.isBackgroundAtWork(now, waits.isMissing(row) ? null : chunk.text(waits.value(row)))
                ? Kind.BACKGROUND
                : Kind.NONE;
    }

    private SessionState state(long place) throws ChunkException {
        SessionState known = states.get(place);
        if (known == null) {
            known = ofName(chunk.text(place));
            states.put(place, known);
        }
        return known;
    }

    private static SessionState ofName(String name) throws ChunkException {
        for (SessionState state : SessionState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw new ChunkException("it has a state of sessions that there is not");
    }
}
