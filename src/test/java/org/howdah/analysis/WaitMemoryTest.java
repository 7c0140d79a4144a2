package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;
import org.howdah.model.session.WaitTrail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitMemoryTest {
    private static final Instant START = Instant.parse("2026-03-01T10:14:32Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final char LOCK = WaitTrail.mark(WaitClass.LOCK);
    private static final char CPU = WaitTrail.mark(WaitClass.CPU);

    private final WaitMemory memory = new WaitMemory();

    @Test
    void remembersEachSecondOfASession() {
        add(0, session(1, SessionState.ACTIVE, null));
        add(1, session(1, SessionState.ACTIVE, "Lock"));
        add(2, session(1, SessionState.IDLE_IN_TRANSACTION, "Client"));
        add(3);
        assertThat(last(5)).isEqualTo("?" + CPU + LOCK + WaitTrail.HOLDING + WaitTrail.ABSENT);
        assertThat(memory.trail(key(1))).satisfies(trail -> {
            assertThat(trail.end()).isEqualTo(START.plusSeconds(4));
            assertThat(trail.seconds()).hasSize(WaitTrail.LENGTH);
            assertThat(trail.samples()).isEqualTo(4);
        });
    }

    @Test
    void aTickThatCameLateLeavesNoGapAndALossDoes() {
        add(0, session(1, SessionState.ACTIVE, "Lock"));
        add(2, session(1, SessionState.ACTIVE, "Lock"));
        assertThat(last(3)).isEqualTo("" + LOCK + LOCK + LOCK);
        add(12, session(1, SessionState.ACTIVE, "Lock"));
        assertThat(last(11)).isEqualTo(LOCK + "?".repeat(9) + LOCK);
    }

    @Test
    void aSampleOfALongIntervalStandsForAllOfIt() {
        memory.add(START, List.of(session(1, SessionState.ACTIVE, "Lock")), Duration.ofSeconds(5));
        memory.add(START.plusSeconds(5), List.of(session(1, SessionState.ACTIVE, null)), Duration.ofSeconds(5));
        assertThat(last(6)).isEqualTo(LOCK + ("" + CPU).repeat(5));
    }

    @Test
    void whatIsOlderThanTenMinutesIsForgotten() {
        add(0, session(1, SessionState.ACTIVE, "Lock"));
        for (int second = 1; second <= WaitTrail.LENGTH; second++) {
            add(second, session(2, SessionState.ACTIVE, null));
        }
        assertThat(memory.trail(key(1)).seconds()).isEqualTo(" ".repeat(WaitTrail.LENGTH));
        assertThat(memory.trail(key(2)).seconds()).isEqualTo(("" + CPU).repeat(WaitTrail.LENGTH));
    }

    @Test
    void aSessionThatComesBackWasAbsentMeanwhile() {
        add(0, session(1, SessionState.ACTIVE, "Lock"));
        add(1);
        add(2);
        add(3, session(1, SessionState.ACTIVE, "Lock"));
        assertThat(last(4)).isEqualTo(LOCK + "  " + LOCK);
    }

    @Test
    void aClockThatIsSetBackBeginsAnew() {
        add(100, session(1, SessionState.ACTIVE, "Lock"));
        add(0, session(1, SessionState.ACTIVE, null));
        assertThat(last(2)).isEqualTo("?" + CPU);
    }

    private void add(int second, Session... sessions) {
        memory.add(START.plusSeconds(second), List.of(sessions), SECOND);
    }

    private String last(int seconds) {
        String all = memory.trail(key(1)).seconds();
        return all.substring(all.length() - seconds);
    }

    private static SessionKey key(int pid) {
        return new SessionKey(pid, START);
    }

    private static Session session(int pid, SessionState state, @Nullable String waitType) {
        return new Session(pid, START, 1L, "shop", 2L, "shop_api", "", null, -1, "client backend", state, waitType,
                waitType, null, null, null, null, null, null, null, "SELECT 1", false, false);
    }
}
