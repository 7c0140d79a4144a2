package org.howdah.demo;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// The time of a workload: all pauses of all its sessions, which end together at once when the workload is closed.
/// Any thread.
final class Pauses {
    private final LongSupplier ticker;
    private final long begin;
    private final Lock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private boolean stopped;

    /// @param ticker nanoseconds of a monotonic clock; the workload's time begins now
    Pauses(LongSupplier ticker) {
        this.ticker = ticker;
        begin = ticker.getAsLong();
    }

    /// Waits.
    ///
    /// @return false if the workload stopped meanwhile or the thread was interrupted
    boolean pause(Duration duration) {
        long end = ticker.getAsLong() + duration.toNanos();
        lock.lock();
        try {
            for (long left = duration.toNanos(); left > 0 && !stopped; left = end - ticker.getAsLong()) {
                // The return value counts by the system's clock, the deadline by ours.
                long _ = stopping.awaitNanos(left);
            }
            return !stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next moment that is `offset` after a multiple of the period, counted from the workload's begin.
    /// Sessions that use the same period meet.
    boolean pauseUntilNext(Duration period, Duration offset) {
        return pause(untilNext(period, offset));
    }

    Duration untilNext(Duration period, Duration offset) {
        long elapsed = ticker.getAsLong() - begin - offset.toNanos();
        return Duration.ofNanos(period.toNanos() - Math.floorMod(elapsed, period.toNanos()));
    }

    boolean stopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            stopping.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
