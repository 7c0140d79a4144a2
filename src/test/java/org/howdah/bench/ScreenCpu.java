package org.howdah.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What the threads of this process have used of the processor by now, in nanoseconds, as Linux's scheduler accounts
/// for it: the clock of the process counts in steps of 10 ms only.
///
/// The thread that asks is in none of it: it plays the server.
record ScreenCpu(Map<Part, Long> parts) {
    /// Threads that work for the same end.
    enum Part {
        /// The thread of JavaFX that the program runs on.
        SCREEN,
        /// The thread of JavaFX that paints.
        PAINTER,
        /// Of garbage; with the serial collector also other work that stops the others.
        COLLECTOR,
        /// Of hot methods.
        COMPILER, OTHERS
    }

    /// A thread, known until the process ends: what it used stays used when it is gone.
    private record Known(Part part, long used) {}

    private static final Path TASKS = Path.of("/proc/self/task");
    private static final Map<String, Known> THREADS = new ConcurrentHashMap<>();

    static ScreenCpu now() {
        try {
            String asking = Path.of("/proc/thread-self").toRealPath().getFileName().toString();
            try (Stream<Path> tasks = Files.list(TASKS)) {
                for (Path task : tasks.toList()) {
                    read(task);
                }
            }
            THREADS.remove(asking);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, THREADS.values().stream().filter(known -> known.part() == part)
                    .mapToLong(Known::used).sum());
        }
        return new ScreenCpu(parts);
    }

    private static void read(Path task) throws IOException {
        try {
            long used = Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ", -1)[0]);
            THREADS.put(task.getFileName().toString(), new Known(partOf(Files.readString(task.resolve("comm"))), used));
        } catch (NoSuchFileException e) {
            // it has just ended
        } catch (IOException e) {
            // so it has, but its file was open
            if (Files.exists(task)) {
                throw e;
            }
        }
    }

    private static Part partOf(String name) {
        if (name.startsWith("JavaFX")) {
            return Part.SCREEN;
        }
        if (name.startsWith("QuantumRenderer")) {
            return Part.PAINTER;
        }
        if (name.startsWith("C1 ") || name.startsWith("C2 ")) {
            return Part.COMPILER;
        }
        boolean collects = name.startsWith("VM Thread") || name.startsWith("GC ") || name.startsWith("G1 ");
        return collects ? Part.COLLECTOR : Part.OTHERS;
    }

    long of(Part part) {
        return parts.getOrDefault(part, 0L);
    }

    /// The whole process, but for the thread that asks.
    long process() {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    long screen() {
        return of(Part.SCREEN);
    }

    long render() {
        return of(Part.PAINTER);
    }

    ScreenCpu minus(ScreenCpu earlier) {
        Map<Part, Long> used = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            used.put(part, of(part) - earlier.of(part));
        }
        return new ScreenCpu(used);
    }
}
