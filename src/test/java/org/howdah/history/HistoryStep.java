package org.howdah.history;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.howdah.history.sqlite.HistoryOptions;
import org.howdah.history.sqlite.Retention;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;

/// A process of its own that records a few seconds into a history that was prepared, so that one thing happens in it, and
/// ends in order. Prints how many seconds are acknowledged.
final class HistoryStep {
    static final ServerId SERVER = HistoryRecorder.SERVER;
    static final int PREPARED = 60;
    static final int ALL = 64;
    private static final int SESSIONS = 5;
    /// Between the chunks of what was prepared.
    private static final int HOUR = 3_600;

    /// What happens.
    enum Kind {
        /// One chunk that was left open is packed, and one that is over.
        CLOSE,
        /// The first chunk goes, and the file gives its room back.
        RETENTION
    }

    private HistoryStep() {}

    /// All seconds: two chunks that are prepared, and two that the process writes.
    static List<Sample<Session>> seconds() {
        SeededLoad load = new SeededLoad(HistoryRecorder.SEED, true);
        List<Sample<Session>> seconds = new ArrayList<>();
        for (int second = 0; second < ALL; second++) {
            Sample<Session> made = load.sessions(second);
            List<Session> rows = ((SampleOutcome.Read<Session>) made.outcome()).rows();
            seconds.add(new Sample<>(made.probe(), time(second), made.serverTime(), made.epoch(), made.interval(),
                    made.duration(), true, new SampleOutcome.Read<>(rows.subList(0, Math.min(SESSIONS, rows.size())))));
        }
        return seconds;
    }

    private static Instant time(int second) {
        int chunk = second < PREPARED / 2 ? 0 : second < PREPARED ? 1 : second < PREPARED + 2 ? 2 : 3;
        return SeededLoad.START.plusSeconds((long) chunk * HOUR + second);
    }

    static void prepare(Path folder) {
        try (SqliteHistory history = TestHistory.record(folder)) {
            append(history, seconds().subList(0, PREPARED));
        }
    }

    private static void append(SqliteHistory history, List<Sample<Session>> samples) {
        long number = 0;
        for (Sample<Session> sample : samples) {
            number = history.append(new HistoryEntry.Sampled(SERVER, sample));
        }
        TestHistory.awaitKept(history, number);
    }

    /// Records.
    ///
    /// @param arguments the folder, and what is to happen
    public static void main(String[] arguments) {
        Kind kind = Kind.valueOf(arguments[1]);
        AtomicLong ahead = new AtomicLong();
        try (SqliteHistory history = SqliteHistory.open(Path.of(arguments[0]), options(kind, ahead))) {
            List<Sample<Session>> seconds = seconds();
            PrintStream out = System.out;
            for (int second = PREPARED; second < ALL; second++) {
                append(history, seconds.subList(second, second + 1));
                // In one piece, so that nobody reads half a number.
                out.print(second + 1 + "\n");
                out.flush();
                // Then housekeeping is due.
                ahead.set(kind == Kind.RETENTION ? Duration.ofMinutes(2).toNanos() : 0);
            }
            if (kind == Kind.RETENTION) {
                Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(
                        () -> history.servers().getFirst().first(),
                        first -> first != null && !first.isBefore(time(30)));
            }
        }
    }

    /// The first chunk is too old, and nothing has to be rolled up before it may go.
    private static HistoryOptions options(Kind kind, AtomicLong ahead) {
        HistoryOptions usual = TestHistory.options(List.of());
        RecordingPlan plan = kind == Kind.RETENTION
                ? new RecordingPlan(usual.plan().probes().stream().<RecordedProbe<?>>map(RecordedProbe::notRolledUp)
                        .toList())
                : usual.plan();
        return new HistoryOptions(true, plan, usual.natives(), usual.threads(),
                () -> SeededLoad.START.plusSeconds(2 * HOUR), () -> System.nanoTime() + ahead.get(), usual.tell(),
                kind == Kind.RETENTION
                        ? new Retention(Duration.ofSeconds(HOUR + 1_800), Duration.ofDays(90), Duration.ofDays(730),
                                Duration.ofDays(90), Long.MAX_VALUE)
                        : usual.retention(),
                usual.commitEvery());
    }
}
