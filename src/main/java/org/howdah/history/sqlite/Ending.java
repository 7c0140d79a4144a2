package org.howdah.history.sqlite;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// That something ends, and rests that are over when it does. Any thread.
final class Ending {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private volatile boolean hasCome;

    boolean hasCome() {
        return hasCome;
    }

    void come() {
        lock.lock();
        try {
            hasCome = true;
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the time is up.
    ///
    /// @return false if the end has come
    boolean rest(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!hasCome && left > 0) {
                left = came.awaitNanos(left);
            }
            return !hasCome;
        } finally {
            lock.unlock();
        }
    }
}
