package org.howdah.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// What this process has used of the processor by now, in nanoseconds.
///
/// @param process all its threads, but the one that asks: it plays the server
/// @param screen the thread of JavaFX that the program runs on
/// @param render the thread of JavaFX that paints
record ScreenCpu(long process, long screen, long render) {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SCREEN = threadId("JavaFX Application Thread");
    private static final long RENDER = threadId("QuantumRenderer-0");

    /// JavaFX must have been started.
    static ScreenCpu now() {
        return new ScreenCpu(SYSTEM.getProcessCpuTime() - THREADS.getCurrentThreadCpuTime(),
                THREADS.getThreadCpuTime(SCREEN), THREADS.getThreadCpuTime(RENDER));
    }

    ScreenCpu minus(ScreenCpu earlier) {
        return new ScreenCpu(process - earlier.process, screen - earlier.screen, render - earlier.render);
    }

    private static long threadId(String name) {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> name.equals(thread.getThreadName()))
                .findFirst()
                .orElseThrow()
                .getThreadId();
    }
}
