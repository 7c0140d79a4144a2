package org.howdah.ui.sessions;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.howdah.analysis.Freshness;
import org.howdah.analysis.SessionCounts;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Capabilities;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.jspecify.annotations.Nullable;

/// What the Sessions page shows, without a node. Changed on the screen thread only.
final class SessionsModel {
    /// The session in the detail pane.
    ///
    /// @param ended whether it is gone, and this is how it was last seen
    /// @param blockedBy pids; empty where it waits for none or they are not read yet
    /// @param querySize `track_activity_query_size` of the server in bytes; null where it is not known
    record Detail(SessionRow row, boolean ended, List<Integer> blockedBy, @Nullable Integer querySize) {}

    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>(this, "detail");
    private @Nullable ServerState state;
    private Freshness freshness = new Freshness.Loading();
    private List<SessionRow> rows = List.of();
    private @Nullable SessionCounts counts;

    Freshness freshness() {
        return freshness;
    }

    List<SessionRow> rows() {
        return rows;
    }

    /// Nothing until sessions were read.
    @Nullable
    SessionCounts counts() {
        return counts;
    }

    ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// Takes a new state.
    void update(ServerState newState, Instant now) {
        ServerState before = state;
        state = newState;
        if (before == null || !before.probes().equals(newState.probes())) {
            rows = SessionRows.of(newState);
            counts = newState.latest(Session.PROBE).map(_ -> SessionCounts.of(newState)).orElse(null);
        }
        Detail shown = detail.get();
        if (shown != null) {
            open(shown.row().key(), shown);
        }
        tick(now);
    }

    /// Lets ages grow while nothing arrives.
    void tick(Instant now) {
        if (state != null) {
            freshness = Freshness.of(state, Session.PROBE, now);
        }
    }

    /// Puts a session into the detail pane.
    void open(SessionKey key) {
        open(key, null);
    }

    void close() {
        detail.set(null);
    }

    /// When the rows were read, on our clock; null where none were.
    @Nullable
    Instant readAt() {
        Reading<Session> reading = reading();
        return reading == null ? null : reading.time();
    }

    /// The server's time of the rows.
    @Nullable
    Instant serverTime() {
        Reading<Session> reading = reading();
        return reading == null ? null : reading.serverTime();
    }

    private @Nullable Reading<Session> reading() {
        return state == null ? null : state.latest(Session.PROBE).orElse(null);
    }

    private void open(SessionKey key, @Nullable Detail before) {
        ServerState present = state;
        if (present == null) {
            return;
        }
        for (SessionRow row : rows) {
            if (row.key().equals(key)) {
                detail.set(new Detail(row, false, blockedBy(present, key), querySize(present)));
                return;
            }
        }
        if (before != null) {
            detail.set(new Detail(before.row(), true, List.of(), before.querySize()));
        }
    }

    private static List<Integer> blockedBy(ServerState state, SessionKey key) {
        for (BlockedSession waiter : state.rows(BlockedSession.PROBE)) {
            List<Integer> blockers = waiter.blockedBy();
            if (waiter.pid() == key.pid() && blockers != null) {
                return blockers;
            }
        }
        return List.of();
    }

    private static @Nullable Integer querySize(ServerState state) {
        Capabilities capabilities = state.capabilities();
        return capabilities == null ? null : capabilities.trackActivityQuerySize();
    }
}
