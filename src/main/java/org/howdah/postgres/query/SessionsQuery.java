package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// The sessions of the live second. A statement's text travels once, and is remembered while its session is seen.
final class SessionsQuery implements ProbeQuery<Session> {
    /// A session may be seen before its entry in the status array is complete, so texts a little older are sent again.
    private static final Duration TEXT_MARGIN = Duration.ofSeconds(1);

    /// A row as it came: its names and its text need the catalogue's names first.
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
    private record Raw(Session session, byte @Nullable [] text) {}

    private final Connection connection;
    private final Names names;
    private final OwnBackends own;
    private final SessionTexts texts;
    private @Nullable Instant lastServerTime;
    private boolean lastWithIdle;

    SessionsQuery(Connection connection, Names names, OwnBackends own, SessionTexts texts) {
        this.connection = connection;
        this.names = names;
        this.own = own;
        this.texts = texts;
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
        boolean everyText = lastServerTime == null || (tick.request().idle() && !lastWithIdle);
        OffsetDateTime since = everyText || lastServerTime == null
                ? OffsetDateTime.MIN
                : lastServerTime.minus(TEXT_MARGIN).atOffset(ZoneOffset.UTC);
        statement.setObject(first, since);
        statement.setArray(first + 1, connection.createArrayOf("int4", texts.missing()));
        statement.setBoolean(first + 2, tick.request().idle());
        lastWithIdle = tick.request().idle();
    }

    @Override
    public List<Session> read(ResultSet rows, Tick tick) throws SQLException {
        Columns columns = new Columns(rows);
        List<Raw> raw = new ArrayList<>();
        while (rows.next()) {
            if (!own.contains(columns.integer("pid"))) {
                raw.add(new Raw(session(columns), columns.bytes("query")));
            }
        }
        raw.forEach(row -> names.meet(row.session().datid(), row.session().usesysid()));
        names.lookUp(connection);
        texts.begin();
        List<Session> sessions = raw.stream().map(this::complete).toList();
        texts.end();
        lastServerTime = tick.serverTime();
        tick.sessions(sessions);
        return sessions;
    }

    private Session session(Columns row) throws SQLException {
        Instant backendStart = row.instantOrNull("backend_start");
        String state = row.text("state");
        // Whoever may see a session sees when it began; background processes began as well.
        boolean masked = backendStart == null;
        return new Session(row.integer("pid"), backendStart, oid(row.numberOrNull("datid")), null,
                oid(row.numberOrNull("usesysid")), null, row.text("application_name"), row.text("client_addr"),
                row.integerOrNull("client_port"), row.text("backend_type"),
                state == null ? null : SessionState.ofSqlName(state).orElse(null),
                // Older servers write "<insufficient privilege>" here for background processes.
                masked ? null : row.text("wait_event_type"), masked ? null : row.text("wait_event"),
                row.instantOrNull("xact_start"), row.instantOrNull("query_start"), row.instantOrNull("state_change"),
                transactionId(row.text("backend_xid")), transactionId(row.text("backend_xmin")),
                row.integerOrNull("leader_pid"), row.numberOrNull("query_id"), null, false, masked);
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

    /// The status array says 0 where the view says null.
    private static @Nullable Long oid(@Nullable Long oid) {
        return oid == null || oid == 0 ? null : oid;
    }

    private static @Nullable Long transactionId(@Nullable String id) {
        return id == null ? null : (Long) Long.parseLong(id);
    }
}
