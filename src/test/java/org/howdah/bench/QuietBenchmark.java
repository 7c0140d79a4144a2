package org.howdah.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.howdah.fixture.TestServers;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.Traffic;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.LiveRequest;
import org.howdah.postgres.query.PostgresReaders;

/// CPU of the quiet second on the server, with the whole reading that comes every ten seconds, against a bare
/// `select * from pg_stat_activity`: by turns, each at 1 Hz, in cycles of ten seconds. Arguments: cycles, then versions.
final class QuietBenchmark {
    private static final int CYCLE = 10;
    private static final int SESSIONS = 1_000;

    private QuietBenchmark() {}

    static void run(String... arguments) throws Exception {
        int cycles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6;
        List<String> versions = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length)
                : List.of("18", "debian15");
        System.out.println("version  sessions  not idle  bare us  quiet us  exact us  quiet/bare (median)  least  most"
                + "  exact/bare");
        for (String version : versions) {
            for (int percent : new int[]{5, 30}) {
                cell(version, percent, cycles);
            }
        }
    }

    private static void cell(String version, int percent, int cycles) throws Exception {
        try (BusyServer busy = new BusyServer(version, SESSIONS, SESSIONS * percent / 100);
                Connection bare = new Connector(TestServers.secrets(), "bare").open(
                        TestServers.target(busy.server(), busy.watcher()), Lane.SLOW, new Traffic());
                PreparedStatement statement = bare.prepareStatement("select * from pg_stat_activity");
                LiveReader quiet = open(busy, "quiet");
                LiveReader exact = open(busy, "exact")) {
            LiveRequest quietly = new LiveRequest(false, false, true, Duration.ofSeconds(1));
            LiveRequest exactly = new LiveRequest(false, false, Duration.ofSeconds(1));
            int barePid = busy.backend("bare");
            int quietPid = busy.backend("quiet");
            int exactPid = busy.backend("exact");
            List<Double> quietRatios = new ArrayList<>();
            List<Double> exactRatios = new ArrayList<>();
            double[] micros = new double[3];
            for (int cycle = -1; cycle < cycles; cycle++) {
                double[] nanos = new double[3];
                for (int second = 0; second < CYCLE; second++) {
                    nanos[0] += cost(barePid, () -> {
                        try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                                rows.getString("query");
                            }
                        }
                    });
                    nanos[1] += cost(quietPid, () -> quiet.read(quietly));
                    nanos[2] += cost(exactPid, () -> exact.read(exactly));
                }
                // Before the first, plans are made and caches filled.
                if (cycle >= 0) {
                    quietRatios.add(nanos[1] / nanos[0]);
                    exactRatios.add(nanos[2] / nanos[0]);
                    for (int i = 0; i < micros.length; i++) {
                        micros[i] += nanos[i] / 1e3 / CYCLE / cycles;
                    }
                }
            }
            quietRatios.sort(null);
            System.out.printf(Locale.ROOT, "%-8s %8d %8d%% %8.0f %9.0f %9.0f %20.2f %6.2f %5.2f %11.2f%n", version,
                    SESSIONS, percent, micros[0], micros[1], micros[2],
                    ServerSecondBenchmark.median(quietRatios), quietRatios.getFirst(), quietRatios.getLast(),
                    ServerSecondBenchmark.median(exactRatios));
        }
    }

    private static LiveReader open(BusyServer busy, String name) throws Exception {
        return new PostgresReaders(new Connector(TestServers.secrets(), name), Clock.systemUTC(), System::nanoTime,
                Thread::new).openLive(TestServers.target(busy.server(), busy.watcher()));
    }

    private interface Work {
        void run() throws Exception;
    }

    /// A third of a second, of which the work is the beginning.
    private static long cost(int pid, Work work) throws Exception {
        long before = BusyServer.cpuNanos(pid);
        long due = System.nanoTime() + Duration.ofSeconds(1).toNanos() / 3;
        work.run();
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        return BusyServer.cpuNanos(pid) - before;
    }
}
