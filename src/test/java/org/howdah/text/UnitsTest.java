package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class UnitsTest {
    @Test
    void bytesHaveThreeDigitsAndStepsOf1024() {
        assertThat(Units.bytes(0)).isEqualTo("0 B");
        assertThat(Units.bytes(999)).isEqualTo("999 B");
        assertThat(Units.bytes(1_000)).isEqualTo("0.98 kB");
        assertThat(Units.bytes(1_024)).isEqualTo("1.00 kB");
        assertThat(Units.bytes(13_743_895_347L)).isEqualTo("12.8 GB");
        assertThat(Units.bytes(128L << 30)).isEqualTo("128 GB");
        assertThat(Units.bytes((1L << 30) - 1)).isEqualTo("1.00 GB");
        assertThat(Units.bytes(Long.MAX_VALUE)).isEqualTo("8.00 EB");
        assertThat(Units.bytes(-1_536)).isEqualTo("-1.50 kB");
    }

    @Test
    void neverMoreThanThreeDigitsOfBytes() {
        for (long bytes = 1; bytes > 0; bytes = bytes * 101 / 100 + 1) {
            assertThat(Units.bytes(bytes)).matches("\\d\\.\\d\\d .+|\\d\\d\\.\\d .+|\\d{1,3} .+");
            if (bytes > Long.MAX_VALUE / 101) {
                break;
            }
        }
    }

    @Test
    void countsAreGroupedByThinSpaces() {
        assertThat(Units.count(0)).isEqualTo("0");
        assertThat(Units.count(999)).isEqualTo("999");
        assertThat(Units.count(48_812_231)).isEqualTo("48\u2009812\u2009231");
        assertThat(Units.count(-812)).isEqualTo("-812");
        assertThat(Units.count(Long.MIN_VALUE)).isEqualTo("-9\u2009223\u2009372\u2009036\u2009854\u2009775\u2009808");
    }

    @Test
    void ratesHaveTwoDigitsAndAPrefix() {
        assertThat(Units.rate(0)).isEqualTo("0 /s");
        assertThat(Units.rate(0.001)).isEqualTo("<0.01 /s");
        assertThat(Units.rate(0.25)).isEqualTo("0.25 /s");
        assertThat(Units.rate(0.999)).isEqualTo("1.0 /s");
        assertThat(Units.rate(8.23)).isEqualTo("8.2 /s");
        assertThat(Units.rate(9.97)).isEqualTo("10 /s");
        assertThat(Units.rate(341)).isEqualTo("341 /s");
        assertThat(Units.rate(999.7)).isEqualTo("1.0 k/s");
        assertThat(Units.rate(3_412)).isEqualTo("3.4 k/s");
        assertThat(Units.byteRate(1_310_720)).isEqualTo("1.25 MB/s");
    }

    @Test
    void percentIsNeverRoundedToNothingOrAll() {
        assertThat(Units.percent(0.991)).isEqualTo("99.1 %");
        assertThat(Units.percent(0)).isEqualTo("0.0 %");
        assertThat(Units.percent(0.0001)).isEqualTo("<0.1 %");
        assertThat(Units.percent(0.99999)).isEqualTo("99.9 %");
        assertThat(Units.percent(1)).isEqualTo("100.0 %");
        assertThat(Units.percent(1.5)).isEqualTo("150.0 %");
    }

    @Test
    void estimatesSaySo() {
        assertThat(Units.estimate(1_234_567)).isEqualTo("\u2248 1.2 M");
        assertThat(Units.estimate(999)).isEqualTo("\u2248 999");
    }

    @Test
    void unknownIsADashAndNeverZero() {
        assertThat(Units.rate(Double.NaN)).isEqualTo("\u2013");
        assertThat(Units.percent(Double.POSITIVE_INFINITY)).isEqualTo("\u2013");
        assertThat(Units.byteRate(OptionalDouble.empty())).isEqualTo("\u2013");
        assertThat(Units.bytes(OptionalLong.empty())).isEqualTo("\u2013");
        assertThat(Units.count(OptionalLong.empty())).isEqualTo("\u2013");
        assertThat(Units.estimate(OptionalLong.empty())).isEqualTo("\u2013");
        assertThat(Units.number(Double.NaN, 2)).isEqualTo("\u2013");
    }

    @Test
    void localeChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Units.bytes(13_743_895_347L)).isEqualTo("12.8 GB");
            assertThat(Units.number(12.345, 2)).isEqualTo("12.35");
            assertThat(Durations.format(Duration.ofSeconds(252))).isEqualTo("00:04:12");
            assertThat(Times.time(Instant.EPOCH, ZoneOffset.UTC)).isEqualTo("00:00:00 UTC");
        } finally {
            Locale.setDefault(before);
        }
    }
}
