package org.howdah.credentials.vault;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// How long after a wrong key the next attempt has to wait: 0, 1, 2, 4, 8, 10, 10 … seconds. No attempt is the last, as a
/// vault that locked its owner out would serve the wrong one. Any thread.
final class UnlockDelay {
    private static final long LONGEST_SECONDS = 10;

    private final LongSupplier nanoTime;
    private int failures;
    private long failedAt;

    UnlockDelay(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// Waits until the next attempt may be made.
    void await() throws InterruptedException {
        Lock waiting = new ReentrantLock();
        Condition never = waiting.newCondition();
        waiting.lock();
        try {
            for (Duration left = left(); !left.isZero(); left = left()) {
                var _ = never.awaitNanos(left.toNanos());
            }
        } finally {
            waiting.unlock();
        }
    }

    synchronized void failed() {
        failures++;
        failedAt = nanoTime.getAsLong();
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /// Zero where the next attempt may be made now.
    synchronized Duration left() {
        if (failures < 2) {
            return Duration.ZERO;
        }
        long seconds = failures > 5 ? LONGEST_SECONDS : Math.min(LONGEST_SECONDS, 1L << (failures - 2));
        long left = failedAt + Duration.ofSeconds(seconds).toNanos() - nanoTime.getAsLong();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }
}
