package org.howdah.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times as people type them.
class TimeTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-02T09:14:32Z");

    @ParameterizedTest
    @CsvSource({"03:12,2026-03-02T02:12:00Z", "3:12,2026-03-02T02:12:00Z", "10:14:32,2026-03-02T09:14:32Z",
            // Has not been yet today.
            "23:50,2026-03-01T22:50:00Z", "yesterday 03:12,2026-03-01T02:12:00Z",
            "Today 03:12:07,2026-03-02T02:12:07Z", "2026-02-27 03:12,2026-02-27T02:12:00Z",
            "2026-02-27,2026-02-26T23:00:00Z", "2026-03-01T03:12:07Z,2026-03-01T03:12:07Z",
            "2026-03-01T03:12:07.5+02:00,2026-03-01T01:12:07.500Z", "2026-03-01T03:12,2026-03-01T02:12:00Z",
            "-2h,2026-03-02T07:14:32Z", "- 90s,2026-03-02T09:13:02Z", "10m ago,2026-03-02T09:04:32Z"})
    void isUnderstood(String typed, Instant time) {
        assertThat(TimeText.parse(typed, NOW, BERLIN)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "-soon", "2026-13-01", "yesterday", "12", "\u202e03:12"})
    void isNoTime(String typed) {
        assertThat(TimeText.parse(typed, NOW, BERLIN)).isEmpty();
    }
}
