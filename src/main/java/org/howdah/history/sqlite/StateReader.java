package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.analysis.NextState;
import org.howdah.history.UpdateJson;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Micros;
import org.howdah.history.chunk.RowSchema;
import org.howdah.history.sqlite.Snapshot.Stored;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;

/// Makes the state of a server at an instant, by the same function that makes it live: of each probe the last two answers
/// up to then, of everything else the last word.
final class StateReader {
    /// Without a word of a server for so long, nobody recorded it. One that is down is tried every half minute.
    private static final long SILENCE = Duration.ofSeconds(60).toNanos() / 1_000;
    /// What else a state has, as it stands in events.
    static final List<String> FIELDS = List.of("link", "capabilities", "skipped");
    /// Chunks of a probe that are looked at for two answers.
    private static final int MOST_CHUNKS = 4;

    private final Snapshot snapshot;
    private final RecordingPlan plan;
    private final Schemas schemas;

    StateReader(Snapshot snapshot, RecordingPlan plan, Schemas schemas) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.schemas = schemas;
    }

    /// With all that it was asked.
    Optional<ServerState> read(ServerId id, Instant time) throws SQLException, IOException {
        int server = snapshot.server(id);
        long at = Micros.of(time);
        long began = began(server, at);
        if (began < 0) {
            return Optional.empty();
        }
        List<Sample<?>> samples = new ArrayList<>();
        long newest = newestEvent(server, at);
        for (RecordedProbe<?> probe : plan.asked()) {
            RowSchema<?> schema = schemas.of(probe.probe()).orElseThrow();
            List<? extends Sample<?>> last = last(server, schema, began, at);
            samples.addAll(last);
            if (!last.isEmpty()) {
                newest = Math.max(newest, Micros.of(last.getLast().time()));
            }
        }
        if (at - newest > SILENCE && isSilent(server, began, at)) {
            return Optional.empty();
        }
        return Optional.of(made(id, began, at, samples));
    }

    /// Its link, what it could answer, and its last summary in place of all that it was asked.
    ///
    /// @param known summaries up to then, of which the last is the one; empty where it is to be found
    Optional<ServerState> readInShort(ServerId id, Instant time, RowSchema<ServerSummary> schema,
            List<Sample<ServerSummary>> known) throws SQLException, IOException {
        int server = snapshot.server(id);
        long at = Micros.of(time);
        long began = began(server, at);
        if (began < 0) {
            return Optional.empty();
        }
        List<? extends Sample<?>> last = known.isEmpty() || Micros.of(known.getLast().time()) < began
                ? last(server, schema, began, at)
                : known.subList(known.size() - 1, known.size());
        long newest = last.isEmpty() ? began : Micros.of(last.getLast().time());
        return at - newest > SILENCE && at - newestEvent(server, at) > SILENCE
                ? Optional.empty()
                : Optional.of(made(id, began, at, last));
    }

    private ServerState made(ServerId id, long began, long at, List<? extends Sample<?>> samples)
            throws SQLException {
        int server = snapshot.server(id);
        ServerState state = ServerState.unknown(id, name(server), new Link.Connecting(Micros.instant(began)));
        for (ServerUpdate update : updates(server, began, at)) {
            state = NextState.of(state, update);
        }
        for (Sample<?> sample : samples) {
            state = NextState.of(state, new ServerUpdate.Sampled<>(sample));
        }
        return state;
    }

    /// One that is paused, or that nobody can sign in to, says nothing for long, and is recorded all the same.
    private boolean isSilent(int server, long began, long at) throws SQLException, IOException {
        RowSchema<?> schema = schemas.of(ServerSummary.PROBE).orElse(null);
        List<? extends Sample<?>> last = schema == null ? List.of() : last(server, schema, began, at);
        return last.isEmpty() || at - Micros.of(last.getLast().time()) > SILENCE;
    }

    /// When the recording began that an instant lies in; negative for none.
    long began(int server, long at) throws SQLException {
        return snapshot.statements().ask("select t, kind from event"
                + " where server = ? and t <= ? and kind in (?, ?) order by t desc, id desc limit 1", select -> {
                    select.setInt(1, server);
                    select.setLong(2, at);
                    select.setString(3, EventKind.RECORDING_STARTED.word());
                    select.setString(4, EventKind.RECORDING_STOPPED.word());
                    try (ResultSet result = select.executeQuery()) {
                        return result.next() && result.getString(2).equals(EventKind.RECORDING_STARTED.word())
                                ? result.getLong(1)
                                : -1;
                    }
                });
    }

    private long newestEvent(int server, long at) throws SQLException {
        return snapshot.statements().ask("select max(t) from event where server = ? and t <= ?", select -> {
            select.setInt(1, server);
            select.setLong(2, at);
            try (ResultSet result = select.executeQuery()) {
                return result.getLong(1);
            }
        });
    }

    private String name(int server) throws SQLException {
        return snapshot.statements().ask("select name from server where id = ?", select -> {
            select.setInt(1, server);
            try (ResultSet result = select.executeQuery()) {
                return result.getString(1);
            }
        });
    }

    /// The last link, capabilities and count of skipped ticks.
    private List<ServerUpdate> updates(int server, long began, long at) throws SQLException {
        List<ServerUpdate> updates = new ArrayList<>();
        return snapshot.statements().ask("select state from event"
                + " where server = ? and t >= ? and t <= ? and state like ? order by t desc, id desc limit 1",
                select -> {
                    for (String field : FIELDS) {
                        select.setInt(1, server);
                        select.setLong(2, began);
                        select.setLong(3, at);
                        select.setString(4, "{\"" + field + "\"%");
                        try (ResultSet result = select.executeQuery()) {
                            if (result.next()) {
                                UpdateJson.read(result.getString(1)).ifPresent(updates::add);
                            }
                        }
                    }
                    return updates;
                });
    }

    /// The samples of a probe from the last answer but one on, oldest first.
    <R extends Record> List<Sample<R>> last(int server, RowSchema<R> schema, long began, long at)
            throws SQLException, IOException {
        List<Sample<R>> found = new ArrayList<>();
        int answers = 0;
        String probe = schema.probe().probe().name();
        for (Stored stored : snapshot.last(server, probe, began, at, MOST_CHUNKS)) {
            try {
                long[] times = ChunkSamples.times(stored.chunk());
                int to = times.length;
                while (to > 0 && times[to - 1] > at) {
                    to--;
                }
                int from = to;
                while (from > 0 && answers < 2) {
                    from--;
                    answers += ChunkSamples.isRead(stored.chunk(), from) ? 1 : 0;
                }
                found.addAll(0, ChunkSamples.read(stored.chunk(), schema, from, to, snapshot.texts()));
            } catch (ChunkException e) {
                snapshot.problems().add(Snapshot.name(probe, Tier.RAW, at) + ": " + e.getMessage() + ".");
            }
            if (answers >= 2) {
                break;
            }
        }
        return found;
    }
}
