package org.howdah.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.junit.jupiter.api.Test;

final class LoadStatesTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void whatNobodyCanTellAnyMoreIsSaidWithItsShare() {
        assertThat(LoadStates.uncertain(load(30, 10))).hasValueSatisfying(
                notice -> assertThat(notice.text()).startsWith("Of 25.0 % of the load here"));
    }

    @Test
    void nothingIsSaidWhereEverythingIsKnown() {
        assertThat(LoadStates.uncertain(load(30, 0))).isEmpty();
        assertThat(LoadStates.uncertain(null)).isEmpty();
    }

    private static Load load(long known, long uncertain) {
        Duration minute = Duration.ofMinutes(1);
        return new Load(new TimeRange(START, START.plus(minute)), minute, LoadDimension.WAIT_CLASS,
                List.of(new LoadBucket(START, 60, Map.of("CPU*", known), null, null, uncertain)));
    }
}
