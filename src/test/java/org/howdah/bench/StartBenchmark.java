package org.howdah.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Processor time until the packaged console is painted and has read its first sessions, with the image's cache and
/// without it by turns, and where asked also with more options of the Java machine; on Xvfb, beside a demo server of
/// another process. The image is that of `mvn -B package -Ppackage -DskipTests`. Arguments: rounds, image (else that of
/// the build), options to be tried with the cache.
final class StartBenchmark {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern MARK = Pattern.compile(
            "(The window is painted|The first sessions are read): (\\d+) ms after the start, (\\d+) ms of processor");
    private static final String DISPLAY = ":" + (1_000 + ProcessHandle.current().pid() % 10_000);
    private static final String CACHE_OPTION = "-XX:AOTCache";

    /// In milliseconds.
    private record Start(long painted, long paintedClock, long read, long readClock) {}

    private final Path image;
    private final Path home;
    private final Path config;
    private final List<String> configured;

    private StartBenchmark(Path image) throws IOException {
        this.image = image;
        home = Files.createTempDirectory("howdah-start");
        config = image.resolve("lib/app/howdah.cfg");
        configured = Files.readAllLines(config);
    }

    static void run(String... arguments) throws IOException {
        Path image = Path.of(arguments.length > 1 ? arguments[1] : "target/image/howdah").toAbsolutePath();
        StartBenchmark benchmark = new StartBenchmark(image);
        Process display = new ProcessBuilder("Xvfb", DISPLAY, "-screen", "0", "1440x900x24")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            benchmark.compare(TableBenchmark.argument(0, 5, arguments),
                    Stream.of(arguments).skip(2).toList());
        } finally {
            display.destroy();
            Files.write(benchmark.config, benchmark.configured);
            benchmark.clear();
        }
    }

    private void compare(int rounds, List<String> options) throws IOException {
        Map<String, List<String>> rivals = new LinkedHashMap<>();
        rivals.put("with cache", configured);
        rivals.put("without", configured.stream().filter(line -> !line.contains(CACHE_OPTION)).toList());
        if (!options.isEmpty()) {
            List<String> more = new ArrayList<>(configured);
            options.forEach(option -> more.add("java-options=" + option));
            rivals.put(String.join(" ", options), more);
        }
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        Process demo = launch("demo");
        try {
            await(home.resolve("output"), "postgresql://");
            // The first starts read the image from the disk and make the files of a new home.
            start(configured);
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, List<String>> rival : rivals.entrySet()) {
                    starts.computeIfAbsent(rival.getKey(), _ -> new ArrayList<>()).add(start(rival.getValue()));
                }
            }
        } finally {
            end(demo);
        }
        System.out.println(
                "| ms, median of " + rounds + " | painted, processor | clock | sessions read, processor | clock |");
        System.out.println("|---|---:|---:|---:|---:|");
        starts.forEach((name, all) -> System.out.printf(Locale.ROOT, "| %s | %,d | %,d | %,d | %,d |%n", name,
                median(all.stream().map(Start::painted).toList()),
                median(all.stream().map(Start::paintedClock).toList()),
                median(all.stream().map(Start::read).toList()), median(all.stream().map(Start::readClock).toList())));
    }

    private static void await(Path file, String text) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!Files.exists(file) || !Files.readString(file).contains(text)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No " + text + " in " + file);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private Start start(List<String> lines) throws IOException {
        Files.write(config, lines);
        Path log = home.resolve("log/howdah.log");
        Files.deleteIfExists(log);
        Process console = launch("--demo");
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            while (System.nanoTime() < end && console.isAlive()) {
                Map<String, Matcher> marks = Files.exists(log) ? marks(Files.readString(log)) : Map.of();
                Matcher painted = marks.get("The window is painted");
                Matcher read = marks.get("The first sessions are read");
                if (painted != null && read != null) {
                    return new Start(number(painted, 3), number(painted, 2), number(read, 3), number(read, 2));
                }
                LockSupport.parkNanos(50_000_000);
            }
            throw new IllegalStateException("No start within " + LONGEST + ": see " + home.resolve("output"));
        } finally {
            end(console);
        }
    }

    private static Map<String, Matcher> marks(String log) {
        Map<String, Matcher> marks = new LinkedHashMap<>();
        log.lines().forEach(line -> {
            Matcher matcher = MARK.matcher(line);
            if (matcher.find()) {
                marks.put(matcher.group(1), matcher);
            }
        });
        return marks;
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/howdah").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("output").toFile()));
        builder.environment().put("DISPLAY", DISPLAY);
        builder.environment().put("HOWDAH_HOME", home.toString());
        builder.environment().put("LIBGL_ALWAYS_SOFTWARE", "1");
        return builder.start();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }

    private static long median(List<Long> numbers) {
        return Math.round(ServerSecondBenchmark.median(numbers.stream().map(Long::doubleValue).toList()));
    }

    private void clear() throws IOException {
        try (Stream<Path> paths = Files.walk(home)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
