package org.howdah.history.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Reads what happened. Kinds that a newer Howdah knows are left out.
final class EventReader {
    private final Snapshot snapshot;

    EventReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<HistoryEvent> read(ServerId server, TimeRange range) throws SQLException {
        List<HistoryEvent> events = new ArrayList<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement("select t, kind, until, count, message"
                + " from event where server = ? and t >= ? and t < ? and repeated = 0 order by t, id")) {
            select.setInt(1, snapshot.server(server));
            select.setLong(2, Micros.of(range.from()));
            select.setLong(3, Micros.of(range.to()));
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    event(server, result).ifPresent(events::add);
                }
            }
        }
        return events;
    }

    private static Optional<HistoryEvent> event(ServerId server, ResultSet result) throws SQLException {
        Instant time = Micros.instant(result.getLong(1));
        String kind = result.getString(2);
        long until = result.getLong(3);
        @Nullable
        Instant end = result.wasNull() ? null : Micros.instant(until);
        long count = result.getLong(4);
        String message = result.getString(5);
        return EventKind.ofWord(kind).map(known -> new HistoryEvent(server, time, known, end, count, message));
    }
}
