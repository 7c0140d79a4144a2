package org.howdah.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.howdah.model.collector.ProcessCost;
import org.jspecify.annotations.Nullable;

/// Asks the Java machine and the system what this process takes. Any thread.
final class OwnProcessMeter implements Supplier<ProcessCost> {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private final InstantSource clock;

    OwnProcessMeter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ProcessCost get() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new ProcessCost(clock.instant(), cpu(), heap.getUsed(), heap.getMax(), resident(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static @Nullable Duration cpu() {
        long nanos = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
        return nanos < 0 ? null : Duration.ofNanos(nanos);
    }

    /// Linux only: nowhere else is it told without a program of its own.
    private static @Nullable Long resident() {
        if (!Files.isReadable(STATUS)) {
            return null;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .map(line -> line.substring(RESIDENT.length()).replace("kB", "").strip())
                    .map(kilobytes -> Long.parseLong(kilobytes) * 1_024)
                    .findFirst().orElse(null);
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }
}
