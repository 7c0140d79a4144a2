package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.howdah.fixture.Kills;
import org.howdah.fixture.SmallDisk;
import org.howdah.fixture.SystemCalls;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A history whose process dies before system calls that change its files, and one on a disk that is full. Needs root,
/// `strace`, and a temporary folder on a real file system.
final class HistorySystemIT {
    private static final String CALLS = "pwrite64,fsync,fdatasync,ftruncate,unlink";
    /// Of each kind, evenly; `-Dhowdah.calls=100000` takes each one.
    private static final int MOST_CALLS = Integer.getInteger("howdah.calls", 20);
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aRecorderThatDiesAtASystemCallLosesNothingThatWasAcknowledged(HistoryStep.Kind kind) throws Exception {
        Path prepared = folder.resolve("prepared");
        HistoryStep.prepare(prepared);
        Path where = Files.createDirectory(folder.resolve("history"));
        copy(prepared, where);
        SystemCalls step = new SystemCalls(folder.resolve("calls"), CALLS, List.of(),
                Kills.command(HistoryStep.class, where.toString(), kind.name()));
        List<String> all = step.all();
        requireWhole(where, HistoryStep.ALL, kind, "no call");
        assertThat(all).anyMatch(call -> call.startsWith("fdatasync:") || call.startsWith("fsync:"))
                .anyMatch(call -> call.startsWith("pwrite64:")).hasSizeGreaterThan(40);
        List<String> calls = some(all);
        int unfinished = 0;
        for (String call : calls) {
            copy(prepared, where);
            List<String> said = step.dieAt(call).lines().filter(line -> line.matches("[0-9]+")).toList();
            int acknowledged = said.isEmpty() ? HistoryStep.PREPARED : Integer.parseInt(said.getLast());
            unfinished += acknowledged < HistoryStep.ALL ? 1 : 0;
            requireWhole(where, acknowledged, kind, call);
        }
        assertThat(unfinished).isPositive();
        System.out.println(kind + ": " + calls.size() + " of " + all.size() + " system calls, nothing lost");
    }

    private static List<String> some(List<String> all) {
        List<String> some = new ArrayList<>();
        double step = Math.max(1, (double) all.size() / MOST_CALLS);
        for (double at = 0; at < all.size(); at += step) {
            some.add(all.get((int) at));
        }
        return some;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> left = Files.list(to); Stream<Path> files = Files.list(from)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /// What was acknowledged is there, once, as it was; of what was to go, all or nothing.
    private static void requireWhole(Path where, int acknowledged, HistoryStep.Kind kind, String when) {
        List<Sample<Session>> seconds = HistoryStep.seconds();
        long before = System.nanoTime();
        try (SqliteHistory history = TestHistory.record(where)) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(when).isLessThan(LONGEST_OPENING);
            List<Sample<?>> found = new ArrayList<>();
            history.samples(HistoryStep.SERVER, Set.of(Session.PROBE),
                    new TimeRange(SeededLoad.START, SeededLoad.START.plusSeconds(40_000)), found::add);
            boolean old = kind == HistoryStep.Kind.RETENTION && found.getFirst().equals(seconds.get(30));
            List<Sample<Session>> expected = seconds.subList(old ? 30 : 0, seconds.size());
            assertThat(found.size()).as(when).isGreaterThanOrEqualTo(acknowledged - (old ? 30 : 0));
            assertThat(found).as(when).isEqualTo(expected.subList(0, found.size()));
            assertThat(history.info().problems()).as(when).isEmpty();
            requireWholeSteps(history, when);
        }
    }

    /// What was rolled up counts what the samples count, or is not there.
    private static void requireWholeSteps(SqliteHistory history, String when) {
        Map<String, Long> bytes = history.info().servers().getFirst().bytes();
        assertThat(bytes.containsKey("sessions by minute")).as(when)
                .isEqualTo(bytes.containsKey("session_statements by minute"));
    }

    @Test
    void aFullDiskStopsNothingButTheRecordingAndThatGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "24m")) {
            List<String> told = new CopyOnWriteArrayList<>();
            ServerId server = ServerId.random();
            SeededLoad load = new SeededLoad(91, true);
            List<Sample<Session>> all = new ArrayList<>();
            try (SqliteHistory history = TestHistory.record(disk.path().resolve("history"), told)) {
                for (int second = 0; second < 20; second++) {
                    append(history, server, load, all);
                }
                TestHistory.awaitKept(history, 20);
                Path filler = disk.fill();
                // Until nothing fits any more.
                Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> {
                    append(history, server, load, all);
                    return !told.isEmpty();
                });
                long kept = history.status().acknowledged();
                for (int second = 0; second < 200; second++) {
                    long before = System.nanoTime();
                    append(history, server, load, all);
                    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
                }
                assertThat(told).singleElement().asString().contains("full").contains("make room");
                // What is kept can still be read.
                assertThat(samples(history, server).size()).isGreaterThanOrEqualTo((int) kept);
                Awaitility.await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
                assertThat(told).hasSize(1);
                Files.delete(filler);
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                        () -> history.status().acknowledged() == all.size() && told.size() == 2);
                assertThat(history.status().problem()).isNull();
                assertThat(told).last().asString().contains("goes on");
                assertThat(samples(history, server)).isEqualTo(all);
                assertThat(history.status().dropped()).isZero();
            }
            try (SqliteHistory again = TestHistory.record(disk.path().resolve("history"))) {
                assertThat(samples(again, server)).isEqualTo(all);
                assertThat(again.info().problems()).isEmpty();
            }
        }
    }

    private static void append(SqliteHistory history, ServerId server, SeededLoad load, List<Sample<Session>> all) {
        all.add(load.sessions(all.size()));
        history.append(new HistoryEntry.Sampled(server, all.getLast()));
    }

    private static List<Sample<?>> samples(SqliteHistory history, ServerId server) {
        List<Sample<?>> found = new ArrayList<>();
        history.samples(server, Set.of(Session.PROBE),
                new TimeRange(SeededLoad.START, SeededLoad.START.plusSeconds(1_000_000)), found::add);
        return found;
    }
}
