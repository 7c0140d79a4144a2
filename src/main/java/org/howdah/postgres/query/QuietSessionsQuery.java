package org.howdah.postgres.query;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// The sessions of a quiet second: what is cheap to ask, completed with what is known of each session.
final class QuietSessionsQuery implements ProbeQuery<Session> {
    private static final String HIDDEN = "<insufficient privilege>";

    private final Connection connection;
    private final SessionRows rows;
    private final SessionMemory memory;

    QuietSessionsQuery(Connection connection, SessionRows rows, SessionMemory memory) {
        this.connection = connection;
        this.rows = rows;
        this.memory = memory;
    }

    @Override
    public Probe<Session> probe() {
        return Session.PROBE;
    }

    @Override
    public SampleMode mode() {
        return SampleMode.QUIET;
    }

    @Override
    public int parameters() {
        return 3;
    }

    @Override
    public void bind(PreparedStatement statement, int first, Tick tick) throws SQLException {
        statement.setObject(first, memory.textsSinceLast());
        statement.setArray(first + 1, connection.createArrayOf("int4", memory.texts().missing()));
        statement.setArray(first + 2, connection.createArrayOf("int4", memory.watched()));
    }

    @Override
    public List<Session> read(ResultSet result, Tick tick) throws SQLException {
        Columns columns = new Columns(result);
        List<SessionRows.Raw> raw = new ArrayList<>();
        while (result.next()) {
            SessionRows.Raw row = rows.isOwn(columns) ? null : raw(columns);
            if (row != null) {
                raw.add(row);
            }
        }
        List<Session> sessions = memory.unchanged(rows.complete(raw));
        memory.quiet(sessions, tick.serverTime());
        tick.sessions(sessions);
        return sessions;
    }

    /// Nothing for a session that does nothing.
    private SessionRows.@Nullable Raw raw(Columns row) throws SQLException {
        Session seen = seen(row);
        if (seen.backendStart() == null || HIDDEN.equals(seen.waitEventType())) {
            // The role has lost the right to see it: the next reading is a whole one, where it is masked.
            memory.goBlind();
            return null;
        }
        byte[] text = row.bytes("query");
        Session session = QuietSession.of(seen, memory.told(seen.key()), query(seen, text));
        return session == null ? null : new SessionRows.Raw(session, text);
    }

    /// Good enough to tell what kind of statement it is, whatever its encoding.
    private @Nullable String query(Session seen, byte @Nullable [] text) {
        return text != null ? new String(text, StandardCharsets.ISO_8859_1) : memory.texts().known(seen);
    }

    private static Session seen(Columns row) throws SQLException {
        return new Session(row.integer("pid"), row.instantOrNull("backend_start"), SessionRows.oid(row, "datid"), null,
                SessionRows.oid(row, "usesysid"), null, null, null, null, null, null, row.text("wait_event_type"),
                row.text("wait_event"), row.instantOrNull("xact_start"), row.instantOrNull("query_start"), null, null,
                null, null, null, null, false, false);
    }
}
