package org.howdah.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

/// What the history takes of disk and processor, and how long its questions take, beside plain rows in SQLite and in
/// DuckDB: `mvn -q -Pbench -Dbench=history`, with the hours to record as argument.
final class HistoryBenchmark {
    private static final int SERVERS = 4;
    /// As long as a chunk of sessions, so that each server packs one meanwhile.
    private static final int TICKS = 300;
    /// Before them, so that the compiler of Java has done its work, as after some minutes of recording.
    private static final int WARM_UP = 3_000;
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
        week();
        new PlainRows("SQLite rows", "jdbc:sqlite:" + folder.resolve("rows.sqlite")).run(loads(false));
        new PlainRows("DuckDB rows", "jdbc:duckdb:" + folder.resolve("rows.duckdb")).run(loads(false));
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
            for (int second = 0; second < WARM_UP; second++) {
                for (int i = 0; i < SERVERS; i++) {
                    append(history, i, loads.get(i).sessions(second));
                }
            }
            drain(history);
            long before = writerCpu();
            for (int second = WARM_UP; second < WARM_UP + TICKS; second++) {
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

    private void questions(SqliteHistory history, int seconds) throws Exception {
        ServerId server = servers.getFirst();
        Instant end = START.plusSeconds(seconds);
        for (int some : List.of(1, 6)) {
            time("load of " + some + " h in 200 steps", () -> history.load(new LoadQuestion(server,
                    LoadDimension.WAIT_CLASS, new TimeRange(end.minusSeconds(some * 3_600L), end)), 200));
        }
        for (int minutes : List.of(10, 360)) {
            time("top 20 statements of " + minutes + " min", () -> history.top(new LoadQuestion(server,
                    LoadDimension.STATEMENT, new TimeRange(end.minusSeconds(minutes * 60L), end)), 20));
        }
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
        try (SqliteHistory history = TestHistory.record(place)) {
            // Another recording, so that the first one is over.
            append(history, 0, new SeededLoad(8, false).sessions(days * 86_400));
            long waited = 0;
            while (rolled(history) < days * 24 - 1 || waited < 100) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                waited++;
            }
            for (int steps : List.of(200, 1_000)) {
                time("load of " + days + " days in " + steps + " steps", () -> history.load(new LoadQuestion(server,
                        LoadDimension.WAIT_CLASS, new TimeRange(START, START.plus(Duration.ofDays(days)))), steps));
            }
            time("top 20 statements of " + days + " days", () -> history.top(new LoadQuestion(server,
                    LoadDimension.STATEMENT, new TimeRange(START, START.plus(Duration.ofDays(days)))), 20));
            history.info().servers().getFirst().bytes().forEach((kind, bytes) -> System.out.printf(Locale.ROOT,
                    "%s: %.0f kB a day%n", kind, bytes / 1e3 / days));
        }
    }

    private static long rolled(SqliteHistory history) {
        var bytes = history.info().servers().getFirst().bytes();
        return bytes.getOrDefault("sessions by hour", 0L) > 0 ? Long.MAX_VALUE : 0;
    }

    static void time(String what, Benchmarks.Question question) throws Exception {
        long[] nanos = new long[25];
        long[] cpu = new long[25];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < nanos.length; i++) {
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            question.ask();
            nanos[i] = System.nanoTime() - before;
            cpu[i] = threads.getCurrentThreadCpuTime() - cpuBefore;
        }
        System.out.printf(Locale.ROOT, "%s: first %.1f ms, then %.1f ms, CPU first %.1f ms, then %.1f ms (median of"
                + " %d)%n", what, nanos[0] / 1e6, median(nanos), cpu[0] / 1e6, median(cpu), nanos.length - 5);
    }

    private static double median(long[] nanos) {
        long[] warm = Arrays.copyOfRange(nanos, 5, nanos.length);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1e6;
    }
}
