package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"PT0S,0.00 s", "PT0.41S,0.41 s", "PT0.999999S,0.99 s", "PT1S,1.0 s", "PT8.29S,8.2 s", "PT9.999S,9.9 s",
            "PT10S,00:00:10", "PT4M12.9S,00:04:12", "PT23H59M59.9S,23:59:59", "PT24H,1 d 00:00", "PT76H12M,3 d 04:12",
            "PT-5S,0.00 s", "PT8760H,365 d 00:00"})
    void durationIsCutAndNeverRounded(Duration duration, String text) {
        assertThat(Durations.format(duration)).isEqualTo(text);
    }

    @Test
    void longestDurationsHaveAForm() {
        assertThat(Durations.format(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo("106751991167300 d 15:30");
        assertThat(Durations.format(Duration.ofSeconds(Long.MIN_VALUE))).isEqualTo("0.00 s");
        assertThat(Durations.ago(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo("106751991167300 d ago");
    }

    @ParameterizedTest
    @CsvSource({"0,0 ms", "0.004,<0.01 ms", "0.38,0.38 ms", "0.997,1.0 ms", "3.84,3.8 ms", "9.96,10 ms", "38.4,38 ms",
            "4812,4\u2009812 ms", "-3,0 ms", "NaN,\u2013"})
    void millisecondsKeepTheDigitsThatMatter(double milliseconds, String text) {
        assertThat(Durations.millis(milliseconds)).isEqualTo(text);
    }

    @Test
    void durationInMilliseconds() {
        assertThat(Durations.millis(Duration.ofNanos(38_200_000))).isEqualTo("38 ms");
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0.0 s ago", "PT0.49S,0.4 s ago", "PT9.9S,9 s ago", "PT59.9S,59 s ago", "PT60S,1 min ago",
            "PT4M59S,4 min ago", "PT3H,3 h ago", "PT23H59M,23 h ago", "P5D,5 d ago", "PT-1S,0.0 s ago"})
    void ageIsSaidInItsLargestUnit(Duration age, String text) {
        assertThat(Durations.ago(age)).isEqualTo(text);
    }

    @Test
    void unknownDurationIsADash() {
        assertThat(Durations.format(Optional.empty())).isEqualTo(Units.UNKNOWN);
    }
}
