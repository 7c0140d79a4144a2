package org.howdah.sampler;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A pace whose time passes when the test says so. It knows which threads wait, so that the test can let everything that
/// is due happen before it goes on. Monotonic time begins below zero, as the real one may.
final class SteeredPace implements Pace {
    private record Wait(long deadline, Queue<?> commands, BooleanSupplier over) {
        boolean isOver(long now) {
            return now - deadline >= 0 || !commands.isEmpty() || over.getAsBoolean();
        }
    }

    private static final long NEVER = Long.MAX_VALUE / 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Thread, Wait> waiting = new HashMap<>();
    private volatile boolean released;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private long nanos = -3_600_000_000_000L;

    @Override
    public Instant now() {
        return locked(() -> now);
    }

    @Override
    public long nanoTime() {
        return locked(() -> nanos);
    }

    @Override
    public <T> @Nullable T poll(BlockingQueue<T> commands, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            park(new Wait(deadline, commands, () -> false));
            return commands.poll();
        } finally {
            lock.unlock();
        }
    }

    /// What a server does that takes its time.
    void take(Duration time) throws InterruptedException {
        hang(time, () -> false);
    }

    /// Ends all that servers do, now and from now on, because the test is over.
    void release() {
        released = true;
    }

    /// What a server does that ends when something happens, or when the time is over.
    void hang(@Nullable Duration atMost, BooleanSupplier over) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            park(new Wait(nanos + (atMost == null ? NEVER : atMost.toNanos()), new LinkedBlockingQueue<>(),
                    () -> released || over.getAsBoolean()));
        } finally {
            lock.unlock();
        }
    }

    private void park(Wait wait) throws InterruptedException {
        try {
            while (!wait.isOver(nanos)) {
                waiting.put(Thread.currentThread(), wait);
                // Commands come without a signal.
                moved.awaitNanos(TimeUnit.MICROSECONDS.toNanos(500));
            }
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    void advance(Duration time) {
        lock.lock();
        try {
            nanos += time.toNanos();
            now = now.plus(time);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when so many threads wait, and none of them has anything to do.
    ///
    /// @param threads how many there are now; some come and go meanwhile
    void settle(IntSupplier threads) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofNanos(200_000)).atMost(Duration.ofSeconds(20))
                .until(() -> locked(() -> waiting.size() == threads.getAsInt()
                        && waiting.values().stream().noneMatch(wait -> wait.isOver(nanos))));
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
