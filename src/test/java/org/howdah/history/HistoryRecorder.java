package org.howdah.history;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.howdah.history.sqlite.HistoryOptions;
import org.howdah.history.sqlite.Retention;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.sample.Sample;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;

/// A process of its own that records made-up samples until it is killed, and prints how many are acknowledged. Its time
/// runs fast: meanwhile chunks are packed, hours are rolled up, and old samples and their room are given up.
final class HistoryRecorder {
    static final ServerId SERVER = new ServerId(new UUID(7, 7));
    static final long SEED = 77;
    /// Of samples that may be gone.
    static final Duration KEPT = Duration.ofHours(3);
    private static final int SECONDS_APART = 10;
    private static final int AT_ONCE = 40;
    /// Ten minutes, after which it is looked for old samples, pass in a second and a half.
    private static final int FAST = 400;

    private HistoryRecorder() {}

    /// The next sample, of which the number is given.
    static Sample<Session> next(SeededLoad load, int number) {
        return load.sessions(number * SECONDS_APART);
    }

    static Instant time(int number) {
        return SeededLoad.START.plusSeconds((long) number * SECONDS_APART);
    }

    /// Records without an end.
    ///
    /// @param arguments the folder, and the number of the sample to begin with
    public static void main(String[] arguments) {
        AtomicInteger next = new AtomicInteger(Integer.parseInt(arguments[1]));
        HistoryOptions usual = TestHistory.options(List.of());
        HistoryOptions options = new HistoryOptions(true, usual.plan(), usual.natives(), usual.threads(),
                () -> time(next.get()), () -> System.nanoTime() * FAST, usual.tell(),
                new Retention(KEPT, Duration.ofDays(90), Duration.ofDays(730), Duration.ofDays(90), Long.MAX_VALUE),
                Duration.ofMillis(20));
        SqliteHistory history = SqliteHistory.open(Path.of(arguments[0]), options);
        SeededLoad load = new SeededLoad(SEED, true);
        for (int i = 0; i < next.get(); i++) {
            load.skip(i * SECONDS_APART);
        }
        PrintStream out = System.out;
        while (true) {
            long number = 0;
            for (int i = 0; i < AT_ONCE; i++) {
                number = history.append(new HistoryEntry.Sampled(SERVER, next(load, next.getAndIncrement())));
            }
            while (history.status().acknowledged() < number) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            // In one piece, so that nobody reads half a number.
            out.print(next.get() + "\n");
            out.flush();
        }
    }
}
