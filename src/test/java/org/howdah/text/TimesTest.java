package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant INSTANT = Instant.parse("2026-07-01T10:14:32.987Z");

    @Test
    void timeSaysItsZone() {
        assertThat(Times.time(INSTANT, ZoneOffset.UTC)).isEqualTo("10:14:32 UTC");
        assertThat(Times.time(INSTANT, ZoneId.of("Europe/Zurich"))).isEqualTo("12:14:32 +02:00");
    }

    @Test
    void dayAndTime() {
        assertThat(Times.dateAndTime(INSTANT, ZoneOffset.UTC)).isEqualTo("2026-07-01 10:14:32 UTC");
    }
}
