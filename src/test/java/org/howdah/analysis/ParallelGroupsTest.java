package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParallelGroupsTest {
    private static final Instant TRANSACTION = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Instant STATEMENT = TRANSACTION.plusMillis(5);
    private static final Instant LONG_AGO = TRANSACTION.minus(Duration.ofHours(1));
    private static final Instant JUST_NOW = STATEMENT.plusMillis(2);

    private static final Session LEADER = session(1, LONG_AGO, "client backend", null, STATEMENT, 10);

    @Test
    void leaderIsWhomTheServerNames() {
        Session leader = session(1, LONG_AGO, "client backend", 1, STATEMENT, 10);
        Session worker = session(2, JUST_NOW, "parallel worker", 1, STATEMENT, 10);

        assertThat(leaderOf(leader, worker)).isEmpty();
        assertThat(leaderOf(worker, leader)).hasValue(1);
    }

    @Test
    void before13ItIsWhoseTransactionTheWorkerTookOver() {
        assertThat(leaderOf(session(2, JUST_NOW, "parallel worker", null, STATEMENT, 10), LEADER)).hasValue(1);
    }

    @Test
    void on10AWorkerIsCalledABackgroundWorker() {
        assertThat(leaderOf(session(2, JUST_NOW, "background worker", null, STATEMENT, 10), LEADER)).hasValue(1);
    }

    @Test
    void on96AWorkerHasNeitherTypeNorStatement() {
        Session leader = session(1, LONG_AGO, null, null, STATEMENT, 10);

        assertThat(leaderOf(session(2, JUST_NOW, null, null, null, 10), leader)).hasValue(1);
        assertThat(leaderOf(leader, session(2, JUST_NOW, null, null, null, 10))).isEmpty();
    }

    @Test
    void backgroundWorkerWithATransactionOfItsOwnWorksForNobody() {
        assertThat(leaderOf(session(2, LONG_AGO, "background worker", null, STATEMENT, 10), LEADER)).isEmpty();
    }

    @Test
    void anotherRolesTransactionOfTheSameMicrosecondIsAnother() {
        assertThat(leaderOf(session(2, JUST_NOW, "parallel worker", null, STATEMENT, 11), LEADER)).isEmpty();
    }

    @Test
    void workerWhoseLeaderCannotBeToldIsAWorkerAllTheSame() {
        Session worker = session(2, JUST_NOW, "parallel worker", null, STATEMENT, 10);
        Session other = session(3, LONG_AGO, "client backend", null, STATEMENT, 10);

        assertThat(leaderOf(worker)).isEmpty();
        assertThat(leaderOf(worker, LEADER, other)).isEmpty();
        assertThat(new ParallelGroups(List.of(worker)).isWorker(worker)).isTrue();
    }

    @Test
    void twinsAreToldApartByTheirStatements() {
        Session twin = session(3, LONG_AGO, "client backend", null, STATEMENT.plusNanos(1000), 10);

        assertThat(leaderOf(session(2, JUST_NOW, "parallel worker", null, STATEMENT, 10), twin, LEADER)).hasValue(1);
    }

    @Test
    void maskedSessionsBelongToNobody() {
        assertThat(leaderOf(Sessions.masked(2), Sessions.masked(1))).isEmpty();
    }

    private static OptionalInt leaderOf(Session session, Session... others) {
        List<Session> all = new java.util.ArrayList<>(List.of(others));
        all.add(session);
        return new ParallelGroups(all).leader(session);
    }

    private static Session session(int pid, Instant backendStart, @Nullable String backendType,
            @Nullable Integer leaderPid, @Nullable Instant queryStart, long role) {
        return new Session(pid, backendStart, 5L, "shop", role, "clerk", "app", null, null, backendType,
                queryStart == null ? null : SessionState.ACTIVE, null, null, TRANSACTION, queryStart, queryStart, null,
                null, leaderPid, null, null, false, false);
    }
}
