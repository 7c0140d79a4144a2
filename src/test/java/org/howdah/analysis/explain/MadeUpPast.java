package org.howdah.analysis.explain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.howdah.history.HistoryEntry;
import org.howdah.history.TestHistory;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.Checkpointer;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.replication.Lsn;
import org.howdah.model.replication.WalSender;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A server's past, second by second, as a test says it, in a real history. Counters grow by what they are told for each
/// second.
final class MadeUpPast implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Epoch EPOCH = new Epoch(1L, 1, START.minusSeconds(86_400), false);

    final ServerId server = ServerId.random();
    final SqliteHistory history;
    private int second;
    private long number;
    private final List<Session> sessions = new ArrayList<>();
    private final List<BlockedSession> blocked = new ArrayList<>();
    private @Nullable List<WalSender> senders;
    // A second each, until they are set anew.
    int connections = 10;
    long scanned = 5_000;
    long fetched = 4_000;
    long temporaryBytes;
    long walBytes = 100_000;
    long requested;
    long timed;
    long buffers = 10;
    private final long[] counters = new long[7];

    MadeUpPast(Path folder) {
        history = TestHistory.record(folder);
        history.append(new HistoryEntry.Named(server, "shop"));
        history.append(new HistoryEntry.Happened(
                new HistoryEvent(server, START, EventKind.RECORDING_STARTED, null, 0, "so"), null, false));
    }

    Instant now() {
        return START.plusSeconds(second);
    }

    TimeRange since(Instant from) {
        return new TimeRange(from, now());
    }

    /// A session of this second, at work.
    void active(int pid, String application, long statement, @Nullable String type, @Nullable String event) {
        add(pid, application, SessionState.ACTIVE, statement, "SELECT " + statement, type, event, now());
    }

    void add(int pid, @Nullable String application, SessionState state, @Nullable Long statement, String text,
            @Nullable String type, @Nullable String event, Instant transaction) {
        sessions.add(new Session(pid, START.minusSeconds(600 - pid % 100), 5L, "shop", 10L, "shop_api", application,
                "10.0.0.7", 5_000, "client backend", state, type, event, transaction, transaction, transaction, null,
                77L, null, statement, text, false, false));
    }

    /// A session that has just connected, at work.
    void comes(int pid, String application, long statement) {
        sessions.add(new Session(pid, now(), 5L, "shop", 10L, "shop_api", application, "10.0.0.7", 5_000,
                "client backend", SessionState.ACTIVE, null, null, now(), now(), now(), null, 77L, null, statement,
                "SELECT " + statement, false, false));
    }

    void background(int pid, String backendType, @Nullable SessionState state, @Nullable String text, String type,
            String event) {
        sessions.add(new Session(pid, START.minusSeconds(10), 5L, "shop", null, null, "", null, null, backendType,
                state, type, event, now(), now(), now(), null, null, null, null, text, false, false));
    }

    void waits(int pid, Integer... blockers) {
        blocked.add(new BlockedSession(pid, START.minusSeconds(600 - pid % 100), now(), List.of(blockers), now()));
    }

    void senders(int count) {
        senders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            senders.add(new WalSender(900 + i, "streaming", new Lsn(1), new Lsn(1), new Lsn(1), new Lsn(1), null, null,
                    Duration.ofMillis(3), 1, "sync", null));
        }
    }

    /// Keeps the second that was made up.
    void tick() {
        sample(Session.PROBE, sessions);
        sample(BlockedSession.PROBE, blocked);
        if (senders != null) {
            sample(WalSender.PROBE, senders);
        }
        counters[0] += 100;
        counters[1] += scanned;
        counters[2] += fetched;
        counters[3] += temporaryBytes;
        counters[4] += walBytes;
        counters[6] += buffers;
        sample(WalActivity.PROBE, List.of(new WalActivity(new Lsn(counters[4]), null, null, null, null, null)));
        if (second % 10 == 0) {
            sample(DatabaseActivity.PROBE, List.of(new DatabaseActivity(5, "shop", connections, counters[0], 0, 0,
                    0, counters[1], counters[2], 0, 0, 0, 0, 0, counters[3], 0, null, 0, 0, null, null, null, null,
                    null, null, null, null)));
            sample(Checkpointer.PROBE, List.of(new Checkpointer(timed, requested, null, null, null, null, 0, 0,
                    counters[6], null, 0, 0, null, 0, null)));
        }
        second++;
        sessions.clear();
        blocked.clear();
    }

    void gap(int seconds) {
        second += seconds;
    }

    private <R extends Record> void sample(Probe<R> probe, List<R> rows) {
        number = history.append(new HistoryEntry.Sampled(server, new Sample<>(probe, now(), now(), EPOCH,
                Duration.ofSeconds(1), Duration.ofMillis(1), true, new SampleOutcome.Read<>(rows))));
        if (number % 500 == 0) {
            TestHistory.awaitKept(history, number);
        }
    }

    /// Why the seconds since then are as they are.
    Explanation explain(Instant from, @Nullable Integer cores) {
        TestHistory.awaitKept(history, number);
        return new RangeFactsReader(history, server, cores).explain(since(from));
    }

    /// The same of a part of the sessions.
    Explanation explain(Instant from, @Nullable Integer cores, LoadFilter filter) {
        TestHistory.awaitKept(history, number);
        return new RangeFactsReader(history, server, cores, filter).explain(since(from));
    }

    @Override
    public void close() {
        history.close();
    }
}
