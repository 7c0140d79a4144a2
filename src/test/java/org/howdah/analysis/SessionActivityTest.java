package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.time.Duration;
import java.time.Instant;
import org.howdah.ui.SessionBuilder;
import org.junit.jupiter.api.Test;

class SessionActivityTest {
    private static final Duration TIME = Duration.ofSeconds(5);

    private final SessionBuilder session = session(7, Instant.EPOCH);

    @Test
    void whatWaitsForALockIsBlockedAndStillRuns() {
        SessionActivity activity = SessionActivity.of(session.running(TIME, TIME).waits("Lock", "relation").build());
        assertThat(activity).isEqualTo(SessionActivity.BLOCKED);
        assertThat(activity.runs()).isTrue();
        assertThat(activity.rank()).isEqualTo(SessionActivity.ACTIVE.rank());
    }

    @Test
    void aMaskedSessionIsHiddenAndNeverIdle() {
        assertThat(SessionActivity.of(session.masked().build())).isEqualTo(SessionActivity.HIDDEN);
    }

    @Test
    void anOpenTransactionWithoutWorkIsHeldIdly() {
        assertThat(SessionActivity.of(session.idleInTransaction(TIME, TIME).build()).holdsIdly()).isTrue();
        assertThat(SessionActivity.of(session.aborted(TIME, TIME).build()).holdsIdly()).isTrue();
    }

    @Test
    void thoseThatWorkComeFirst() {
        assertThat(SessionActivity.ACTIVE.rank()).isLessThan(SessionActivity.IDLE_IN_TRANSACTION.rank());
        assertThat(SessionActivity.ABORTED.rank()).isLessThan(SessionActivity.IDLE.rank());
    }
}
