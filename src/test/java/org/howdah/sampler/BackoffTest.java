package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.howdah.model.server.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackoffTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG_AGO = Duration.ofHours(1);
    private static final List<Integer> CEILINGS = List.of(1, 2, 5, 10, 30, 30, 30);

    private final RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(42);

    @Test
    void restartingServerIsTriedOnceASecondForAMinute() {
        Backoff backoff = new Backoff(random);

        for (int second = 0; second < 60; second++) {
            assertThat(backoff.failed(FaultKind.STARTING_UP, Duration.ofSeconds(second), true)).hasValue(SECOND);
        }
        List<Duration> after = IntStream.range(0, 50)
                .mapToObj(_ -> backoff.failed(FaultKind.STARTING_UP, Duration.ofMinutes(2), true).orElseThrow())
                .toList();
        assertThat(after).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) > 0);
    }

    @Test
    void serverThatNeverAnsweredIsNotHurried() {
        List<Duration> longest = longestPauses(FaultKind.CONNECTION_REFUSED, false);

        assertThat(longest.getLast()).isGreaterThan(Duration.ofSeconds(25));
    }

    @Test
    void pausesGrowUnderTheirCeilingsWithFullJitter() {
        List<Duration> longest = longestPauses(FaultKind.NAME_NOT_FOUND, true);
        List<Duration> shortest = pauses(FaultKind.NAME_NOT_FOUND, true, false);

        for (int failure = 0; failure < CEILINGS.size(); failure++) {
            Duration ceiling = Duration.ofSeconds(CEILINGS.get(failure));
            assertThat(longest.get(failure)).isLessThanOrEqualTo(ceiling).isGreaterThan(ceiling.dividedBy(2));
            assertThat(shortest.get(failure)).isBetween(Duration.ofMillis(250), Duration.ofMillis(1000));
        }
    }

    @Test
    void successBeginsAnew() {
        Backoff backoff = new Backoff(random);
        IntStream.range(0, 10).forEach(_ -> backoff.failed(FaultKind.NO_ROUTE, LONG_AGO, true));
        backoff.succeeded();

        assertThat(backoff.failed(FaultKind.NO_ROUTE, LONG_AGO, true).orElseThrow()).isLessThanOrEqualTo(SECOND);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSWORD_WRONG", "PASSWORD_MISSING", "SIGN_IN_REFUSED", "NO_HBA_LINE"})
    void refusedSignInIsNeverRepeated(FaultKind kind) {
        assertThat(new Backoff(random).failed(kind, Duration.ZERO, true)).isEmpty();
        assertThat(new Backoff(random).failed(kind, LONG_AGO, false)).isEmpty();
    }

    private List<Duration> longestPauses(FaultKind kind, boolean hadAnswered) {
        return pauses(kind, hadAnswered, true);
    }

    /// The longest or shortest of many pauses after one failure, after two, and so on.
    private List<Duration> pauses(FaultKind kind, boolean hadAnswered, boolean longest) {
        List<Backoff> many = IntStream.range(0, 500).mapToObj(_ -> new Backoff(random)).toList();
        return CEILINGS.stream().map(_ -> many.stream()
                .map(backoff -> backoff.failed(kind, LONG_AGO, hadAnswered).orElseThrow())
                .reduce((a, b) -> (a.compareTo(b) > 0) == longest ? a : b).orElseThrow()).toList();
    }
}
