package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.sampler.FakeServer.Count;
import org.howdah.sampler.FakeServer.RareCount;
import org.howdah.sampler.FakeServer.SlowCount;
import org.junit.jupiter.api.Test;

class SlowScheduleTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = Long.sum(Long.MAX_VALUE, -30 * SECOND);

    private final SequencedMap<Probe<?>, Duration> cadences = new LinkedHashMap<>();
    private final SlowSchedule schedule = new SlowSchedule();

    SlowScheduleTest() {
        cadences.put(RareCount.PROBE, Duration.ofMinutes(10));
        cadences.put(SlowCount.PROBE, Duration.ofSeconds(10));
        cadences.put(Count.PROBE, Duration.ofSeconds(10));
    }

    @Test
    void everythingIsDueAtFirstTheFrequentBeforeTheRare() {
        assertThat(schedule.due(cadences, BEGIN))
                .containsExactly(Set.of(SlowCount.PROBE, Count.PROBE), Set.of(RareCount.PROBE));
        assertThat(schedule.next(cadences, BEGIN)).isEqualTo(BEGIN);
    }

    @Test
    void eachIsDueAgainAfterItsOwnTimeAlsoWhenTheClockWraps() {
        schedule.asked(cadences.keySet(), cadences, List.of(), BEGIN);

        assertThat(schedule.next(cadences, BEGIN)).isEqualTo(BEGIN + 10 * SECOND);
        assertThat(schedule.due(cadences, BEGIN + 9 * SECOND)).isEmpty();
        assertThat(schedule.due(cadences, BEGIN + 10 * SECOND))
                .containsExactly(Set.of(SlowCount.PROBE, Count.PROBE));
        assertThat(schedule.due(cadences, BEGIN + 599 * SECOND))
                .containsExactly(Set.of(SlowCount.PROBE, Count.PROBE));
        assertThat(schedule.due(cadences, BEGIN + 600 * SECOND)).hasSize(2);
    }

    @Test
    void whatNeverReachedTheServerIsAskedAgainSoon() {
        schedule.asked(cadences.keySet(), cadences, List.of(sample(new SampleOutcome.Unreachable<>(null, "gone"))),
                BEGIN);
        assertThat(schedule.due(cadences, BEGIN + 10 * SECOND)).contains(Set.of(RareCount.PROBE));

        schedule.asked(cadences.keySet(), cadences, List.of(sample(new SampleOutcome.TimedOut<>("57014", "slow"))),
                BEGIN + 10 * SECOND);
        assertThat(schedule.due(cadences, BEGIN + 20 * SECOND)).doesNotContain(Set.of(RareCount.PROBE));
    }

    @Test
    void linkIsLookedAtEveryTenSecondsAtLeast() {
        cadences.remove(SlowCount.PROBE);
        cadences.remove(Count.PROBE);
        schedule.asked(cadences.keySet(), cadences, List.of(), BEGIN);

        assertThat(schedule.next(cadences, BEGIN + 5 * SECOND)).isEqualTo(BEGIN + 15 * SECOND);
    }

    private static Sample<RareCount> sample(SampleOutcome<RareCount> outcome) {
        return new Sample<>(RareCount.PROBE, Instant.EPOCH, null, null, Duration.ofMinutes(10), Duration.ZERO, false,
                outcome);
    }
}
