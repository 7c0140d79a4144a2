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

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "bytes", ServerBytesBenchmark::run,
            "fleet", FleetBenchmark::run,
            "pgbench", PgbenchBenchmark::run,
            "quiet", QuietBenchmark::run,
            "second", ServerSecondBenchmark::run,
            "servers-page", ServersPageBenchmark::run,
            "statements", StatementsBenchmark::run,
            "table", TableBenchmark::run,
            "vault", VaultBenchmark::run,
            "window", WindowBenchmark::run));

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
