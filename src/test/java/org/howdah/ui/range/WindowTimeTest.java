package org.howdah.ui.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.history.TimeRange;
import org.junit.jupiter.api.Test;

final class WindowTimeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:00Z");
    private static final Span FIXED = new Span.Fixed(new TimeRange(NOW.minusSeconds(600), NOW.minusSeconds(300)));

    private final WindowTime time = new WindowTime();

    @Test
    void liveFollowsNow() {
        time.show(new Span.Live(Duration.ofMinutes(5)));
        assertThat(time.range(NOW)).isEqualTo(new TimeRange(NOW.minusSeconds(300), NOW));
        assertThat(time.range(NOW.plusSeconds(1)).to()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void aChangeIsTakenBackAndMadeAgain() {
        time.show(new Span.Live(Duration.ofHours(1)));
        time.show(FIXED);
        time.back();
        assertThat(time.span()).isEqualTo(new Span.Live(Duration.ofHours(1)));
        time.forward();
        assertThat(time.span()).isEqualTo(FIXED);
        time.forward();
        assertThat(time.span()).isEqualTo(FIXED);
    }

    @Test
    void backToLiveShowsAsMuchAsBeforeAndEndsAReplay() {
        time.show(new Span.Live(Duration.ofHours(6)));
        time.show(FIXED);
        time.replay(NOW);
        assertThat(time.range(NOW.plusSeconds(9))).isEqualTo(FIXED.range(NOW));
        time.toLive();
        assertThat(time.span()).isEqualTo(new Span.Live(Duration.ofHours(6)));
        assertThat(time.replayed()).isEmpty();
    }

    @Test
    void aReplayedWindowShowsTheTimeUpToItsSecond() {
        time.replay(NOW);
        assertThat(time.range(NOW.plusSeconds(5_000)).to()).isEqualTo(NOW);
    }

    @Test
    void aRangeWithoutLengthIsRefused() {
        assertThatThrownBy(() -> new Span.Live(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
