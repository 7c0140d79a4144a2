package org.howdah.architecture.canary.machine.analysis;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Bad: clocks that no test can steer.
public final class Clocks {
    private Clocks() {}

    public static Instant called() {
        return Instant.now();
    }

    public static InstantSource referred() {
        return Instant::now;
    }

    public static InstantSource system() {
        return InstantSource.system();
    }

    public static Clock zoned() {
        return Clock.systemUTC();
    }

    public static LongSupplier monotonic() {
        return System::nanoTime;
    }

    public static long wall() {
        return System.currentTimeMillis();
    }
}
