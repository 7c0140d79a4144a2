package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuietSessionTest {
    private static final Instant STARTED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FIRST = STARTED.plusSeconds(10);
    private static final Instant SECOND = STARTED.plusSeconds(20);

    @ParameterizedTest
    @CsvSource({"ClientRead, IDLE_IN_TRANSACTION", "DataFileRead, ACTIVE", "transactionid, ACTIVE", ", ACTIVE"})
    void whoIsNewInATransactionIsJudgedByItsWait(@Nullable String wait, SessionState state) {
        Session session = QuietSession.of(seen(FIRST, FIRST, wait), null, null);

        assertThat(session).isEqualTo(session(state, FIRST, FIRST, wait, null));
    }

    @Test
    void nextStatementIsJudgedByItsWaitAndKeepsWhoRunsIt() {
        Session told = told(SessionState.IDLE_IN_TRANSACTION, FIRST, FIRST, "ClientRead");

        Session session = QuietSession.of(seen(FIRST, SECOND, "DataFileRead"), told, null);

        assertThat(session).isEqualTo(new Session(7, STARTED, 5L, null, 10L, null, "shop", "10.0.0.1", 4711,
                "client backend", SessionState.ACTIVE, null, "DataFileRead", FIRST, SECOND, null, 99L, null, null, null,
                null, false, false));
    }

    @Test
    void sameStatementInTheSameStateKeepsEverythingThatWasTold() {
        Session told = told(SessionState.ACTIVE, FIRST, FIRST, "DataFileRead");

        assertThat(QuietSession.of(seen(FIRST, FIRST, "DataFileRead"), told, null)).isEqualTo(told);
    }

    @Test
    void whoIdlesInATransactionDoesSoUntilTheNextStatement() {
        Session told = told(SessionState.IDLE_IN_TRANSACTION, FIRST, FIRST, "ClientRead");

        assertThat(state(seen(FIRST, FIRST, null), told)).isEqualTo(SessionState.IDLE_IN_TRANSACTION);
    }

    @Test
    void statementThatBeginsToWaitForItsClientHasEnded() {
        Session told = told(SessionState.ACTIVE, FIRST, FIRST, null);

        assertThat(state(seen(FIRST, FIRST, "ClientRead"), told)).isEqualTo(SessionState.IDLE_IN_TRANSACTION);
    }

    @Test
    void statementThatReadsFromItsClientGoesOn() {
        Session told = told(SessionState.ACTIVE, FIRST, FIRST, "ClientRead");

        assertThat(state(seen(FIRST, FIRST, "ClientRead"), told)).isEqualTo(SessionState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"COPY t FROM STDIN, ACTIVE", "'copy t (a)\nfrom  stdin with csv', ACTIVE",
            "COPY t FROM '/tmp/file', IDLE_IN_TRANSACTION", "SELECT 'copy t from stdin', IDLE_IN_TRANSACTION"})
    void copyFromTheClientIsAtWorkThoughItWaits(String query, SessionState state) {
        Session session = QuietSession.of(seen(FIRST, FIRST, "ClientRead"), null, query);

        assertThat(session).isEqualTo(session(state, FIRST, FIRST, "ClientRead", null));
    }

    @ParameterizedTest
    @EnumSource(value = SessionState.class, names = {"IDLE_IN_TRANSACTION_ABORTED", "DISABLED"})
    void whoWasSeenOutsideATransactionStaysWhatItWas(SessionState before) {
        assertThat(state(seen(null, FIRST, "ClientRead"), told(before, null, FIRST, "ClientRead"))).isEqualTo(before);
    }

    @Test
    void whoWasSeenOutsideATransactionAndDoesSomethingElseIsNotKnownToDoAnything() {
        Session told = told(SessionState.IDLE_IN_TRANSACTION_ABORTED, null, FIRST, "ClientRead");

        assertThat(QuietSession.of(seen(null, SECOND, "ClientRead"), told, null)).isNull();
        assertThat(QuietSession.of(seen(null, SECOND, "ClientRead"), null, null)).isNull();
    }

    @Test
    void processWithoutADatabaseIsBackground() {
        Session seen = new Session(7, STARTED, null, null, null, null, null, null, null, null, null, "IO",
                "WALWrite", null, null, null, null, null, null, null, null, false, false);

        assertThat(QuietSession.of(seen, null, null)).isEqualTo(seen);
    }

    @Test
    void workerThatReportsNoStateHasNoneInItsTransactionEither() {
        Session told = session(null, null, FIRST, null, null);

        assertThat(state(seen(FIRST, FIRST, null), told)).isNull();
    }

    private static @Nullable SessionState state(Session seen, Session told) {
        return Objects.requireNonNull(QuietSession.of(seen, told, "SELECT 1")).state();
    }

    private static Session seen(@Nullable Instant xactStart, Instant queryStart, @Nullable String wait) {
        return session(null, xactStart, queryStart, wait, null);
    }

    private static Session session(@Nullable SessionState state, @Nullable Instant xactStart, Instant queryStart,
            @Nullable String wait, @Nullable Long xid) {
        return new Session(7, STARTED, 5L, null, 10L, null, null, null, null, null, state, null, wait, xactStart,
                queryStart, null, xid, null, null, null, null, false, false);
    }

    private static Session told(SessionState state, @Nullable Instant xactStart, Instant queryStart,
            @Nullable String wait) {
        return new Session(7, STARTED, 5L, null, 10L, null, "shop", "10.0.0.1", 4711, "client backend", state, null,
                wait, xactStart, queryStart, queryStart.plusMillis(3), 99L, 98L, null, 1234L, null, false, false);
    }
}
