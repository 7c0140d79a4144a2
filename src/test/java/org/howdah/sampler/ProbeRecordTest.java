package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.collector.ProbeStatistics;
import org.howdah.model.collector.ProbeStatistics.ProbeError;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.sampler.FakeServer.Count;
import org.junit.jupiter.api.Test;

class ProbeRecordTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void recentAnswersGiveTheMeanAndTheWorstButOneOfAHundred() {
        ProbeRecord record = new ProbeRecord(read(0, 1));
        for (int i = 2; i <= 100; i++) {
            record.add(read(i - 1, i));
        }

        assertThat(record.statistics()).isEqualTo(new ProbeStatistics(Count.PROBE, SECOND, true, 100, 0, 2, null,
                Duration.ofMillis(100), Duration.ofNanos(50_500_000), Duration.ofMillis(99), BEGIN.plusSeconds(99),
                BEGIN.plusSeconds(99), null, true));
    }

    @Test
    void oldDurationsAreForgotten() {
        ProbeRecord record = new ProbeRecord(read(0, 5_000));
        for (int i = 1; i <= 300; i++) {
            record.add(read(i, 10));
        }

        assertThat(record.statistics().meanDuration()).isEqualTo(Duration.ofMillis(10));
        assertThat(record.statistics().p99Duration()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void errorIsRememberedAfterItIsOver() {
        SampleOutcome<Count> denied = new SampleOutcome.Denied<>("42501", "no");
        ProbeRecord record = new ProbeRecord(read(0, 4));
        record.add(sample(1, 1, denied));

        ProbeError error = new ProbeError(denied, BEGIN.plusSeconds(1));
        assertThat(record.statistics()).isEqualTo(new ProbeStatistics(Count.PROBE, SECOND, true, 2, 1, 2, null,
                Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMillis(4), BEGIN.plusSeconds(1), BEGIN, error,
                false));
        record.add(read(2, 4));
        assertThat(record.statistics().lastError()).isEqualTo(error);
        assertThat(record.statistics().answered()).isTrue();
    }

    @Test
    void whatTheServerDoesNotHaveIsNoError() {
        ProbeRecord record = new ProbeRecord(sample(0, 1, new SampleOutcome.Unsupported<>("no such view")));

        assertThat(record.statistics()).isEqualTo(new ProbeStatistics(Count.PROBE, SECOND, true, 1, 0, null, null,
                Duration.ofMillis(1), null, null, BEGIN, null, null, false));
    }

    private static Sample<Count> read(int second, int millis) {
        return sample(second, millis, new SampleOutcome.Read<>(List.of(new Count(1), new Count(2))));
    }

    private static Sample<Count> sample(int second, int millis, SampleOutcome<Count> outcome) {
        return new Sample<>(Count.PROBE, BEGIN.plusSeconds(second), null, null, SECOND, Duration.ofMillis(millis), true,
                outcome);
    }
}
