package org.howdah.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.howdah.app.ClockForBenchmarks;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.Sql;
import org.howdah.fixture.TestServers;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.query.PostgresReaders;
import org.howdah.sampler.Sampler;
import org.howdah.sampler.WatchedServer;

/// What a server under full load loses to being watched: pgbench with and without Howdah beside it, by turns, and the
/// processor time of Howdah's own backends. Debian's pgbench. Arguments: rounds, seconds of each run, clients, version.
final class PgbenchBenchmark {
    private static final Path PGBENCH = Path.of("/usr/lib/postgresql/15/bin/pgbench");
    private static final Pattern THROUGHPUT = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final String OWN = "SELECT pid FROM pg_stat_activity WHERE usename = '" + TestServers.MONITOR
            + "' ORDER BY pid LIMIT 1 OFFSET ";

    private PgbenchBenchmark() {}

    static void run(String... arguments) throws Exception {
        int rounds = TableBenchmark.argument(0, 6, arguments);
        int seconds = TableBenchmark.argument(1, 20, arguments);
        int clients = TableBenchmark.argument(2, 100, arguments);
        String version = arguments.length > 3 ? arguments[3] : "18";
        Map<String, String> settings = Map.of("max_connections", Integer.toString(clients + 30));
        try (PostgresProcess server = version.equals("debian15")
                ? TestServers.start(BusyServer.debian(), settings, List.of())
                : TestServers.start(version, settings, List.of())) {
            Sql.execute(server, "GRANT ALL ON SCHEMA public TO " + TestServers.APPLICATIONS.getFirst());
            pgbench(server, "-i", "-s", "10", "-q");
            pgbench(server, load(clients, seconds));
            List<Double> alone = new ArrayList<>();
            List<Double> watched = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            List<Double> backends = new ArrayList<>();
            List<Double> own = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                // Who comes first changes, as a server slows down or speeds up in the course of a minute.
                boolean watchedFirst = round % 2 == 1;
                if (watchedFirst) {
                    watched.add(watched(server, clients, seconds, backends, own));
                }
                alone.add(pgbench(server, load(clients, seconds)));
                if (!watchedFirst) {
                    watched.add(watched(server, clients, seconds, backends, own));
                }
                ratios.add(watched.getLast() / alone.getLast());
                System.out.printf(Locale.ROOT, "%2d  alone %7.0f  watched %7.0f transactions a second, ratio %.3f%n",
                        round + 1, alone.getLast(), watched.getLast(), ratios.getLast());
            }
            System.out.printf(Locale.ROOT,
                    "%s, %d clients: median alone %.0f, watched %.0f, ratio %.3f (%.3f to %.3f)%n",
                    version, clients, ServerSecondBenchmark.median(alone), ServerSecondBenchmark.median(watched),
                    ServerSecondBenchmark.median(ratios), ratios.stream().min(Double::compare).orElseThrow(),
                    ratios.stream().max(Double::compare).orElseThrow());
            System.out.printf(Locale.ROOT, "  alone from %.0f to %.0f by itself%n",
                    alone.stream().min(Double::compare).orElseThrow(),
                    alone.stream().max(Double::compare).orElseThrow());
            System.out.printf(Locale.ROOT, "  Howdah's backends      %.3f %% of a core%n",
                    100 * ServerSecondBenchmark.median(backends));
            System.out.printf(Locale.ROOT, "  Howdah itself          %.3f %% of a core%n",
                    100 * ServerSecondBenchmark.median(own));
        }
    }

    private static String[] load(int clients, int seconds) {
        return new String[]{"-c", Integer.toString(clients), "-j", "2", "-T", Integer.toString(seconds), "-M",
                "prepared", "-n"};
    }

    /// A run with the sampler in this process on both lanes, each second, with all probes.
    private static double watched(PostgresProcess server, int clients, int seconds, List<Double> backends,
            List<Double> own) throws Exception {
        PostgresReaders readers = new PostgresReaders(new Connector(TestServers.secrets(), "howdah/pgbench"),
                java.time.Instant::now, System::nanoTime, Thread.ofPlatform().daemon().factory());
        ServerId id = ServerId.random();
        AtomicReference<ServerState> state = new AtomicReference<>();
        try (Sampler sampler = new Sampler(readers, new ClockForBenchmarks(), Thread.ofVirtual().factory(),
                new Random(5))) {
            sampler.watch(new WatchedServer(id, "pgbench", TestServers.target(server, TestServers.MONITOR),
                    Duration.ofSeconds(1)), () -> sampler.subscribe(id, state::set));
            while (Sql.connections(server, TestServers.MONITOR) < 2) {
                Thread.onSpinWait();
            }
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            int live = (int) Sql.number(server, OWN + 0);
            int slow = (int) Sql.number(server, OWN + 1);
            long begin = System.nanoTime();
            long before = BusyServer.cpuNanos(live) + BusyServer.cpuNanos(slow);
            long process = system.getProcessCpuTime();
            double throughput = pgbench(server, load(clients, seconds));
            double elapsed = System.nanoTime() - begin;
            backends.add((BusyServer.cpuNanos(live) + BusyServer.cpuNanos(slow) - before) / elapsed);
            own.add((system.getProcessCpuTime() - process) / elapsed);
            return throughput;
        }
    }

    /// Runs pgbench, and says how many transactions a second it made; 0 where it made none.
    private static double pgbench(PostgresProcess server, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PGBENCH.toString(), "-h", "127.0.0.1", "-p",
                Integer.toString(server.address("a", "b").port()), "-U", TestServers.APPLICATIONS.getFirst()));
        command.addAll(List.of(arguments));
        command.add("postgres");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        Matcher throughput = THROUGHPUT.matcher(said);
        return throughput.find() ? Double.parseDouble(throughput.group(1)) : 0;
    }
}
