package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Makes sessions of rows: first as they come, then complete with names and texts. One thread at a time.
final class SessionRows {
    /// A row as it came: its names and its text need the catalogue's names first.
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this package
    record Raw(Session session, byte @Nullable [] text) {}

    private final Connection connection;
    private final Names names;
    private final OwnBackends own;
    private final SessionTexts texts;

    SessionRows(Connection connection, Names names, OwnBackends own, SessionTexts texts) {
        this.connection = connection;
        this.names = names;
        this.own = own;
        this.texts = texts;
    }

    /// Whether the row is one of this Howdah's own.
    boolean isOwn(Columns row) throws SQLException {
        return own.contains(row.integer("pid"));
    }

    /// A row of pg_stat_get_activity().
    static Raw raw(Columns row) throws SQLException {
        return new Raw(session(row), row.bytes("query"));
    }

    private static Session session(Columns row) throws SQLException {
        java.time.Instant backendStart = row.instantOrNull("backend_start");
        String state = row.text("state");
        // Whoever may see a session sees when it began; background processes began as well.
        boolean masked = backendStart == null;
        return new Session(row.integer("pid"), backendStart, oid(row, "datid"), null, oid(row, "usesysid"), null,
                row.text("application_name"), row.text("client_addr"),
                row.integerOrNull("client_port"), backendType(row.text("backend_type")),
                state == null ? null : SessionState.ofSqlName(state).orElse(null),
                // Older servers write "<insufficient privilege>" here for background processes.
                masked ? null : row.text("wait_event_type"), masked ? null : row.text("wait_event"),
                row.instantOrNull("xact_start"), row.instantOrNull("query_start"), row.instantOrNull("state_change"),
                transactionId(row.text("backend_xid")), transactionId(row.text("backend_xmin")),
                row.integerOrNull("leader_pid"), row.numberOrNull("query_id"), null, false, masked);
    }

    /// All rows of one reading, with names and texts; what is known of other sessions' texts is forgotten.
    List<Session> complete(List<Raw> raw) throws SQLException {
        raw.forEach(row -> names.meet(row.session().datid(), row.session().usesysid()));
        names.lookUp(connection);
        texts.begin();
        List<Session> sessions = raw.stream().map(this::complete).toList();
        texts.end();
        return sessions;
    }

    private Session complete(Raw raw) {
        Session s = raw.session();
        SessionTexts.Text text = texts.resolve(
                new SessionKey(s.pid(), s.backendStart()), s.queryStart(), raw.text(), names.encoding(s.datid()));
        return new Session(s.pid(), s.backendStart(), s.datid(), names.database(s.datid()), s.usesysid(),
                names.role(s.usesysid()), s.applicationName(), s.clientAddr(), s.clientPort(), s.backendType(),
                s.state(), s.waitEventType(), s.waitEvent(), s.xactStart(), s.queryStart(), s.stateChange(),
                s.backendXid(), s.backendXmin(), s.leaderPid(), s.queryId(), query(s, text),
                text != null && text.truncated(), s.masked());
    }

    /// A session that has not run a statement yet has an empty one, as in the view.
    private static @Nullable String query(Session session, SessionTexts.@Nullable Text text) {
        if (text != null) {
            return text.query();
        }
        return session.masked() || session.queryStart() != null ? null : "";
    }

    /// The commonest type travels as an empty text; before 10 there is none.
    private static @Nullable String backendType(@Nullable String sent) {
        return sent != null && sent.isEmpty() ? "client backend" : sent;
    }

    /// The status array says 0 where the view says null.
    static @Nullable Long oid(Columns row, String column) throws SQLException {
        Long oid = row.numberOrNull(column);
        return oid == null || oid == 0 ? null : oid;
    }

    private static @Nullable Long transactionId(@Nullable String id) {
        return id == null ? null : (Long) Long.parseLong(id);
    }
}
