package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.howdah.model.session.Session;

/// The sessions of the live second. A statement's text travels once, and is remembered while its session is seen.
final class SessionsQuery implements ProbeQuery<Session> {
    private final Connection connection;
    private final SessionRows rows;
    private final SessionMemory memory;
    private boolean lastWithIdle;

    SessionsQuery(Connection connection, SessionRows rows, SessionMemory memory) {
        this.connection = connection;
        this.rows = rows;
        this.memory = memory;
    }

    @Override
    public Probe<Session> probe() {
        return Session.PROBE;
    }

    @Override
    public int parameters() {
        return 3;
    }

    @Override
    public void bind(PreparedStatement statement, int first, Tick tick) throws SQLException {
        // Sessions that were idle until now, and not looked at, come with texts that began long ago.
        boolean everyText = tick.request().idle() && !lastWithIdle;
        statement.setObject(first, everyText ? java.time.OffsetDateTime.MIN : memory.textsSinceWhole());
        statement.setArray(first + 1, connection.createArrayOf("int4", memory.texts().missing()));
        statement.setBoolean(first + 2, tick.request().idle());
        lastWithIdle = tick.request().idle();
    }

    @Override
    public List<Session> read(ResultSet result, Tick tick) throws SQLException {
        Columns columns = new Columns(result);
        List<SessionRows.Raw> raw = new ArrayList<>();
        while (result.next()) {
            if (!rows.isOwn(columns)) {
                raw.add(SessionRows.raw(columns));
            }
        }
        List<Session> sessions = memory.unchanged(rows.complete(raw));
        memory.whole(sessions, tick.serverTime(), tick.request().quiet());
        tick.sessions(sessions);
        return sessions;
    }
}
