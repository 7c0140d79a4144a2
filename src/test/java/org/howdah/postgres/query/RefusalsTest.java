package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {
    private static final Probe<WalActivity> PROBE = WalActivity.PROBE;
    private static final SampleOutcome<WalActivity> TIMED_OUT = new SampleOutcome.TimedOut<>("57014", "too slow");

    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos();
    private final Refusals refusals = new Refusals(() -> nanos);

    static Stream<SampleOutcome<WalActivity>> onPrinciple() {
        return Stream.of(new SampleOutcome.Denied<>("42501", "no"), new SampleOutcome.Unsupported<>("what?"),
                new SampleOutcome.Failed<>("XX000", "oh"));
    }

    @ParameterizedTest
    @MethodSource("onPrinciple")
    void refusalOnPrincipleIsTriedAgainAfterTenMinutes(SampleOutcome<WalActivity> refusal) {
        refusals.note(PROBE, refusal);

        assertThat(refusals.isOut(PROBE)).isTrue();
        pass(Duration.ofSeconds(599));
        assertThat(refusals.isOut(PROBE)).isTrue();
        assertThat(refusals.isDue(PROBE)).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(refusals.isOut(PROBE)).isFalse();
        assertThat(refusals.isDue(PROBE)).isTrue();
    }

    @Test
    void slowProbeIsTriedAgainSoonAndAfterThreeTimesSeldom() {
        for (int times = 1; times <= 2; times++) {
            refusals.note(PROBE, TIMED_OUT);
            pass(Duration.ofSeconds(10));
            assertThat(refusals.isDue(PROBE)).isTrue();
        }
        refusals.note(PROBE, TIMED_OUT);
        pass(Duration.ofSeconds(599));
        assertThat(refusals.isDue(PROBE)).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(refusals.isDue(PROBE)).isTrue();
    }

    @Test
    void answerEndsTheRefusal() {
        refusals.note(PROBE, TIMED_OUT);
        refusals.note(PROBE, new SampleOutcome.Read<>(List.of()));

        assertThat(refusals.isOut(PROBE)).isFalse();
        assertThat(refusals.isDue(PROBE)).isFalse();
    }

    @Test
    void probesAreRefusedEachByItself() {
        refusals.note(PROBE, TIMED_OUT);

        assertThat(refusals.isOut(Session.PROBE)).isFalse();
        assertThat(refusals.isDue(Session.PROBE)).isFalse();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
