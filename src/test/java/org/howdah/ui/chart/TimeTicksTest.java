package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.howdah.model.history.TimeRange;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:02Z");

    private static TimeRange range(long seconds) {
        return new TimeRange(START, START.plusSeconds(seconds));
    }

    @Test
    void ticksLieAtTimesThatPeopleLookAt() {
        assertThat(TimeTicks.of(range(900), ZoneOffset.UTC, 6)).map(TimeTicks.Tick::text)
                .containsExactly("10:03", "10:06", "10:09", "10:12", "10:15");
        assertThat(TimeTicks.of(range(60), ZoneOffset.UTC, 4)).map(TimeTicks.Tick::text)
                .containsExactly("10:00:15", "10:00:30", "10:00:45", "10:01:00");
    }

    @Test
    void midnightIsSaidByItsDate() {
        assertThat(TimeTicks.of(range(86_400), ZoneOffset.UTC, 8)).map(TimeTicks.Tick::text)
                .contains("12:00", "03-02");
    }

    @Test
    void ticksAreWholeInTheZoneThatIsShown() {
        assertThat(TimeTicks.of(range(7_200), ZoneId.of("Asia/Kolkata"), 3)).map(TimeTicks.Tick::text)
                .containsExactly("16:00", "17:00");
    }

    @Test
    void neverMoreThanThereIsRoomFor() {
        for (long seconds = 5; seconds < 40_000_000; seconds *= 3) {
            assertThat(TimeTicks.of(range(seconds), ZoneOffset.UTC, 8)).as("%d s", seconds).hasSizeLessThanOrEqualTo(
                    seconds > 4_800_000 ? 70 : 9);
        }
    }
}
