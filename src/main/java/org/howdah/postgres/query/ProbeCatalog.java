package org.howdah.postgres.query;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.howdah.model.instance.Checkpointer;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.ServerTimeZone;
import org.howdah.model.instance.WaitEventText;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.replication.WalSender;
import org.howdah.model.sample.Probe;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;
import org.howdah.postgres.connect.Lane;
import org.jspecify.annotations.Nullable;

/// Which probes there are, who reads their rows, on which lane each version answers them, and how often the slow lane
/// asks. One line a probe.
final class ProbeCatalog {
    /// What a query may need of the connection that it belongs to.
    ///
    /// @param memory of sessions
    record Context(Connection connection, ServerVersion version, Names names, OwnBackends own, SessionMemory memory) {
        /// @param textLimitBytes `track_activity_query_size`
        Context(Connection connection, ServerVersion version, Names names, OwnBackends own, int textLimitBytes) {
            this(connection, version, names, own, new SessionMemory(textLimitBytes));
        }

        private SessionRows sessionRows() {
            return new SessionRows(connection, names, own, memory.texts());
        }
    }

    /// @param liveFrom the version from which the probe travels with the live second; null: never, it is a slow one
    /// @param cadence on the slow lane
    private record Entry(Probe<?> probe, @Nullable String liveFrom, Cadence cadence,
            Function<Context, ProbeQuery<?>> query) {
        Entry(Probe<?> probe, @Nullable String liveFrom, Function<Context, ProbeQuery<?>> query) {
            this(probe, liveFrom, Cadence.TEN_SECONDS, query);
        }

        Lane lane(ServerVersion version) {
            return liveFrom != null && version.isAtLeast(liveFrom) ? Lane.LIVE : Lane.SLOW;
        }
    }

    /// In the order in which they stand in a batch: blocking needs the sessions that were read before it.
    private static final List<Entry> ENTRIES = List.of(
            new Entry(Session.PROBE, "9.6",
                    at -> new SessionsQuery(at.connection(), at.sessionRows(), at.memory())),
            new Entry(BlockedSession.PROBE, "9.6", _ -> new BlockingQuery()),
            new Entry(WalSender.PROBE, "9.6", at -> new WalSendersQuery(at.version().isAtLeast("10"))),
            new Entry(DatabaseActivity.PROBE, "15",
                    _ -> new RowQuery<>(DatabaseActivity.PROBE, InstanceRows::database)),
            new Entry(Checkpointer.PROBE, "15", _ -> new RowQuery<>(Checkpointer.PROBE, InstanceRows::checkpointer)),
            new Entry(WalActivity.PROBE, "15", _ -> new RowQuery<>(WalActivity.PROBE, InstanceRows::wal)),
            new Entry(IdleSessions.PROBE, null, at -> new IdleSessionsQuery(at.connection(), at.names(), at.own())),
            new Entry(SessionTraits.PROBE, null, Cadence.WHILE_SHOWN,
                    _ -> new RowQuery<>(SessionTraits.PROBE, SessionColumnRows::traits)),
            new Entry(HeldLocks.PROBE, null, Cadence.WHILE_SHOWN,
                    _ -> new RowQuery<>(HeldLocks.PROBE, SessionColumnRows::locks)),
            new Entry(TempFiles.PROBE, null, Cadence.FOLDERS_WHILE_SHOWN,
                    _ -> new RowQuery<>(TempFiles.PROBE, SessionColumnRows::temp)),
            new Entry(StandbyReplay.PROBE, null, _ -> new RowQuery<>(StandbyReplay.PROBE, InstanceRows::standby)),
            new Entry(DatabaseAge.PROBE, null, Cadence.MINUTE,
                    _ -> new RowQuery<>(DatabaseAge.PROBE, InstanceRows::databaseAge)),
            new Entry(ServerTimeZone.PROBE, null, Cadence.RARELY,
                    _ -> new RowQuery<>(ServerTimeZone.PROBE, InstanceRows::timeZone)),
            new Entry(WaitEventText.PROBE, null, Cadence.HOUR,
                    _ -> new RowQuery<>(WaitEventText.PROBE, InstanceRows::waitEventText)),
            new Entry(DatabaseSize.PROBE, null, Cadence.RARELY,
                    _ -> new RowQuery<>(DatabaseSize.PROBE, InstanceRows::databaseSize)));

    private ProbeCatalog() {}

    /// All that may be asked for by name.
    static List<Probe<?>> probes() {
        return ENTRIES.stream().<Probe<?>>map(Entry::probe).toList();
    }

    /// Those that this version answers on this lane.
    static List<Probe<?>> probes(Lane lane, ServerVersion version) {
        return ENTRIES.stream()
                .filter(entry -> entry.lane(version) == lane)
                .<Probe<?>>map(Entry::probe)
                .toList();
    }

    /// What a quiet second asks instead of the sessions; nothing of a version that cannot be asked so.
    static List<StatementBatch.Part> quietSessions(ServerVersion version, SqlCatalog sql, Context context) {
        return sql.find("quiet_sessions", version)
                .map(statement -> List.of(
                        new StatementBatch.Part(new SessionDetailsQuery(context.memory()),
                                sql.get("session_details", version)),
                        new StatementBatch.Part(new QuietSessionsQuery(context.connection(), context.sessionRows(),
                                context.memory()), statement)))
                .orElse(List.of());
    }

    /// What the slow lane asks this version, and how often; in the order in which to ask.
    static SequencedMap<Probe<?>, Cadence> cadences(ServerVersion version) {
        SequencedMap<Probe<?>, Cadence> cadences = new LinkedHashMap<>();
        ENTRIES.stream()
                .filter(entry -> entry.lane(version) == Lane.SLOW)
                .forEach(entry -> cadences.put(entry.probe(), entry.cadence()));
        return cadences;
    }

    /// A connection's own queries of one lane, with the statements of its server's version.
    static List<StatementBatch.Part> parts(Lane lane, ServerVersion version, SqlCatalog sql, Context context) {
        return ENTRIES.stream()
                .filter(entry -> entry.lane(version) == lane)
                .map(entry -> new StatementBatch.Part(
                        entry.query().apply(context), sql.get(entry.probe().name(), version)))
                .toList();
    }
}
