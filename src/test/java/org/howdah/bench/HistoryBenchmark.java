package org.howdah.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

/// What the history takes of disk and processor, and how long its questions take, beside plain rows in SQLite and in
/// DuckDB: `mvn -q -Pbench -Dbench=history`, with the hours to record as argument.
final class HistoryBenchmark {
    private static final int SERVERS = 4;
    /// As long as a chunk of sessions, so that each server packs one meanwhile.
    private static final int TICKS = 300;
    private static final int HOUR = 3_600;
    private static final Instant START = SeededLoad.START;

    private final TimedTable table = new TimedTable();
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
        table.row("what", "first", "then, median of 20");
        table.row("---", "---:", "---:");
        ticks();
        sessions(false);
        sessions(true);
        metrics();
        week();
        new PlainRows("SQLite rows", "jdbc:sqlite:" + folder.resolve("rows.sqlite"), table).run(loads(false));
        new PlainRows("DuckDB rows", "jdbc:duckdb:" + folder.resolve("rows.duckdb"), table).run(loads(false));
        System.out.println();
        table.print();
    }

    private List<SeededLoad> loads(boolean literals) {
        List<SeededLoad> loads = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            loads.add(new SeededLoad(100 + i, literals));
        }
        return loads;
    }

    /// One commit a tick of four servers, as it is in life: an hour of them in a row in a young process, another one, and
    /// then as many as there are in life.
    private void ticks() throws IOException {
        try (SqliteHistory history = SqliteHistory.open(folder.resolve("ticks"),
                TestHistory.options(new ArrayList<>()).committing(Duration.ZERO))) {
            List<SeededLoad> loads = loads(false);
            ticks(history, loads, 0, HOUR, Duration.ZERO, "first hour, in a row");
            ticks(history, loads, HOUR, 2 * HOUR, Duration.ZERO, "second hour, in a row");
            ticks(history, loads, 2 * HOUR, 2 * HOUR + TICKS, Duration.ofMillis(250), "then, four a second");
        }
    }

    private void ticks(SqliteHistory history, List<SeededLoad> loads, int from, int to, Duration pace, String when) {
        long writer = cpu("history-writer");
        long packer = cpu("history-packer");
        for (int second = from; second < to; second++) {
            long before = System.nanoTime();
            long number = 0;
            for (int i = 0; i < SERVERS; i++) {
                number = history.append(new HistoryEntry.Sampled(servers.get(i), loads.get(i).sessions(second)));
            }
            while (history.status().acknowledged() < number || System.nanoTime() - before < pace.toNanos()) {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
            }
        }
        table.row("CPU a tick of " + SERVERS + " servers, " + when, String.format(Locale.ROOT, "writer %.2f ms",
                (cpu("history-writer") - writer) / 1e6 / (to - from)),
                String.format(Locale.ROOT, "packer %.2f ms",
                        (cpu("history-packer") - packer) / 1e6 / (to - from)));
    }

    private static long cpu(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (each != null && each.getThreadName().equals(thread)) {
                return threads.getThreadCpuTime(each.getThreadId());
            }
        }
        throw new IllegalStateException(thread + " does not run");
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
            cpu = cpu("history-writer") + cpu("history-packer");
            if (!literals) {
                questions(history, seconds);
            }
        }
        long bytes = closedBytes(place);
        table.row(
                (literals ? "Every execution with a text of its own" : "Texts that come again") + ", " + rows + " rows",
                String.format(Locale.ROOT, "%.2f bytes a row", (double) bytes / rows),
                String.format(Locale.ROOT, "%.2f µs CPU a row", cpu / 1e3 / rows));
        kinds(place, rows);
    }

    /// What of the bytes is the rows themselves, and what was made of them.
    private void kinds(Path place, long rows) throws Exception {
        Map<String, Long> bytes = new TreeMap<>();
        try (SqliteHistory history = TestHistory.record(place)) {
            history.info().servers().forEach(
                    server -> server.bytes().forEach((kind, size) -> bytes.merge(kind, size, Long::sum)));
        }
        bytes.forEach((kind, size) -> table.row("of these, " + kind,
                String.format(Locale.ROOT, "%.2f bytes a row", (double) size / rows), ""));
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

    private void questions(SqliteHistory history, int seconds) throws Exception {
        ServerId server = servers.getFirst();
        Instant end = START.plusSeconds(seconds);
        for (int some : List.of(1, 6)) {
            table.time("load of " + some + " h in 200 steps", () -> history.load(new LoadQuestion(server,
                    LoadDimension.WAIT_CLASS, new TimeRange(end.minusSeconds(some * 3_600L), end)), 200));
        }
        for (int minutes : List.of(10, 360)) {
            table.time("top 20 statements of " + minutes + " min", () -> history.top(new LoadQuestion(server,
                    LoadDimension.STATEMENT, new TimeRange(end.minusSeconds(minutes * 60L), end)), 20));
        }
        table.time("state at an instant", () -> history.stateAt(server, end.minusSeconds(1_000)));
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
            table.time("one series of 24 h", () -> history.series(new SeriesRequest(servers.getFirst(),
                    DatabaseActivity.PROBE, "xactCommit", Map.of("datname", "database_2"),
                    new TimeRange(START, START.plus(Duration.ofHours(24))), 500)));
        }
        table.row(points + " metric points", String.format(Locale.ROOT, "%.2f bytes a point",
                (double) closedBytes(place) / points), "");
    }

    /// Seven days of one server, each ten seconds, rolled up: as many cells as a sample each second has.
    private void week() throws Exception {
        Path place = folder.resolve("week");
        ServerId server = servers.getFirst();
        int days = hours < 2 ? 1 : 7;
        try (SqliteHistory history = TestHistory.record(place)) {
            SeededLoad load = new SeededLoad(7, false);
            for (int second = 0; second < days * 86_400; second += 10) {
                append(history, 0, load.sessions(second));
            }
            drain(history);
        }
        // Commits often, so that many steps of rolling up are kept soon.
        try (SqliteHistory history = SqliteHistory.open(place,
                TestHistory.options(new ArrayList<>()).committing(Duration.ofMillis(20)))) {
            // Another recording, so that the first one is over.
            append(history, 0, new SeededLoad(8, false).sessions(days * 86_400));
            while (rolledDays(place) < days) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            for (int steps : List.of(200, 1_000)) {
                table.time("load of " + days + " days in " + steps + " steps",
                        () -> history.load(new LoadQuestion(server,
                                LoadDimension.WAIT_CLASS, new TimeRange(START, START.plus(Duration.ofDays(days)))),
                                steps));
            }
            table.time("top 20 statements of " + days + " days", () -> history.top(new LoadQuestion(server,
                    LoadDimension.STATEMENT, new TimeRange(START, START.plus(Duration.ofDays(days)))), 20));
            history.info().servers().getFirst().bytes().forEach((kind, bytes) -> table.row(kind,
                    String.format(Locale.ROOT, "%.0f kB a day", bytes / 1e3 / days), ""));
        }
    }

    private static int rolledDays(Path place) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place.resolve("history.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from chunk c join kind k on k.id = c.kind"
                        + " where c.tier = 2 and k.name = 'sessions'")) {
            return result.getInt(1);
        }
    }
}
