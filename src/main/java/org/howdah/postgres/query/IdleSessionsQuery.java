package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.howdah.model.session.IdleSessions;
import org.jspecify.annotations.Nullable;

/// Idle sessions, counted by who they are.
final class IdleSessionsQuery implements ProbeQuery<IdleSessions> {
    private record Raw(@Nullable Long datid, @Nullable Long usesysid, IdleSessions counted) {}

    private final Connection connection;
    private final Names names;
    private final OwnBackends own;

    IdleSessionsQuery(Connection connection, Names names, OwnBackends own) {
        this.connection = connection;
        this.names = names;
        this.own = own;
    }

    @Override
    public Probe<IdleSessions> probe() {
        return IdleSessions.PROBE;
    }

    @Override
    public int parameters() {
        return 1;
    }

    @Override
    public void bind(PreparedStatement statement, int first, Tick tick) throws SQLException {
        statement.setArray(first, connection.createArrayOf("int4", own.toArray()));
    }

    @Override
    public List<IdleSessions> read(ResultSet rows, Tick tick) throws SQLException {
        Columns row = new Columns(rows);
        List<Raw> raw = new ArrayList<>();
        while (rows.next()) {
            raw.add(new Raw(row.numberOrNull("datid"), row.numberOrNull("usesysid"), new IdleSessions(
                    null, null, row.text("application_name"), row.text("client_addr"), row.number("count"))));
        }
        raw.forEach(idle -> names.meet(idle.datid(), idle.usesysid()));
        names.lookUp(connection);
        return raw.stream()
                .map(idle -> new IdleSessions(names.database(idle.datid()), names.role(idle.usesysid()),
                        idle.counted().applicationName(), idle.counted().clientAddr(), idle.counted().count()))
                .toList();
    }
}
