package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SelfThrottleTest {
    private final SelfThrottle throttle = new SelfThrottle(Duration.ofSeconds(1));

    @Test
    void slowAnswersHalveTheRate() {
        answers(10, 400);

        assertThat(throttle.factor()).isEqualTo(2);
        assertThat(throttle.interval()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void stretchedIntervalHoldsWhileItIsEnough() {
        answers(100, 400);

        assertThat(throttle.factor()).isEqualTo(2);
    }

    @Test
    void everSlowerAnswersStretchItUpToALimit() {
        answers(200, 10_000);

        assertThat(throttle.factor()).isEqualTo(16);
    }

    @Test
    void fastAnswersBringItBack() {
        answers(200, 10_000);
        answers(100, 20);

        assertThat(throttle.factor()).isEqualTo(1);
    }

    @Test
    void oneHiccupInTenIsForgiven() {
        for (int round = 0; round < 10; round++) {
            answers(9, 20);
            answers(1, 900);
        }

        assertThat(throttle.factor()).isEqualTo(1);
    }

    @Test
    void answersBetweenTheTwoLimitsDoNotMakeItSwing() {
        answers(10, 400);
        int changes = 0;
        int before = throttle.factor();
        for (int answer = 0; answer < 200; answer++) {
            answers(1, 200);
            changes += throttle.factor() == before ? 0 : 1;
            before = throttle.factor();
        }

        assertThat(changes).isZero();
    }

    @Test
    void otherIntervalBeginsWithoutStretching() {
        answers(10, 400);
        throttle.every(Duration.ofSeconds(5));

        assertThat(throttle.interval()).isEqualTo(Duration.ofSeconds(5));
        answers(20, 400);
        assertThat(throttle.factor()).as("little of five seconds").isEqualTo(1);
    }

    private void answers(int count, long millis) {
        for (int answer = 0; answer < count; answer++) {
            throttle.answered(Duration.ofMillis(millis));
        }
    }
}
