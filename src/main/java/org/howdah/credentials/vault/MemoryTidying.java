package org.howdah.credentials.vault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Has the garbage collected after a vault was locked: at once, and again when sign-ins that were under way at that moment
/// are over, as the keys that these derive are no garbage before. Each run takes a thread of its own.
final class MemoryTidying implements Runnable {
    /// From one time to the next; the last one comes after the longest sign-in.
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(20));

    private final ThreadFactory threads;
    private final Runnable collection;
    private final List<Duration> pauses;

    MemoryTidying(ThreadFactory threads) {
        this(threads, System::gc, PAUSES);
    }

    MemoryTidying(ThreadFactory threads, Runnable collection, List<Duration> pauses) {
        this.threads = threads;
        this.collection = collection;
        this.pauses = pauses;
    }

    @Override
    public void run() {
        threads.newThread(this::tidy).start();
    }

    private void tidy() {
        CountDownLatch never = new CountDownLatch(1);
        try {
            for (Duration pause : pauses) {
                var _ = never.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                collection.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
