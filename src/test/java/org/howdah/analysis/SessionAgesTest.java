package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.howdah.model.session.SessionState;
import org.junit.jupiter.api.Test;

class SessionAgesTest {
    @Test
    void agesAreCountedOnTheServersClock() {
        assertThat(SessionAges.of(Sessions.of(1, SessionState.ACTIVE), Sessions.BEGAN.plusSeconds(10)))
                .isEqualTo(new SessionAges(Duration.ofSeconds(8), Duration.ofSeconds(9), Duration.ofSeconds(7),
                        Duration.ofSeconds(10)));
    }

    @Test
    void sessionThatRunsNothingHasNoQueryAge() {
        assertThat(SessionAges.of(Sessions.of(1, SessionState.IDLE_IN_TRANSACTION), Sessions.BEGAN.plusSeconds(10)))
                .isEqualTo(new SessionAges(null, Duration.ofSeconds(9), Duration.ofSeconds(7), Duration.ofSeconds(10)));
    }

    @Test
    void statementThatBeganAfterTheServerLookedAtItsClockIsNew() {
        assertThat(SessionAges.of(Sessions.of(1, SessionState.ACTIVE), Sessions.BEGAN.plusMillis(1500)))
                .isEqualTo(new SessionAges(Duration.ZERO, Duration.ofMillis(500), Duration.ZERO,
                        Duration.ofMillis(1500)));
    }

    @Test
    void maskedSessionHasNoAges() {
        assertThat(SessionAges.of(Sessions.masked(1), Sessions.BEGAN))
                .isEqualTo(new SessionAges(null, null, null, null));
    }
}
