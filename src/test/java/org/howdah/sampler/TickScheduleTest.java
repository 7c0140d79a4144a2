package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// At several phases, for the monotonic clock may show anything, below zero as well, and may overflow on the way.
class TickScheduleTest {
    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -5 * SECOND, Long.MIN_VALUE + 3, Long.MAX_VALUE - 2 * SECOND})
    void ticksKeepTheirPhase(long phase) {
        TickSchedule schedule = schedule(phase);

        for (int tick = 1; tick <= 100; tick++) {
            long late = SECOND * (tick % 10) / 11;
            assertThat(schedule.advance(schedule.next() + late, 1)).isEqualTo(phase + tick * SECOND);
        }
        assertThat(schedule.takeSkipped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND, Long.MAX_VALUE - 2 * SECOND})
    void lateTickIsDroppedAndCountedAndThePhaseIsKept(long phase) {
        TickSchedule schedule = schedule(phase);

        assertThat(schedule.advance(phase + SECOND * 5 / 2, 1)).isEqualTo(phase + 3 * SECOND);
        assertThat(schedule.takeSkipped()).isEqualTo(2);
        assertThat(schedule.takeSkipped()).as("counted once").isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND})
    void tickThatIsDueThisVeryInstantIsTaken(long phase) {
        TickSchedule schedule = schedule(phase);

        assertThat(schedule.advance(phase + SECOND, 1)).isEqualTo(phase + SECOND);
        assertThat(schedule.takeSkipped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND})
    void eightHoursOfSleepAreSkippedInOneStep(long phase) {
        TickSchedule schedule = schedule(phase);
        long hours = Duration.ofHours(8).toNanos();

        assertThat(schedule.advance(phase + hours + 1, 1)).isEqualTo(phase + hours + SECOND);
        assertThat(schedule.takeSkipped()).isEqualTo(8 * 3600);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND})
    void stretchedIntervalStaysOnThePhase(long phase) {
        TickSchedule schedule = schedule(phase);

        assertThat(schedule.advance(phase + SECOND / 2, 4)).isEqualTo(phase + 4 * SECOND);
        assertThat(schedule.takeSkipped()).isZero();
        assertThat(schedule.advance(phase + 4 * SECOND + SECOND / 2, 2)).isEqualTo(phase + 6 * SECOND);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND})
    void restartForgetsWhatLiesBetween(long phase) {
        TickSchedule schedule = schedule(phase);

        assertThat(schedule.restart(phase - 3)).isEqualTo(phase);
        assertThat(schedule.restart(phase + 10 * SECOND + 1)).isEqualTo(phase + 11 * SECOND);
        assertThat(schedule.takeSkipped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND, Long.MAX_VALUE - 2 * SECOND})
    void resumptionCountsTheTickThatFailedAndThoseAfterIt(long phase) {
        TickSchedule schedule = schedule(phase);

        assertThat(schedule.resume(phase + 7 * SECOND + 200)).isEqualTo(phase + 8 * SECOND);
        assertThat(schedule.takeSkipped()).isEqualTo(8);
        assertThat(schedule.resume(phase + 7 * SECOND + 300)).isEqualTo(phase + 8 * SECOND);
        assertThat(schedule.takeSkipped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND})
    void otherIntervalBeginsAtItsNextInstantAndMissesNothing(long phase) {
        TickSchedule schedule = schedule(phase);

        schedule.every(Duration.ofSeconds(10), phase + 3 * SECOND + 1);
        assertThat(schedule.next()).isEqualTo(phase + 10 * SECOND);
        assertThat(schedule.advance(phase + 10 * SECOND + 5, 1)).isEqualTo(phase + 20 * SECOND);
        schedule.every(Duration.ofSeconds(1), phase + 11 * SECOND + 1);
        assertThat(schedule.next()).isEqualTo(phase + 12 * SECOND);
        assertThat(schedule.takeSkipped()).isZero();
    }

    private static TickSchedule schedule(long phase) {
        return new TickSchedule(phase, Duration.ofSeconds(1));
    }
}
