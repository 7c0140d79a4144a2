package org.howdah.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.howdah.sampler.Pace;
import org.jspecify.annotations.Nullable;

/// The machine's clocks.
final class SystemPace implements Pace {
    private final Clock clock = Clock.systemUTC();

    /// In microseconds, as PostgreSQL's times are.
    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public <T> @Nullable T poll(BlockingQueue<T> commands, long deadline) throws InterruptedException {
        return commands.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
