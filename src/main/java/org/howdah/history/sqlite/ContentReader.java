package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.howdah.history.HistoryEntry.Happened;
import org.howdah.history.UpdateJson;
import org.howdah.history.chunk.Micros;
import org.howdah.history.recording.RecordingContent;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Hands over what was recorded of a server in a range, and before it what its state at the beginning is made of: the last
/// two answers of each probe, and the last word of everything else.
final class ContentReader {
    private final Snapshot snapshot;
    private final RecordingPlan plan;
    private final Schemas schemas;
    private final UnaryOperator<String> statements;

    /// @param statements what is handed over of each statement
    ContentReader(Snapshot snapshot, RecordingPlan plan, Schemas schemas, UnaryOperator<String> statements) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.schemas = schemas;
        this.statements = statements;
    }

    void read(ServerId id, String name, TimeRange range, RecordingContent content) throws SQLException, IOException {
        int server = snapshot.server(id);
        long from = Micros.of(range.from());
        long to = Micros.of(range.to());
        content.server(id, name);
        StateReader states = new StateReader(snapshot, plan, schemas);
        long began = states.began(server, from);
        events(id, server, began, from, to, content);
        Map<String, Long> starts = new HashMap<>();
        long earliest = from;
        for (RecordedProbe<?> probe : plan.probes()) {
            long start = from;
            if (began >= 0) {
                List<? extends Sample<?>> last = states.last(server, schemas.of(probe.probe()).orElseThrow(), began,
                        from);
                start = last.isEmpty() ? from : Math.min(from, Micros.of(last.getFirst().time()));
            }
            starts.put(probe.probe().name(), start);
            earliest = Math.min(earliest, start);
        }
        for (long segment : segments(server, earliest, to)) {
            boolean begun = false;
            for (RecordedProbe<?> probe : plan.probes()) {
                begun = new ContentChunks(snapshot, probe, statements).read(server, segment,
                        starts.getOrDefault(probe.probe().name(), from), to, begun, content);
            }
        }
    }

    private List<Long> segments(int server, long from, long to) throws SQLException {
        List<Long> segments = new ArrayList<>();
        try (PreparedStatement select = snapshot.connection().prepareStatement("select distinct segment from chunk"
                + " where server = ? and tier = 0 and first < ? and (last is null or last >= ?) order by segment")) {
            select.setInt(1, server);
            select.setLong(2, to);
            select.setLong(3, from);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    segments.add(result.getLong(1));
                }
            }
        }
        return segments;
    }

    /// All of the range, and the last words before it.
    private void events(ServerId id, int server, long began, long from, long to, RecordingContent content)
            throws SQLException {
        List<Long> words = began < 0 ? List.of() : lastWords(server, began, from);
        StringBuilder places = new StringBuilder("0");
        words.forEach(word -> places.append(", ").append((long) word));
        try (PreparedStatement select = snapshot.connection().prepareStatement("select t, kind, until, count, message,"
                + " state, repeated from event where server = ? and (t >= ? and t < ? or id in (" + places
                + ")) order by id")) {
            select.setInt(1, server);
            select.setLong(2, from);
            select.setLong(3, to);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    Happened happened = happened(id, result);
                    if (happened != null) {
                        content.happened(happened);
                    }
                }
            }
        }
    }

    private static @Nullable Happened happened(ServerId server, ResultSet result) throws SQLException {
        EventKind kind = EventKind.ofWord(result.getString(2)).orElse(null);
        if (kind == null) {
            return null;
        }
        long until = result.getLong(3);
        boolean moment = result.wasNull();
        HistoryEvent event = new HistoryEvent(server, Micros.instant(result.getLong(1)), kind,
                moment ? null : Micros.instant(until), result.getLong(4), result.getString(5));
        String state = result.getString(6);
        return new Happened(event, state == null ? null : UpdateJson.read(state).orElse(null), result.getInt(7) != 0);
    }

    private List<Long> lastWords(int server, long began, long from) throws SQLException {
        List<Long> words = new ArrayList<>();
        last("kind = '" + EventKind.RECORDING_STARTED.word() + "'", server, began, from, words);
        for (String field : StateReader.FIELDS) {
            last("state like '{\"" + field + "\"%'", server, began, from, words);
        }
        return words;
    }

    private void last(String which, int server, long began, long from, List<Long> words) throws SQLException {
        try (PreparedStatement select = snapshot.connection().prepareStatement("select id from event where server = ?"
                + " and t >= ? and t <= ? and " + which + " order by t desc, id desc limit 1")) {
            select.setInt(1, server);
            select.setLong(2, began);
            select.setLong(3, from);
            try (ResultSet result = select.executeQuery()) {
                if (result.next()) {
                    words.add(result.getLong(1));
                }
            }
        }
    }
}
