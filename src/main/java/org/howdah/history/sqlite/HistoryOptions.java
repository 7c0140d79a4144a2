package org.howdah.history.sqlite;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.howdah.model.history.RecordingPlan;

/// How a history is opened.
///
/// @param records whether this process wants to record; it only reads where another one does
/// @param plan of what is recorded
/// @param natives folder into which the driver may unpack its library
/// @param threads makes the writer's thread, a platform thread
/// @param now our clock
/// @param nanoTime a monotonic clock
/// @param tell takes a sentence for the user when recording fails and when it goes on; on the writer's thread
/// @param retention how long what is kept
/// @param commitEvery the longest time between two commits while something is there to be kept
public record HistoryOptions(boolean records, RecordingPlan plan, Path natives, ThreadFactory threads,
        Supplier<Instant> now, LongSupplier nanoTime, Consumer<String> tell, Retention retention,
        Duration commitEvery) {
    /// What is lost of the present when the computer loses its power, and what a commit costs, are both small then.
    private static final Duration COMMIT_EVERY = Duration.ofMillis(250);

    /// To record.
    public static HistoryOptions recording(Path natives, ThreadFactory threads, Supplier<Instant> now,
            LongSupplier nanoTime, Consumer<String> tell) {
        return new HistoryOptions(true, RecordingPlan.USUAL, natives, threads, now, nanoTime, tell, Retention.USUAL,
                COMMIT_EVERY);
    }

    /// To read what is there.
    public HistoryOptions reading() {
        return new HistoryOptions(false, plan, natives, threads, now, nanoTime, tell, retention, commitEvery);
    }

    public HistoryOptions with(RecordingPlan other) {
        return new HistoryOptions(records, other, natives, threads, now, nanoTime, tell, retention, commitEvery);
    }

    public HistoryOptions with(Retention other) {
        return new HistoryOptions(records, plan, natives, threads, now, nanoTime, tell, other, commitEvery);
    }

    public HistoryOptions committing(Duration every) {
        return new HistoryOptions(records, plan, natives, threads, now, nanoTime, tell, retention, every);
    }
}
