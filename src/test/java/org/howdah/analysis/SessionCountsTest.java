package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.junit.jupiter.api.Test;

class SessionCountsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private ServerState state = ServerState.unknown(ServerId.random(), "test", new Link.Up(NOW));

    @Test
    void eachSessionIsCountedByWhatItDoes() {
        read(Session.PROBE, List.of(
                Sessions.of(1, SessionState.ACTIVE),
                Sessions.waiting(2, SessionState.ACTIVE, "IO"),
                Sessions.waiting(3, SessionState.ACTIVE, "Lock"),
                Sessions.of(4, SessionState.FASTPATH),
                Sessions.of(5, SessionState.STARTING),
                Sessions.waiting(6, SessionState.IDLE_IN_TRANSACTION, "Client"),
                Sessions.of(7, SessionState.IDLE_IN_TRANSACTION_ABORTED),
                Sessions.of(8, SessionState.DISABLED)));

        assertThat(SessionCounts.of(state)).isEqualTo(new SessionCounts(5, 1, 1, OptionalLong.empty(), 1, 2, 1, 0, 0));
    }

    @Test
    void parallelWorkersStandApartFromTheirLeader() {
        read(Session.PROBE, List.of(
                Sessions.of(1, SessionState.ACTIVE, null, 1, "client backend"),
                Sessions.of(2, SessionState.ACTIVE, "IO", 1, "parallel worker"),
                Sessions.of(3, SessionState.ACTIVE, "IPC", null, "parallel worker")));

        assertThat(SessionCounts.of(state)).isEqualTo(new SessionCounts(1, 0, 0, OptionalLong.empty(), 0, 0, 0, 2, 0));
    }

    @Test
    void maskedSessionsAreNeverIdle() {
        read(Session.PROBE, List.of(Sessions.masked(1), Sessions.masked(2), Sessions.of(3, SessionState.ACTIVE)));

        assertThat(SessionCounts.of(state)).isEqualTo(new SessionCounts(1, 0, 0, OptionalLong.empty(), 0, 0, 0, 0, 2));
    }

    @Test
    void backgroundProcessesAreNoSessions() {
        read(Session.PROBE, List.of(Sessions.of(1, null, "Activity", null, "checkpointer")));

        assertThat(SessionCounts.of(state)).isEqualTo(new SessionCounts(0, 0, 0, OptionalLong.empty(), 0, 0, 0, 0, 0));
    }

    @Test
    void idleSessionsComeFromTheCountUntilTheyAreReadThemselves() {
        read(IdleSessions.PROBE, List.of(idle("a", 3), idle("b", 4)));
        assertThat(SessionCounts.of(state).idle()).hasValue(7);

        read(Session.PROBE, List.of(Sessions.of(1, SessionState.IDLE), Sessions.of(2, SessionState.IDLE)));
        assertThat(SessionCounts.of(state).idle()).hasValue(2);
    }

    private static IdleSessions idle(String name, long count) {
        return new IdleSessions("shop", name, null, null, count);
    }

    private <R extends Record> void read(Probe<R> probe, List<R> rows) {
        state = NextState.of(state, new ServerUpdate.Sampled<>(new Sample<>(probe, NOW, NOW,
                new Epoch(null, null, NOW, false), Duration.ofSeconds(1), Duration.ofMillis(2), true,
                new SampleOutcome.Read<>(rows))));
    }
}
