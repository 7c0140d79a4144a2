package org.howdah.sampler;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// The sampler's three clocks but the server's, and its only way to wait. Tests steer it.
public interface Pace {
    /// UTC, the key of the timeline.
    Instant now();

    /// Monotonic; intervals and deadlines.
    long nanoTime();

    /// Waits for a command, at most until the monotonic clock shows `deadline`.
    ///
    /// @return null when the time is up
    <T> @Nullable T poll(BlockingQueue<T> commands, long deadline) throws InterruptedException;
}
