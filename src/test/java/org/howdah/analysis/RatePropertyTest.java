package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.howdah.analysis.Timeline.Counter;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Epoch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Random lives of a server: whatever happens to it, to the network and to the clocks, no rate is negative and none is
/// invented. The truth is a counter that runs at a known speed.
class RatePropertyTest {
    private static final int SEQUENCES = 12_000;
    private static final int STEPS = 25;
    private static final double SPEED = 1000;

    private final RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(20_260_301);
    private int known;

    @Test
    void noRateIsNegativeOrInvented() {
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            live(sequence);
        }

        assertThat(known).as("rates that were known, so that the test proves something").isGreaterThan(SEQUENCES * 5);
    }

    private void live(int sequence) {
        Timeline time = new Timeline();
        double counter = random.nextInt(1_000_000);
        boolean comparable = false;
        @Nullable
        Instant reset = null;
        for (int step = 0; step < STEPS; step++) {
            Duration passed = Duration.ofMillis(random.nextInt(100) < 5 ? random.nextInt(1, 20_000) : 1000);
            time.pass(passed);
            counter += SPEED * passed.toMillis() / 1000;
            // Answers are up to 300 ms late, so a distance of nearly three intervals may count as a gap or not.
            comparable = comparable && passed.toMillis() <= 2700;
            switch (random.nextInt(24)) {
                case 0 -> {
                    counter = random.nextInt(2000);
                    comparable = false;
                    Epoch old = time.epoch();
                    time.epoch(new Epoch(old.systemIdentifier(), old.timeline(), time.there(), old.inRecovery()));
                }
                case 1 -> {
                    comparable = false;
                    Epoch old = time.epoch();
                    time.epoch(new Epoch(old.systemIdentifier(), 2, old.postmasterStart(), !old.inRecovery()));
                }
                case 2 -> {
                    comparable = false;
                    counter += 5_000_000;
                    time.epoch(new Epoch(random.nextLong(), 1, time.there(), false));
                }
                case 3 -> {
                    comparable = false;
                    time.stepServersClock(step());
                }
                case 4 -> {
                    comparable = false;
                    time.stepOurClock(step());
                }
                case 5 -> {
                    counter = 0;
                    reset = time.there();
                    comparable = false;
                }
                case 6 -> {
                    // A reset that the view does not tell shows as a fall, as long as there is something to fall from.
                    if (counter > 100_000) {
                        counter = 0;
                        comparable = false;
                    }
                }
                default -> {
                }
            }
            boolean fails = random.nextInt(20) == 0;
            if (fails) {
                // The next reading is compared with the one before the failure: their distance grows.
                time.take(new SampleOutcome.TimedOut<>("57014", "too slow"));
                comparable = false;
            } else {
                time.readLate(Duration.ofMillis(random.nextInt(300)), new Counter("only", (long) counter, reset));
                judge(time.rate(), comparable, sequence, step);
                comparable = true;
            }
        }
    }

    private Duration step() {
        long millis = random.nextBoolean() ? random.nextLong(700, 5000) : random.nextLong(5000, 3_600_000);
        return Duration.ofMillis(random.nextBoolean() ? millis : -millis);
    }

    private void judge(Rate rate, boolean mustBeKnown, int sequence, int step) {
        boolean right = switch (rate) {
            case Rate.Unknown() -> !mustBeKnown;
            case Rate.Known(double perSecond) -> {
                known++;
                yield perSecond > SPEED * 0.99 && perSecond < SPEED * 1.01;
            }
        };
        if (!right) {
            fail("sequence %d, step %d: %s, where the truth is %s", sequence, step, rate, SPEED);
        }
    }
}
