package org.howdah.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.howdah.credentials.vault.LockReason;

/// Decides when the vault is locked by itself: after a while in which nobody touched a key or the mouse, and after the
/// computer slept. To be asked about once a second. Any thread.
public final class AutoLock {
    /// Of the wall's clock against the monotonic one, which stands still in sleep on Linux and macOS.
    static final Duration JUMP = Duration.ofSeconds(2);
    /// Between two looks: on Windows the monotonic clock goes on in sleep, but nobody looks at it.
    static final Duration GAP = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final Supplier<Duration> patience;
    private long touched;
    private long lookedAt;
    private Instant lookedAtWall;

    /// @param nanoTime the monotonic clock
    /// @param clock the wall's
    /// @param patience how long nobody may do anything
    public AutoLock(LongSupplier nanoTime, InstantSource clock, Supplier<Duration> patience) {
        this.nanoTime = nanoTime;
        this.clock = clock;
        this.patience = patience;
        this.touched = nanoTime.getAsLong();
        this.lookedAt = touched;
        this.lookedAtWall = clock.instant();
    }

    /// The user did something.
    public synchronized void touch() {
        touched = nanoTime.getAsLong();
    }

    /// Why the vault is to be locked now, if it is.
    public synchronized Optional<LockReason> look() {
        long now = nanoTime.getAsLong();
        Instant wall = clock.instant();
        Duration passed = Duration.ofNanos(now - lookedAt);
        boolean slept = passed.compareTo(GAP) > 0
                || Duration.between(lookedAtWall, wall).minus(passed).abs().compareTo(JUMP) > 0;
        lookedAt = now;
        lookedAtWall = wall;
        if (slept) {
            return Optional.of(LockReason.SUSPEND);
        }
        return now - touched >= patience.get().toNanos() ? Optional.of(LockReason.IDLE) : Optional.empty();
    }
}
