package org.howdah.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.howdah.app.ClockForBenchmarks;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.TlsMode;
import org.howdah.model.session.Session;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.query.PostgresReaders;
import org.howdah.sampler.Sampler;
import org.howdah.sampler.WatchedServer;

/// The collector alone on a hundred registrations over four real servers at 1 Hz. Arguments: `virtual` or `platform`,
/// seconds, and `sick` for ten black holes and one stopped server among them.
final class FleetBenchmark {
    private static final int REGISTRATIONS = 100;
    private static final int BLACK_HOLES = 10;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Queue<Socket> KEPT = new ConcurrentLinkedQueue<>();
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private FleetBenchmark() {}

    static void run(String... arguments) throws Exception {
        boolean virtual = arguments.length == 0 || arguments[0].equals("virtual");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        boolean sick = arguments.length > 2 && arguments[2].equals("sick");
        ThreadFactory threads = virtual ? Thread.ofVirtual().factory() : Thread.ofPlatform().daemon().factory();
        List<PostgresProcess> servers = List.of("18", "15", "13", "10").parallelStream()
                .map(version -> TestServers.start(version, Map.of("max_connections", "150"), List.of())).toList();
        PostgresProcess stopped = sick ? TestServers.start("18", Map.of(), List.of()) : servers.getFirst();
        try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> swallow(blackHole));
            measure(virtual, seconds, sick, threads, servers, stopped, blackHole.getLocalPort());
        } finally {
            servers.forEach(PostgresProcess::close);
            stopped.close();
        }
    }

    private static void measure(boolean virtual, int seconds, boolean sick, ThreadFactory threads,
            List<PostgresProcess> servers, PostgresProcess stopped, int blackHole) throws Exception {
        PostgresReaders readers = new PostgresReaders(new Connector(TestServers.secrets(), "howdah/fleet"),
                Instant::now, System::nanoTime, Thread.ofPlatform().daemon().factory());
        Map<ServerId, ConcurrentLinkedQueue<Instant>> samples = new ConcurrentHashMap<>();
        Queue<OwnCost> costs = new ConcurrentLinkedQueue<>();
        List<ServerId> healthy = new ArrayList<>();
        try (Sampler sampler = new Sampler(readers, new ClockForBenchmarks(), threads, new Random(3))) {
            for (int i = 0; i < REGISTRATIONS; i++) {
                ServerId id = ServerId.random();
                boolean hole = sick && i < BLACK_HOLES;
                boolean silent = sick && i == BLACK_HOLES;
                ConnectionTarget target = hole
                        ? new ConnectionTarget(new ServerAddress("127.0.0.1", blackHole, "x", "x"), TlsMode.DISABLE,
                                null)
                        : TestServers.target(silent ? stopped : servers.get(i % servers.size()), TestServers.MONITOR);
                if (!hole && !silent) {
                    healthy.add(id);
                }
                watch(sampler, id, target, samples, costs);
            }
            Thread.ofPlatform().daemon().start(() -> {
                while (true) {
                    sampler.checkDeadlines();
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                }
            });
            LockSupport.parkNanos(WARM_UP.toNanos());
            if (sick) {
                signal("STOP", stopped);
            }
            report(virtual, seconds, sick, healthy, samples, costs);
            if (sick) {
                signal("CONT", stopped);
            }
        }
    }

    private static void report(boolean virtual, int seconds, boolean sick, List<ServerId> healthy,
            Map<ServerId, ConcurrentLinkedQueue<Instant>> samples, Queue<OwnCost> costs) throws Exception {
        samples.values().forEach(ConcurrentLinkedQueue::clear);
        costs.clear();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long begin = System.nanoTime();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
        double elapsed = (System.nanoTime() - begin) / 1e9;
        double used = (system.getProcessCpuTime() - cpu) / 1e9 / elapsed;
        long onTime = 0;
        long taken = 0;
        List<Double> lateness = new ArrayList<>();
        for (ServerId id : healthy) {
            List<Instant> times = List.copyOf(samples.get(id));
            taken += times.size();
            for (int i = 1; i < times.size(); i++) {
                double gap = Duration.between(times.get(i - 1), times.get(i)).toNanos() / 1e9;
                lateness.add(Math.abs(gap - 1));
                onTime += gap < 1.5 ? 1 : 0;
            }
        }
        lateness.sort(null);
        System.out.printf(Locale.ROOT, "%s threads%s, %d healthy registrations, %.0f s%n",
                virtual ? "virtual" : "platform",
                sick ? ", ten black holes and one stopped server" : "", healthy.size(), elapsed);
        System.out.printf(Locale.ROOT, "  process CPU            %6.2f %% of a core%n", used * 100);
        System.out.printf(Locale.ROOT, "  received from servers  %6.0f bytes a second and registration, sent %.0f%n",
                costs.stream().mapToLong(OwnCost::bytesReceived).sum() / elapsed / healthy.size(),
                costs.stream().mapToLong(OwnCost::bytesSent).sum() / elapsed / healthy.size());
        System.out.printf(Locale.ROOT, "  samples taken          %6.2f %% of those due%n",
                100.0 * taken / (healthy.size() * elapsed));
        System.out.printf(Locale.ROOT, "  gaps under 1.5 s       %6.2f %%%n", 100.0 * onTime / lateness.size());
        System.out.printf(Locale.ROOT, "  off the second, p50    %6.1f ms, p99 %.1f ms, worst %.1f ms%n",
                1e3 * lateness.get(lateness.size() / 2), 1e3 * lateness.get((int) (lateness.size() * 0.99)),
                1e3 * lateness.getLast());
        System.out.printf(Locale.ROOT, "  platform threads       %6d%n",
                ManagementFactory.getThreadMXBean().getThreadCount());
        System.out.printf(Locale.ROOT, "  resident memory        %6d MB%n", residentMegabytes());
    }

    private static void watch(Sampler sampler, ServerId id, ConnectionTarget target,
            Map<ServerId, ConcurrentLinkedQueue<Instant>> samples, Queue<OwnCost> costs) {
        ConcurrentLinkedQueue<Instant> times = new ConcurrentLinkedQueue<>();
        samples.put(id, times);
        sampler.watch(new WatchedServer(id, id.toString(), target, INTERVAL), () -> {
            var _ = sampler.subscribeUpdates(id, update -> {
                if (update instanceof ServerUpdate.Sampled<?>(Sample<?> sample)
                        && sample.outcome() instanceof SampleOutcome.Read<?>(var rows)) {
                    if (sample.probe().equals(Session.PROBE)) {
                        times.add(sample.time());
                    } else if (sample.probe().equals(OwnCost.PROBE)) {
                        rows.forEach(row -> costs.add((OwnCost) row));
                    }
                }
            });
        });
    }

    /// Takes connections and says nothing, until closed.
    private static void swallow(ServerSocket blackHole) {
        try {
            while (true) {
                KEPT.add(blackHole.accept());
            }
        } catch (IOException closed) {
            KEPT.forEach(FleetBenchmark::close);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void signal(String name, PostgresProcess server) throws Exception {
        for (long pid : server.pids()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        }
    }

    private static long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElse(0);
    }
}
