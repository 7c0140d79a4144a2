package org.howdah.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IntervalTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"1s", "1500ms", "90s", "10m", "2h", "0s", "61m"})
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(IntervalText.format(IntervalText.parse(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void aNumberAloneIsSeconds() {
        assertThat(IntervalText.parse("60")).contains(Duration.ofMinutes(1));
        assertThat(IntervalText.format(Duration.ofSeconds(60))).isEqualTo("1m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "1d", "1.5s", "1234567890s"})
    void whatIsNoIntervalIsNone(String text) {
        assertThat(IntervalText.parse(text)).isEmpty();
    }
}
