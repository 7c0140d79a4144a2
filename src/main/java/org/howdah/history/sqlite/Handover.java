package org.howdah.history.sqlite;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Where the thread that rolls up leaves what it made, and waits until the writer has kept it: one step at a time. Any
/// thread.
final class Handover {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Runnable wake;
    private RollStep.@Nullable Result offered;
    private final Ending end = new Ending();

    /// @param wake tells the writer that there is something
    Handover(Runnable wake) {
        this.wake = wake;
    }

    /// Waits until the writer has taken it, whatever became of it, or the end has come.
    void give(RollStep.Result result) throws InterruptedException {
        lock.lock();
        try {
            offered = result;
            wake.run();
            while (offered != null && !end.hasCome()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// What is left here, if anything.
    RollStep.@Nullable Result peek() {
        lock.lock();
        try {
            return offered;
        } finally {
            lock.unlock();
        }
    }

    /// What was left here is dealt with.
    void done() {
        lock.lock();
        try {
            offered = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the time is up.
    ///
    /// @return false if the end has come
    boolean pause(long nanos) throws InterruptedException {
        return end.rest(nanos);
    }

    boolean isClosed() {
        return end.hasCome();
    }

    void close() {
        end.come();
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
