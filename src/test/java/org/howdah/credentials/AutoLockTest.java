package org.howdah.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.howdah.credentials.vault.LockReason;
import org.junit.jupiter.api.Test;

final class AutoLockTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private long nanos = Long.MAX_VALUE - Duration.ofMinutes(5).toNanos();
    private Instant wall = Instant.parse("2026-03-01T10:00:00Z");
    private Duration patience = Duration.ofMinutes(15);
    private final AutoLock lock = new AutoLock(() -> nanos, () -> wall, () -> patience);

    @Test
    void quarterOfAnHourWithoutAKeyLocks() {
        pass(Duration.ofMinutes(15).minus(SECOND));
        assertThat(lock.look()).isEmpty();
        pass(SECOND);
        assertThat(lock.look()).contains(LockReason.IDLE);
    }

    @Test
    void whoeverDoesSomethingKeepsItOpen() {
        pass(Duration.ofMinutes(14));
        lock.touch();
        pass(Duration.ofMinutes(14));
        assertThat(lock.look()).isEmpty();
    }

    @Test
    void changedPatienceHoldsAtOnce() {
        pass(Duration.ofMinutes(6));
        assertThat(lock.look()).isEmpty();
        patience = Duration.ofMinutes(5);
        assertThat(lock.look()).contains(LockReason.IDLE);
    }

    @Test
    void sleepIsSeenByTheWallsClock() {
        wall = wall.plus(Duration.ofSeconds(4));
        nanos += SECOND.toNanos();
        assertThat(lock.look()).contains(LockReason.SUSPEND);
        pass(SECOND);
        assertThat(lock.look()).isEmpty();
    }

    @Test
    void sleepIsSeenWhereBothClocksGoOn() {
        wall = wall.plus(Duration.ofMinutes(1));
        nanos += Duration.ofMinutes(1).toNanos();
        assertThat(lock.look()).contains(LockReason.SUSPEND);
    }

    @Test
    void smallCorrectionsOfTheClockAreNone() {
        wall = wall.plus(Duration.ofMillis(2_900));
        nanos += SECOND.toNanos();
        assertThat(lock.look()).isEmpty();
    }

    private void pass(Duration time) {
        for (long seconds = 0; seconds < time.toSeconds(); seconds++) {
            assertThat(lock.look()).isEmpty();
            nanos += SECOND.toNanos();
            wall = wall.plus(SECOND);
        }
    }
}
