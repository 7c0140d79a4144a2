package org.howdah.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.howdah.model.collector.ProcessCost;
import org.jspecify.annotations.Nullable;

/// What this process takes of its computer, as Java and the system say. Any thread.
final class ProcessMeter implements Supplier<ProcessCost> {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KILO = 1_024;

    private final InstantSource clock;

    ProcessMeter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ProcessCost get() {
        Runtime runtime = Runtime.getRuntime();
        return new ProcessCost(clock.instant(), cpu(), runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory(), resident(), ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static @Nullable Duration cpu() {
        long nanos = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
        return nanos < 0 ? null : Duration.ofNanos(nanos);
    }

    /// Only Linux tells it in a file; elsewhere it is not known.
    private static @Nullable Long resident() {
        if (!Files.isReadable(STATUS)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .findFirst().orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}
