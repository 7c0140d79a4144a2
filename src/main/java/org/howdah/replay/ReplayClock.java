package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// A clock that stands or runs at any speed, forwards or backwards, from any instant on. Not for two threads at once.
final class ReplayClock {
    private final LongSupplier nanoTime;
    private Instant anchor;
    private long anchoredAt;
    private double speed;

    ReplayClock(Instant start, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.anchor = start;
        this.anchoredAt = nanoTime.getAsLong();
    }

    Instant now() {
        return speed == 0 ? anchor : anchor.plusNanos((long) ((nanoTime.getAsLong() - anchoredAt) * speed));
    }

    void seek(Instant instant) {
        anchor = instant;
        anchoredAt = nanoTime.getAsLong();
    }

    void step(Duration by) {
        seek(now().plus(by));
    }

    /// @param newSpeed 0 stands, 1 is as it was, negative runs backwards
    void speed(double newSpeed) {
        seek(now());
        speed = newSpeed;
    }

    double speed() {
        return speed;
    }
}
