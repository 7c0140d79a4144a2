package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumberStyleTest {
    @AfterEach
    void backToTheUsual() {
        NumberStyle.use(NumberStyle.THIN_SPACE);
    }

    @Test
    void plainNumbersHaveNoGroups() {
        NumberStyle.use(NumberStyle.PLAIN);
        assertThat(Units.count(-48_812_231)).isEqualTo("-48812231");
        assertThat(Units.percent(0.991)).isEqualTo("99.1 %");
    }

    @Test
    void aLanguageHasItsSigns() {
        NumberStyle.use(NumberStyle.of(Locale.GERMANY));
        assertThat(Units.count(48_812_231)).isEqualTo("48.812.231");
        assertThat(Units.number(12.84, 1)).isEqualTo("12,8");
        assertThat(Units.bytes(13_743_895_347L)).isEqualTo("12,8 GB");
        assertThat(Units.percent(0.0001)).isEqualTo("<0,1 %");
        assertThat(Units.percent(0.9999)).isEqualTo("99,9 %");
        assertThat(Units.rate(0.001)).isEqualTo("<0,01 /s");
        assertThat(Units.rate(3_412)).isEqualTo("3,4 k/s");
        assertThat(Durations.format(Duration.ofMillis(410))).isEqualTo("0,41 s");
        assertThat(Durations.millis(4_812.0)).isEqualTo("4.812 ms");
    }

    @Test
    void spacesThatDoNotBreakAreThinOnes() {
        assertThat(NumberStyle.of(Locale.FRANCE)).isEqualTo(new NumberStyle("\u2009", ","));
    }

    @Test
    void aLanguageOfNoneWritesAsUsInEnglish() {
        assertThat(NumberStyle.of(Locale.ROOT)).isEqualTo(new NumberStyle(",", "."));
    }
}
