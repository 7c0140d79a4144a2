package org.howdah.postgres.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.howdah.model.session.Session;

/// Asks everything of the few sessions that [QuietSessionsQuery] cannot tell enough of, and comes before it in the batch.
final class SessionDetailsQuery implements ProbeQuery<Session> {
    /// Not published: it completes the sessions that are.
    static final Probe<Session> PROBE = new Probe<>("session_details", Session.class);

    private final SessionMemory memory;

    SessionDetailsQuery(SessionMemory memory) {
        this.memory = memory;
    }

    @Override
    public Probe<Session> probe() {
        return PROBE;
    }

    @Override
    public int parameters() {
        return 1;
    }

    @Override
    public boolean isNeeded(Tick tick) {
        return memory.wanted().length > 0;
    }

    @Override
    public List<Session> unasked(Tick tick) {
        return List.of();
    }

    @Override
    public void bind(PreparedStatement statement, int first, Tick tick) throws SQLException {
        statement.setArray(first, statement.getConnection().createArrayOf("int4", memory.wanted()));
    }

    @Override
    public List<Session> read(ResultSet rows, Tick tick) throws SQLException {
        Columns columns = new Columns(rows);
        while (rows.next()) {
            memory.tell(SessionRows.raw(columns).session(), tick.serverTime());
        }
        return List.of();
    }
}
