package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.TimeRange;
import org.junit.jupiter.api.Test;

/// Values over time of raw readings: what is not known is not there.
class StretchesTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration TEN = Duration.ofSeconds(10);

    @Test
    void aCounterRisesBetweenTwoReadings() {
        assertThat(Stretches.rates(List.of(point(0, 100), point(10, 150), point(20, 150)), TEN)).containsExactly(
                stretch(0, 10, 5), stretch(10, 20, 0));
    }

    @Test
    void rateIsUnknownWhereACounterFell() {
        assertThat(Stretches.rates(List.of(point(0, 100), point(10, 20), point(20, 40)), TEN)).containsExactly(
                stretch(10, 20, 2));
    }

    @Test
    void rateIsUnknownWhereOneOfSeveralCountersFellThoughTheirSumRose() {
        assertThat(Stretches.rates(List.of(point(0, 100), point(0, 100), point(10, 5_000), point(10, 3)), TEN))
                .isEmpty();
    }

    @Test
    void rateIsUnknownWhereARowCameOrWent() {
        assertThat(Stretches.rates(List.of(point(0, 100), point(10, 110), point(10, 7), point(20, 120), point(20, 8),
                point(30, 130)), TEN)).containsExactly(stretch(10, 20, 1.1));
    }

    @Test
    void rateIsUnknownAcrossSegmentsAndGaps() {
        List<SeriesPoint> points = List.of(point(0, 0), point(10, 10), new SeriesPoint(START.plusSeconds(20), 1_000, 2),
                new SeriesPoint(START.plusSeconds(30), 1_010, 2), new SeriesPoint(START.plusSeconds(120), 2_000, 2));
        assertThat(Stretches.rates(points, TEN)).containsExactly(stretch(0, 10, 1), stretch(20, 30, 1));
    }

    @Test
    void rolledUpReadingsLieFurtherApartAndAreNoGap() {
        List<SeriesPoint> points = new ArrayList<>();
        for (int minute = 0; minute <= 10; minute++) {
            points.add(point(minute * 60, minute * 60));
        }
        assertThat(Stretches.rates(points, TEN)).hasSize(10);
    }

    @Test
    void aGaugeHoldsUntilItIsReadAgainAndNotOverAGap() {
        assertThat(Stretches.gauges(List.of(point(0, 4), point(10, 6), point(60, 8)), TEN)).containsExactly(
                stretch(0, 10, 4), stretch(10, 20, 6), stretch(60, 70, 8));
    }

    @Test
    void aRolledUpGaugeHasItsMeanAndItsPeak() {
        assertThat(Stretches.gauges(List.of(new SeriesPoint(START, 3, 1, 9, 4, 60, 1)), Duration.ofMinutes(1)))
                .containsExactly(new Stretch(START, START.plusSeconds(60), 4, 9));
    }

    @Test
    void theFurthestOfSeveralFollowersCounts() {
        assertThat(Stretches.behind(List.of(point(0, 100), point(0, 100)), List.of(point(0, 90), point(0, 40)), TEN))
                .containsExactly(stretch(0, 10, 60));
        assertThat(Stretches.behind(List.of(point(0, 100), point(0, 100)), List.of(point(0, 90)), TEN)).isEmpty();
    }

    @Test
    void theLatestOfSeveralFollowersCounts() {
        assertThat(Stretches.greatest(List.of(point(0, 3), point(0, 80), point(0, 7)), TEN)).singleElement()
                .satisfies(stretch -> assertThat(stretch.value()).isEqualTo(80));
    }

    @Test
    void aShareOfNothingIsUnknown() {
        List<Stretch> none = Stretches.rates(List.of(point(0, 5), point(10, 5)), TEN);
        List<Stretch> hits = Stretches.rates(List.of(point(0, 0), point(10, 90)), TEN);
        List<Stretch> reads = Stretches.rates(List.of(point(0, 0), point(10, 10)), TEN);
        assertThat(Stretches.shares(none, none)).isEmpty();
        assertThat(Stretches.shares(hits, reads)).containsExactly(stretch(0, 10, 0.9));
    }

    @Test
    void oneNumberForEachOfAnother() {
        assertThat(Stretches.quotients(List.of(point(0, 2), point(10, 3)), List.of(point(0, 10), point(10, 0)), TEN))
                .containsExactly(stretch(0, 10, 0.2));
    }

    /// Whatever happens, no rate is negative, and what is known adds up to what was counted while it was known.
    @Test
    void noRateIsNegativeAndTotalsAreKept() {
        RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(20_261_121);
        int known = 0;
        for (int life = 0; life < 2_000; life++) {
            List<SeriesPoint> points = new ArrayList<>();
            double counter = random.nextInt(1_000);
            double counted = 0;
            int second = 0;
            long segment = 1;
            boolean comparable = false;
            for (int reading = 0; reading < 30; reading++) {
                double more = random.nextInt(500);
                int passed = random.nextInt(12) == 0 ? 400 : 10;
                second += passed;
                switch (random.nextInt(15)) {
                    case 0 -> {
                        counter = -1;
                        comparable = false;
                        more = 0;
                    }
                    case 1 -> {
                        segment++;
                        comparable = false;
                    }
                    default -> comparable &= passed == 10;
                }
                counter = Math.max(0, counter + more);
                counted += comparable ? more : 0;
                comparable = true;
                points.add(new SeriesPoint(START.plusSeconds(second), counter, segment));
            }
            List<Stretch> stretches = Stretches.rates(points, TEN);
            known += stretches.size();
            assertThat(stretches).allMatch(stretch -> stretch.value() >= 0);
            double total = stretches.stream().mapToDouble(stretch -> stretch.value()
                    * Duration.between(stretch.from(), stretch.to()).toSeconds()).sum();
            // A counter that began anew may have risen above where it was, which nobody can tell.
            assertThat(total).isGreaterThanOrEqualTo(counted - 0.001);
            StepAxis axis = new StepAxis(new TimeRange(START, START.plusSeconds(13_000)),
                    Duration.ofSeconds(7));
            Track track = Track.of(axis, stretches, START.plusSeconds(20_000), TEN);
            for (int step = 0; step < track.steps(); step++) {
                assertThat(track.isKnown(step)).isNotEqualTo(Double.isNaN(track.value(step)));
            }
        }
        assertThat(known).as("that the test proves something").isGreaterThan(30_000);
    }

    @Test
    void whatLiesInSeveralStepsIsSharedOutByTime() {
        StepAxis axis = new StepAxis(new TimeRange(START, START.plusSeconds(20)),
                Duration.ofSeconds(5));
        Track track = Track.of(axis, List.of(stretch(0, 8, 10), stretch(8, 10, 20)), START.plusSeconds(20), TEN);
        assertThat(track.value(0)).isEqualTo(10);
        assertThat(track.value(1)).isCloseTo((10 * 3 + 20 * 2) / 5.0, within(1e-9));
        assertThat(track.peak(1)).isEqualTo(20);
        // The next reading is still to come.
        assertThat(track.isAhead(2)).isTrue();
        assertThat(track.newest()).isEqualTo(1);
    }

    @Test
    void whatIsNotReadForLongIsAGap() {
        StepAxis axis = new StepAxis(new TimeRange(START, START.plusSeconds(60)),
                Duration.ofSeconds(10));
        Track track = Track.of(axis, List.of(stretch(10, 20, 1)), START.plusSeconds(45), TEN);
        assertThat(List.of(track.isGap(0), track.isKnown(1), track.isGap(2), track.isGap(4), track.isAhead(5)))
                .containsOnly(true);
    }

    private static SeriesPoint point(int second, double value) {
        return new SeriesPoint(START.plusSeconds(second), value, 1);
    }

    private static Stretch stretch(int from, int to, double value) {
        return new Stretch(START.plusSeconds(from), START.plusSeconds(to), value, value);
    }
}
