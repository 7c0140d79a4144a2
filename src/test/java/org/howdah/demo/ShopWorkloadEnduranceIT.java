package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// What the demo costs at its usual pace: less than a quarter of one core, server and workload together. Linux.
class ShopWorkloadEnduranceIT {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final double MOST_CORES = 0.25;
    private static final double TICKS_PER_SECOND = 100;

    @TempDir
    Path home;

    @Test
    void costsLessThanAQuarterOfACore(TestReporter reporter) {
        List<Thread> threads = new ArrayList<>();
        try (DemoServer server = DemoServer
                .start(new DemoSettings(home, TestBinaries.of(TestBinaries.NEWEST)), System::nanoTime);
                ShopWorkload workload = ShopWorkload.start(server.address(), ShopWorkload.Pace.usual(), 1, work -> {
                    var thread = new Thread(work);
                    threads.add(thread);
                    return thread;
                }, System::nanoTime)) {
            assertThat(workload).isNotNull();
            elapse(WARM_UP);
            double serverBefore = serverSeconds(server.process());
            double clientBefore = clientSeconds(threads);
            elapse(MEASURED);
            double serverCores = (serverSeconds(server.process()) - serverBefore) / MEASURED.toSeconds();
            double clientCores = (clientSeconds(threads) - clientBefore) / MEASURED.toSeconds();
            reporter.publishEntry("cores", "server " + serverCores + ", workload " + clientCores);
            assertThat(serverCores + clientCores).isLessThan(MOST_CORES);
        }
    }

    private static void elapse(Duration duration) {
        await().atMost(duration.multipliedBy(2)).pollDelay(duration).until(() -> true);
    }

    private static double clientSeconds(List<Thread> threads) {
        var bean = ManagementFactory.getThreadMXBean();
        return threads.stream().mapToLong(thread -> Math.max(0, bean.getThreadCpuTime(thread.threadId()))).sum() / 1e9;
    }

    /// The processor time of the postmaster, of its children, and of those that ended.
    private static double serverSeconds(PostgresProcess process) {
        long ticks = 0;
        for (long pid : process.pids()) {
            ticks += ticks(pid, pid == process.pids().getFirst());
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static long ticks(long pid, boolean withEndedChildren) {
        Path file = Path.of("/proc", String.valueOf(pid), "stat");
        try {
            String text = Files.exists(file) ? Files.readString(file) : ") S 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withEndedChildren ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
