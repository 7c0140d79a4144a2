package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.analysis.Timeline.SECOND;

import java.time.Duration;
import java.time.Instant;
import org.howdah.analysis.Timeline.Counter;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextStateTest {
    private static final Rate UNKNOWN = new Rate.Unknown();

    private final Timeline time = new Timeline();

    @Test
    void firstReadingHasNothingBeforeIt() {
        time.read(100);

        assertThat(time.state().rows(Counter.PROBE)).containsExactly(new Counter("only", 100, null));
        assertThat(time.probe().previous()).isNull();
        assertThat(time.rate()).isEqualTo(UNKNOWN);
    }

    @Test
    void secondReadingGivesARateOnTheServersClock() {
        time.read(100).pass(SECOND).read(150);

        assertThat(time.rate()).isEqualTo(new Rate.Known(50));
    }

    @Test
    void lateAnswerDoesNotChangeTheRate() {
        time.read(100).pass(SECOND);
        time.readLate(Duration.ofMillis(900), new Counter("only", 150, null));

        assertThat(time.rate()).isEqualTo(new Rate.Known(50));

        time.pass(SECOND).read(200);
        assertThat(time.rate()).isEqualTo(new Rate.Known(50));
    }

    @Test
    void readingKeepsBothClocksAndItsEpoch() {
        time.read(100);

        Reading<Counter> latest = time.state().latest(Counter.PROBE).orElseThrow();
        assertThat(latest.time()).isEqualTo(time.here());
        assertThat(latest.serverTime()).isEqualTo(time.there());
        assertThat(latest.epoch()).isEqualTo(time.epoch());
    }

    @Test
    void failureKeepsTheReadingsAndSaysWhatHappened() {
        time.read(100).pass(SECOND).read(150).pass(SECOND);
        SampleOutcome<Counter> timedOut = new SampleOutcome.TimedOut<>("57014", "too slow");
        time.take(timedOut);

        assertThat(time.probe().outcome()).isEqualTo(timedOut);
        assertThat(time.probe().attemptedAt()).isEqualTo(time.here());
        assertThat(time.state().rows(Counter.PROBE)).containsExactly(new Counter("only", 150, null));
        assertThat(time.probe().previous()).isNotNull();
    }

    @Test
    void readingAfterOneFailureIsComparedWithTheOneBeforeIt() {
        time.read(100).pass(SECOND).take(new SampleOutcome.TimedOut<>("57014", "too slow")).pass(SECOND).read(200);

        assertThat(time.rate()).isEqualTo(new Rate.Known(50));
    }

    @Test
    void refusalBeforeAnyReadingHasNoRows() {
        time.take(new SampleOutcome.Denied<>("42501", "no"));

        assertThat(time.state().latest(Counter.PROBE)).isEmpty();
        assertThat(time.state().rows(Counter.PROBE)).isEmpty();
        assertThat(time.probe().outcome()).isEqualTo(new SampleOutcome.Denied<>("42501", "no"));
    }

    @Test
    void rateIsUnknownAcrossARestart() {
        Epoch before = time.read(100).epoch();
        time.pass(SECOND).epoch(new Epoch(before.systemIdentifier(), before.timeline(), time.there(), false)).read(150);
        assertThat(time.rate()).isEqualTo(UNKNOWN);

        time.pass(SECOND).read(160);
        assertThat(time.rate()).isEqualTo(new Rate.Known(10));
    }

    @Test
    void rateIsUnknownAcrossAPromotionAndTheTimelineThatFollows() {
        Epoch before = time.read(100).epoch();
        time.pass(SECOND).epoch(new Epoch(before.systemIdentifier(), 1, before.postmasterStart(), true)).read(150);
        assertThat(time.rate()).isEqualTo(UNKNOWN);

        time.pass(SECOND).epoch(new Epoch(before.systemIdentifier(), 2, before.postmasterStart(), true)).read(160);
        assertThat(time.rate()).isEqualTo(UNKNOWN);
    }

    @Test
    void rateIsUnknownWhereAnotherServerAnswersUnderTheSameName() {
        Epoch before = time.read(100).epoch();
        time.pass(SECOND).epoch(new Epoch(2L, 1, before.postmasterStart(), false)).read(150);

        assertThat(time.rate()).isEqualTo(UNKNOWN);
    }

    @Test
    void threeIntervalsAreNoGapYet() {
        time.read(100).pass(SECOND.multipliedBy(3)).read(400);

        assertThat(time.rate()).isEqualTo(new Rate.Known(100));
    }

    @Test
    void rateIsUnknownAcrossAGap() {
        time.read(100).pass(Duration.ofMillis(3001)).read(400);
        assertThat(time.rate()).isEqualTo(UNKNOWN);

        time.pass(SECOND).read(500);
        assertThat(time.rate()).isEqualTo(new Rate.Known(100));
    }

    @Test
    void gapIsMeasuredInIntervalsOfTheLane() {
        time.interval(SECOND.multipliedBy(10)).read(100).pass(SECOND.multipliedBy(12)).read(220);

        assertThat(time.rate()).isEqualTo(new Rate.Known(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {300_000, -300_000, 3_600_000, -3_600_000, 3000, -3000, 500, -500})
    void rateIsUnknownAcrossAStepOfTheServersClock(long millis) {
        time.read(100).pass(SECOND).stepServersClock(Duration.ofMillis(millis)).read(150);
        assertThat(time.rate()).isEqualTo(UNKNOWN);

        time.pass(SECOND).read(200);
        assertThat(time.rate()).isEqualTo(new Rate.Known(50));
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600_000, -3_600_000, 300_000, -300_000, 3000, -3000, 500, -500})
    void rateIsUnknownAcrossAStepOfOurClock(long millis) {
        time.read(100).pass(SECOND).stepOurClock(Duration.ofMillis(millis)).read(150);
        assertThat(time.rate()).isEqualTo(UNKNOWN);

        time.pass(SECOND).read(200);
        assertThat(time.rate()).isEqualTo(new Rate.Known(50));
    }

    @ParameterizedTest
    @ValueSource(longs = {3600, -3600})
    void rateIsUnknownAcrossAStepOfAClockThatBothShare(long seconds) {
        time.read(100).pass(SECOND)
                .stepOurClock(Duration.ofSeconds(seconds)).stepServersClock(Duration.ofSeconds(seconds))
                .read(150);

        assertThat(time.rate()).isEqualTo(UNKNOWN);
    }

    @Test
    void rateIsUnknownAfterEightHoursOfSleep() {
        time.read(100).pass(Duration.ofHours(8)).read(1_000_000);
        assertThat(time.rate()).isEqualTo(UNKNOWN);

        time.pass(SECOND).read(1_000_050);
        assertThat(time.rate()).isEqualTo(new Rate.Known(50));
    }

    @Test
    void rateIsUnknownWhenTheServersClockStandsStill() {
        time.read(100).read(150);

        assertThat(time.rate()).isEqualTo(UNKNOWN);
    }

    @Test
    void linkAndSkippedTicksLeaveReadingsAlone() {
        time.read(100).pass(SECOND).read(150);
        Link up = new Link.Up(Instant.EPOCH);
        time.update(new ServerUpdate.LinkChanged(up))
                .update(new ServerUpdate.TicksSkipped(2))
                .update(new ServerUpdate.TicksSkipped(3));

        assertThat(time.state().link()).isEqualTo(up);
        assertThat(time.state().skippedTicks()).isEqualTo(5);
        assertThat(time.rate()).isEqualTo(new Rate.Known(50));
    }
}
