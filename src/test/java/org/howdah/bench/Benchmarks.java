package org.howdah.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Runs one benchmark by name: `mvn -q -Pbench -Dbench=second`.
public final class Benchmarks {
    /// One benchmark; what it prints is its result.
    interface Benchmark {
        void run(String... arguments) throws Exception;
    }

    /// What is timed.
    interface Question {
        void ask() throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("bytes", ServerBytesBenchmark::run),
            Map.entry("fleet", FleetBenchmark::run),
            Map.entry("history", HistoryBenchmark::run),
            Map.entry("load-chart", LoadChartBenchmark::run),
            Map.entry("past-fleet", PastFleetBenchmark::run),
            Map.entry("pgbench", PgbenchBenchmark::run),
            Map.entry("quiet", QuietBenchmark::run),
            Map.entry("second", ServerSecondBenchmark::run),
            Map.entry("servers-page", ServersPageBenchmark::run),
            Map.entry("start", StartBenchmark::run),
            Map.entry("statements", StatementsBenchmark::run),
            Map.entry("table", TableBenchmark::run),
            Map.entry("vault", VaultBenchmark::run),
            Map.entry("window", WindowBenchmark::run)));

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (benchmark == null) {
            System.out.println("mvn -q -Pbench -Dbench=NAME, where NAME is one of " + ALL.keySet());
            return;
        }
        benchmark.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.exit(0);
    }
}
