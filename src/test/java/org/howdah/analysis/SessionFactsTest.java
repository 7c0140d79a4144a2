package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.junit.jupiter.api.Test;

class SessionFactsTest {
    private static final Instant THEN = Sessions.BEGAN.plusSeconds(10);
    private static final Session SESSION = Sessions.of(1, SessionState.ACTIVE);

    @Test
    void sessionForWhichOnlyTimePassesIsAsBefore() {
        assertThat(facts(SESSION, 1, THEN.plusSeconds(1)).isAsIn(facts(SESSION, 1, THEN))).isTrue();
    }

    @Test
    void sessionThatBlocksMoreOrDoesSomethingElseIsNot() {
        assertThat(facts(SESSION, 2, THEN).isAsIn(facts(SESSION, 1, THEN))).isFalse();
        assertThat(facts(Sessions.of(1, SessionState.IDLE), 1, THEN).isAsIn(facts(SESSION, 1, THEN))).isFalse();
    }

    @Test
    void agesCountToTheReading() {
        assertThat(facts(SESSION, 0, THEN).ages()).isEqualTo(SessionAges.of(SESSION, THEN));
    }

    @Test
    void longestRunningComesFirstAmongTheActive() {
        SessionFacts later = facts(Sessions.of(1, SessionState.ACTIVE), 0, THEN);
        SessionFacts idle = facts(Sessions.of(3, SessionState.IDLE), 0, THEN);
        assertThat(SessionFacts.ORDER.compare(later, idle)).isNegative();
        assertThat(SessionFacts.ORDER.compare(later, facts(Sessions.of(2, SessionState.ACTIVE), 0, THEN)))
                .isNegative();
    }

    private static SessionFacts facts(Session session, int blocks, Instant serverTime) {
        return new SessionFacts(session, SessionActivity.of(session), serverTime, false, null,
                SessionFacts.Blockers.NONE, blocks, SessionExtras.UNREAD);
    }
}
