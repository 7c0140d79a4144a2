package org.howdah.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.howdah.history.HistoryEntry;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// What the history takes of disk and processor, and how long its questions take, beside plain rows in SQLite and in
/// DuckDB: `mvn -q -Pbench -Dbench=history`, with the hours to record as argument.
final class HistoryBenchmark {
    private static final int SERVERS = 4;
    private static final int TICKS = 200;
    private static final Instant START = SeededLoad.START;

    private final Path folder;
    private final int hours;
    private final List<ServerId> servers = new ArrayList<>();

    private HistoryBenchmark(Path folder, int hours) {
        this.folder = folder;
        this.hours = hours;
        for (int i = 0; i < SERVERS; i++) {
            servers.add(new ServerId(new java.util.UUID(0, i + 1L)));
        }
    }

    static void run(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("howdah-bench");
        try {
            new HistoryBenchmark(folder, arguments.length == 0 ? 6 : Integer.parseInt(arguments[0])).run();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run() throws Exception {
        ticks();
        sessions(false);
        sessions(true);
        metrics();
        plainRows("jdbc:sqlite:" + folder.resolve("rows.sqlite"), "SQLite rows");
        plainRows("jdbc:duckdb:" + folder.resolve("rows.duckdb"), "DuckDB rows");
    }

    private List<SeededLoad> loads(boolean literals) {
        List<SeededLoad> loads = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            loads.add(new SeededLoad(100 + i, literals));
        }
        return loads;
    }

    /// One commit a tick of four servers, as it is in life.
    private void ticks() throws IOException {
        try (SqliteHistory history = TestHistory.record(folder.resolve("ticks"))) {
            List<SeededLoad> loads = loads(false);
            for (int second = 0; second < TICKS; second++) {
                tick(history, loads, second);
            }
            long before = writerCpu();
            for (int second = TICKS; second < TICKS * 2; second++) {
                tick(history, loads, second);
            }
            System.out.printf(Locale.ROOT, "CPU of the writer a tick of %d servers: %.2f ms%n", SERVERS,
                    (writerCpu() - before) / 1e6 / TICKS);
        }
    }

    private void tick(SqliteHistory history, List<SeededLoad> loads, int second) {
        long number = 0;
        for (int i = 0; i < SERVERS; i++) {
            number = history.append(new HistoryEntry.Sampled(servers.get(i), loads.get(i).sessions(second)));
        }
        TestHistory.awaitKept(history, number);
    }

    private static long writerCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("history-writer")) {
                return threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        throw new IllegalStateException("The writer does not run");
    }

    private void sessions(boolean literals) throws Exception {
        Path place = folder.resolve(literals ? "literals" : "sessions");
        long rows = 0;
        long cpu;
        try (SqliteHistory history = TestHistory.record(place)) {
            List<SeededLoad> loads = loads(literals);
            servers.forEach(server -> started(history, server));
            int seconds = (literals ? 1 : hours) * 3_600;
            for (int second = 0; second < seconds; second++) {
                for (int i = 0; i < SERVERS; i++) {
                    Sample<Session> sample = loads.get(i).sessions(second);
                    rows += ((SampleOutcome.Read<Session>) sample.outcome()).rows().size();
                    append(history, i, sample);
                }
            }
            drain(history);
            cpu = writerCpu();
            if (!literals) {
                questions(history, seconds);
            }
        }
        long bytes = closedBytes(place);
        System.out.printf(Locale.ROOT, "%s: %d rows of sessions, %.2f bytes a row, %.0f ns CPU a row%n", literals
                ? "Every execution with a text of its own"
                : "Texts that come again", rows, (double) bytes / rows, (double) cpu / rows);
    }

    private static void started(SqliteHistory history, ServerId server) {
        history.append(new HistoryEntry.Happened(new HistoryEvent(server, START.minusSeconds(1),
                EventKind.RECORDING_STARTED, null, 0, "bench"), null, false));
    }

    /// What is recorded faster than in life must not be dropped.
    private void append(SqliteHistory history, int server, Sample<?> sample) {
        history.append(new HistoryEntry.Sampled(servers.get(server), sample));
        while (history.status().waiting() > 4_000) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void drain(SqliteHistory history) {
        while (history.status().waiting() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }

    /// Opened once more, which packs what was left open.
    private static long closedBytes(Path place) throws Exception {
        try (SqliteHistory history = TestHistory.record(place)) {
            long number = history.append(new HistoryEntry.Named(ServerId.random(), "last"));
            TestHistory.awaitKept(history, number);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(4));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place.resolve("history.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("pragma incremental_vacuum");
            statement.execute("pragma wal_checkpoint(truncate)");
        }
        return Files.size(place.resolve("history.sqlite"));
    }

    private void questions(SqliteHistory history, int seconds) {
        ServerId server = servers.getFirst();
        Instant end = START.plusSeconds(seconds);
        time("load of 1 h in 200 steps", () -> history.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS,
                new TimeRange(end.minusSeconds(3_600), end)), 200));
        time("top 20 statements of 10 min", () -> history.top(new LoadQuestion(server, LoadDimension.STATEMENT,
                new TimeRange(end.minusSeconds(600), end)), 20));
        time("state at an instant", () -> history.stateAt(server, end.minusSeconds(1_000)));
    }

