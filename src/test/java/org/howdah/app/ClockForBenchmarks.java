package org.howdah.app;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import org.howdah.sampler.Pace;
import org.jspecify.annotations.Nullable;

/// The program's own clocks, for benchmarks outside its package.
public final class ClockForBenchmarks implements Pace {
    private final Pace clocks = new SystemPace();

    @Override
    public Instant now() {
        return clocks.now();
    }

    @Override
    public long nanoTime() {
        return clocks.nanoTime();
    }

    @Override
    public <T> @Nullable T poll(BlockingQueue<T> commands, long deadline) throws InterruptedException {
        return clocks.poll(commands, deadline);
    }
}
