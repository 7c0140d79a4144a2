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

/// CPU of the live second on the server against a bare `select * from pg_stat_activity`, alternating in one run, each at
/// 1 Hz. Arguments: seconds for each cell, then versions.
final class ServerSecondBenchmark {
    private static final int WARM_UP = 5;

    private ServerSecondBenchmark() {}

    static void run(String... arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        List<String> versions = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length)
                : List.of("18", "debian15");
        System.out.println("version  sessions  not idle  bare us  second us  ratio (median of pairs)  least  most");
        for (String version : versions) {
            for (int sessions : new int[]{100, 1000}) {
                for (int percent : new int[]{5, 30}) {
                    cell(version, sessions, percent, rounds);
                }
            }
        }
    }

    private static void cell(String version, int sessions, int percent, int rounds) throws Exception {
        try (BusyServer busy = new BusyServer(version, sessions, sessions * percent / 100);
                Connection bare = new Connector(TestServers.secrets(), "bare").open(
                        TestServers.target(busy.server(), busy.watcher()), Lane.SLOW, new Traffic());
                PreparedStatement statement = bare.prepareStatement("select * from pg_stat_activity");
                LiveReader reader = new PostgresReaders(new Connector(TestServers.secrets(), "second"),
                        Clock.systemUTC(), System::nanoTime, Thread::new).openLive(
                                TestServers.target(busy.server(), busy.watcher()))) {
            LiveRequest request = new LiveRequest(false, false, Duration.ofSeconds(1));
            int barePid = busy.backend("bare");
            int secondPid = busy.backend("second");
            List<Double> ratios = new ArrayList<>();
            List<Double> bareMicros = new ArrayList<>();
            List<Double> secondMicros = new ArrayList<>();
            for (int round = 0; round < rounds + WARM_UP; round++) {
                long bareCost = cost(barePid, () -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            rows.getString("query");
                        }
                    }
                });
                pause();
                long secondCost = cost(secondPid, () -> reader.read(request));
                pause();
                if (round >= WARM_UP) {
                    ratios.add((double) secondCost / bareCost);
                    bareMicros.add(bareCost / 1e3);
                    secondMicros.add(secondCost / 1e3);
                }
            }
            ratios.sort(null);
            System.out.printf(Locale.ROOT, "%-8s %8d %8d%% %8.0f %10.0f %6.2f %23.2f %6.2f%n", version, sessions,
                    percent, median(bareMicros), median(secondMicros), median(ratios), ratios.getFirst(),
                    ratios.getLast());
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long cost(int pid, Work work) throws Exception {
        long before = BusyServer.cpuNanos(pid);
        work.run();
        // The backend still tidies up after its last row; its account is complete once it sleeps again.
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        return BusyServer.cpuNanos(pid) - before;
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(450).toNanos());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
