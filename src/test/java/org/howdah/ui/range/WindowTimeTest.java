package org.howdah.ui.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
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
    void aBrushStaysWhileItIsAPartOfWhatIsShownAndComesBackWithIt() {
        TimeRange brush = new TimeRange(NOW.minusSeconds(500), NOW.minusSeconds(400));
        time.show(FIXED);
        time.brush(brush);
        time.show(new Span.Fixed(new TimeRange(NOW.minusSeconds(550), NOW.minusSeconds(350))));
        assertThat(time.brush()).as("in a shorter stretch").isEqualTo(brush);
        time.show(new Span.Fixed(brush));
        assertThat(time.brush()).as("as all of it").isNull();
        time.back();
        assertThat(time.brush()).as("gone back to").isEqualTo(brush);
        time.show(new Span.Fixed(new TimeRange(NOW.minusSeconds(450), NOW)));
        assertThat(time.brush()).as("beginning before").isNull();
        time.back();
        time.toLive();
        assertThat(time.brush()).as("in what moves").isNull();
    }

    @Test
    void aFilterByATextIsOneByTheTextItselfForSessions() {
        LoadFilter numbered = LoadFilter.CLIENTS.with(LoadDimension.STATEMENT, "text 4711");
        time.filterProperty().set(numbered);
        assertThat(time.filterOfSessions()).isEqualTo(numbered);
        assertThat(time.filterOfOthers()).as("in a reference").isEqualTo(LoadFilter.CLIENTS);
        time.texts().learn("text 4711", "SELECT 1");
        assertThat(time.filterOfSessions())
                .isEqualTo(LoadFilter.CLIENTS.with(LoadDimension.STATEMENT, "text SELECT 1"));
        LoadFilter byId = LoadFilter.CLIENTS.with(LoadDimension.STATEMENT, "77");
        time.texts().learn("77", "SELECT $1");
        time.filterProperty().set(byId);
        assertThat(time.filterOfSessions()).isEqualTo(byId);
        assertThat(time.filterOfOthers()).isEqualTo(byId);
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
