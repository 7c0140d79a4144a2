package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.howdah.history.HistoryEntry;
import org.howdah.history.UpdateJson;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.HistoryEvent;

/// Writes events, inside the writer's transaction.
final class EventWriter {
    private final Connection connection;
    private final Names names;

    EventWriter(Connection connection, Names names) {
        this.connection = connection;
        this.names = names;
    }

    void write(HistoryEntry.Happened happened) throws SQLException {
        HistoryEvent event = happened.event();
        try (PreparedStatement insert = connection.prepareStatement("insert into event"
                + " (server, t, kind, until, count, repeated, message, state) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, names.server(event.server()));
            insert.setLong(2, Micros.of(event.time()));
            insert.setString(3, event.kind().word());
            if (event.until() == null) {
                insert.setNull(4, Types.INTEGER);
            } else {
                insert.setLong(4, Micros.of(event.until()));
            }
            insert.setLong(5, event.count());
            insert.setInt(6, happened.repeated() ? 1 : 0);
            insert.setString(7, event.message());
            insert.setString(8, happened.update() == null ? null : UpdateJson.write(happened.update()));
            insert.executeUpdate();
        }
    }
}