    private void metrics() throws Exception {
        Path place = folder.resolve("metrics");
        long points = 0;
        try (SqliteHistory history = TestHistory.record(place)) {
            List<SeededLoad> loads = loads(false);
            for (int second = 0; second < 24 * 3_600; second += 10) {
                for (int i = 0; i < (second < hours * 3_600 ? SERVERS : 1); i++) {
                    append(history, i, loads.get(i).databases(second));
                    points += 200;
                }
            }
            drain(history);
            time("one series of 24 h", () -> history.series(new SeriesRequest(servers.getFirst(),
                    DatabaseActivity.PROBE, "xactCommit", Map.of("datname", "database_2"),
                    new TimeRange(START, START.plus(Duration.ofHours(24))), 500)));
        }
        System.out.printf(Locale.ROOT, "%d metric points, %.2f bytes a point%n", points,
                (double) closedBytes(place) / points);
    }

    private static void time(String what, Runnable question) {
        long[] nanos = new long[25];
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            question.run();
            nanos[i] = System.nanoTime() - before;
        }
        System.out.printf(Locale.ROOT, "%s: first %.1f ms, then %.1f ms (median of %d)%n", what, nanos[0] / 1e6,
                median(nanos), nanos.length - 5);
    }

    private static double median(long[] nanos) {
        long[] warm = Arrays.copyOfRange(nanos, 5, nanos.length);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1e6;
    }

    /// One hour of the same sessions as rows, with dictionaries, one transaction a second.
    private void plainRows(String address, String what) throws SQLException, IOException {
        boolean duck = address.startsWith("jdbc:duckdb");
        long rows = 0;
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            if (!duck) {
                statement.execute("pragma journal_mode = wal");
            }
            statement.execute("create table word (id integer primary key, v varchar)");
            statement.execute("create table session (server integer, t bigint, pid integer, backend_start bigint,"
                    + " datid bigint, datname integer, usesysid bigint, usename integer, application integer,"
                    + " client integer, port integer, type integer, state integer, wait_type integer, wait integer,"
                    + " xact_start bigint, query_start bigint, state_change bigint, xid bigint, xmin bigint,"
                    + " query_id bigint, query integer, primary key (server, t, pid))"
                    + (duck ? "" : " without rowid"));
            connection.setAutoCommit(false);
            Words words = new Words(connection);
            List<SeededLoad> loads = loads(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into session values"
                    + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
                for (int second = 0; second < 3_600; second++) {
                    for (int i = 0; i < SERVERS; i++) {
                        rows += insert(insert, words, i, loads.get(i).sessions(second));
                    }
                    insert.executeBatch();
                    if (!duck || second % 60 == 59) {
                        connection.commit();
                    }
                }
            }
            connection.commit();
        }
        Path file = Path.of(address.substring(address.indexOf(':', 5) + 1));
        System.out.printf(Locale.ROOT, "%s: %.1f bytes a row%n", what, (double) Files.size(file) / rows);
    }

    private static int insert(PreparedStatement insert, Words words, int server, Sample<Session> sample)
            throws SQLException {
        List<Session> sessions = ((SampleOutcome.Read<Session>) sample.outcome()).rows();
        for (Session row : sessions) {
            Object[] values = {server, sample.time().toEpochMilli(), row.pid(), millis(row.backendStart()),
                    row.datid(), words.id(row.datname()), row.usesysid(), words.id(row.usename()),
                    words.id(row.applicationName()), words.id(row.clientAddr()), row.clientPort(),
                    words.id(row.backendType()), words.id(String.valueOf(row.state())),
                    words.id(row.waitEventType()), words.id(row.waitEvent()), millis(row.xactStart()),
                    millis(row.queryStart()), millis(row.stateChange()), row.backendXid(), row.backendXmin(),
                    row.queryId(), words.id(row.query())};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
        }
        return sessions.size();
    }

    private static Object millis(@Nullable Instant time) {
        return time == null ? 0 : time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    /// Words by number.
    private static final class Words {
        private final Map<String, Integer> known = new HashMap<>();
        private final Connection connection;

        Words(Connection connection) {
            this.connection = connection;
        }

        int id(@Nullable String word) throws SQLException {
            String text = String.valueOf(word);
            Integer id = known.get(text);
            if (id == null) {
                id = known.size() + 1;
                known.put(text, id);
                try (PreparedStatement insert = connection.prepareStatement("insert into word values (?, ?)")) {
                    insert.setInt(1, id);
                    insert.setString(2, text);
                    insert.executeUpdate();
                }
            }
            return id;
        }
    }
}
