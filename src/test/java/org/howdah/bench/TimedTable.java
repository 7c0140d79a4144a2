package org.howdah.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A table of what questions took, of which each line is printed when it is known and all of them at the end. One thread.
final class TimedTable {
    private final List<String> lines = new ArrayList<>();

    /// Another line.
    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        System.out.println(lines.getLast());
    }

    /// Asks often enough to be warm.
    void time(String what, Benchmarks.Question question) throws Exception {
        long[] nanos = new long[25];
        long[] cpu = new long[25];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < nanos.length; i++) {
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            question.ask();
            nanos[i] = System.nanoTime() - before;
            cpu[i] = threads.getCurrentThreadCpuTime() - cpuBefore;
        }
        row(what, String.format(Locale.ROOT, "%.1f ms, CPU %.1f ms", nanos[0] / 1e6, cpu[0] / 1e6),
                String.format(Locale.ROOT, "%.1f ms, CPU %.1f ms", median(nanos), median(cpu)));
    }

    private static double median(long[] nanos) {
        long[] warm = Arrays.copyOfRange(nanos, 5, nanos.length);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1e6;
    }

    void print() {
        lines.forEach(System.out::println);
    }
}
