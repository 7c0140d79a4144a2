package org.howdah.history.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.analysis.ClientSessions;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Column;
import org.howdah.history.chunk.RowSchema;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.session.SessionState;

/// Which rows of a chunk of sessions make load, and which of them a filter lets through. One chunk, one thread.
final class LoadRows {
    /// What a row is to the load.
    enum Kind {
        NONE, ACTIVE, IDLE_IN_TRANSACTION
    }

    private record Wanted(Dimensions of, String value) {}

    private final Chunk chunk;
    private final boolean background;
    private final Column atWork;
    private final Column masked;
    private final Column state;
    private final Column waits;
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<Long, SessionState> states = new HashMap<>();

    LoadRows(Chunk chunk, LoadFilter filter) throws ChunkException {
        this.chunk = chunk;
        this.background = filter.background();
        this.atWork = chunk.column(RowSchema.AT_WORK);
        this.masked = chunk.column("masked");
        this.state = chunk.column("state");
        this.waits = chunk.column("waitEventType");
        for (Map.Entry<LoadDimension, String> each : filter.values().entrySet()) {
            wanted.add(new Wanted(new Dimensions(chunk, each.getKey()), each.getValue()));
        }
    }

    Kind kind(int row) throws ChunkException {
        Kind kind = ofAnybody(row);
        if (kind != Kind.NONE) {
            for (Wanted each : wanted) {
                if (!each.of().value(row).equals(each.value())) {
                    return Kind.NONE;
                }
            }
        }
        return kind;
    }

    private Kind ofAnybody(int row) throws ChunkException {
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
        return background && ClientSessions.isBackgroundAtWork(now,
                waits.isMissing(row) ? null : chunk.text(waits.value(row))) ? Kind.ACTIVE : Kind.NONE;
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
