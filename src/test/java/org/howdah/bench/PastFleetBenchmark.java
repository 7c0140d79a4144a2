package org.howdah.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.howdah.history.HistoryEntry;
import org.howdah.history.Recorder;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.replay.FleetSteps;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.States;

/// What a step of a replay takes that shows the page of all servers: `mvn -q -Pbench -Dbench=past-fleet`. Arguments: servers,
/// and minutes that are recorded of them.
final class PastFleetBenchmark {
    private static final Instant START = SeededLoad.START;
    private static final int STEPS = 20;

    private PastFleetBenchmark() {}

    static void run(String... arguments) throws Exception {
        int servers = TableBenchmark.argument(0, 100, arguments);
        int minutes = TableBenchmark.argument(1, 25, arguments);
        Path folder = Files.createTempDirectory("howdah-bench");
        try (SqliteHistory history = TestHistory.record(folder)) {
            List<RegisteredServer> list = record(history, servers, minutes * 60);
            Instant end = START.plusSeconds(minutes * 60L);
            // Where chunks are packed, and at the end, where they are open.
            measure("packed", history, list, START.plusSeconds(minutes * 30L));
            measure("open", history, list, end.minusSeconds(60));
            System.out.printf(Locale.ROOT, "%d servers, %d min: %s%n", servers, minutes, bytes(folder));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<RegisteredServer> record(SqliteHistory history, int servers, int seconds) {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        Recorder recorder = new Recorder(history, RecordingPlan.USUAL, now::get);
        List<RegisteredServer> list = new ArrayList<>();
        List<SeededLoad> loads = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
            ServerId id = ServerId.random();
            list.add(FakeFleet.registered(id, "server-" + i));
            loads.add(new SeededLoad(i, false));
            recorder.start(id, "server-" + i);
            recorder.heard(id, new ServerUpdate.CapabilitiesRead(States.capabilities()));
            recorder.heard(id, new ServerUpdate.LinkChanged(new Link.Up(START)));
        }
        for (int second = 0; second < seconds; second++) {
            now.set(START.plusSeconds(second));
            for (int i = 0; i < servers; i++) {
                ServerId id = list.get(i).id();
                if (second % 10 == 5) {
                    recorder.heard(id, new ServerUpdate.Sampled<>(loads.get(i).databases(second)));
                }
                recorder.heard(id, new ServerUpdate.Sampled<>(loads.get(i).sessions(second)));
            }
            while (history.status().waiting() > 4_000) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
        TestHistory.awaitKept(history, history.append(new HistoryEntry.Named(list.getFirst().id(), "server-0")));
        return list;
    }

    private static void measure(String where, SqliteHistory history, List<RegisteredServer> list, Instant from) {
        for (boolean whole : new boolean[]{true, false}) {
            FleetSteps steps = new FleetSteps(history, list, whole);
            String name = where + (whole ? ", whole states" : ", small rows");
            report(name + ", first look", times(1, _ -> steps.look(from)));
            // Until the compiler has seen it.
            times(whole ? 2 : STEPS, second -> steps.look(from.plusSeconds(second)));
            report(name + ", a second on",
                    times(whole ? 4 : STEPS, second -> steps.look(from.plusSeconds(20 + second))));
            report(name + ", elsewhere",
                    times(whole ? 2 : STEPS, second -> steps.look(from.minusSeconds(second * 7L))));
        }
    }

    private interface Step {
        void at(int second);
    }

    private static double[] times(int steps, Step step) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[steps];
        for (int i = 0; i < steps; i++) {
            long before = threads.getCurrentThreadCpuTime();
            step.at(i);
            millis[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        return millis;
    }

    private static void report(String name, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "| %s | %.1f ms | %.1f ms |%n", name, sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    /// What a row takes once its chunk is packed.
    private static String bytes(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("history.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select sum(c.samples), sum(length(c.v)) from chunk c"
                        + " join kind k on k.id = c.kind where k.name = 'summary' and c.v is not null and c.tier = 0")) {
            return String.format(Locale.ROOT, "%d packed rows, %.1f bytes each", result.getLong(1),
                    (double) result.getLong(2) / result.getLong(1));
        }
    }
}
