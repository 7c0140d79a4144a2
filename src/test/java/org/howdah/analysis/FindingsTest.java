package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.howdah.analysis.LongTransactions.Look;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Long transactions and events that a user would go back to, and those that he would not.
class FindingsTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final ServerId SERVER = new ServerId(new UUID(1, 2));

    @Test
    void aTransactionThatWorksForFiveMinutesIsLong() {
        List<Finding> found = LongTransactions.of(looks(10, minute -> minute < 6
                ? List.of(session(7, SessionState.ACTIVE, START.minusSeconds(30), START))
                : List.of()));
        assertThat(found).extracting(Finding::kind, Finding::range, Finding::open).containsExactly(tuple(
                Finding.Kind.LONG_TRANSACTION, new TimeRange(START.minusSeconds(30), START.plusSeconds(300)), false));
        assertThat(Objects.requireNonNull(found.getFirst().session()).pid()).isEqualTo(7);
    }

    @Test
    void oneThatWorksForFourMinutesIsNot() {
        assertThat(LongTransactions.of(looks(10, minute -> minute < 5
                ? List.of(session(7, SessionState.ACTIVE, START, START))
                : List.of()))).isEmpty();
    }

    @Test
    void oneThatDoesNothingForTwoMinutesIsIdleAndIsShownAsItWasThen() {
        List<Finding> found = LongTransactions.of(looks(10, minute -> minute < 4
                ? List.of(session(7, SessionState.IDLE_IN_TRANSACTION, START, START))
                : minute < 5 ? List.of(session(7, SessionState.ACTIVE, START, START.plusSeconds(230))) : List.of()));
        assertThat(found).extracting(Finding::kind, finding -> Objects.requireNonNull(finding.session()).state())
                .containsExactly(tuple(Finding.Kind.IDLE_TRANSACTION, SessionState.IDLE_IN_TRANSACTION));
    }

    @Test
    void oneThatOftenRestsForAMomentIsNotIdle() {
        assertThat(LongTransactions.of(looks(4, minute -> List.of(session(7, SessionState.IDLE_IN_TRANSACTION, START,
                START.plusSeconds(minute * 60L - 5)))))).isEmpty();
    }

    @Test
    void oneThatIsStillThereAtTheLastLookGoesOn() {
        assertThat(LongTransactions.of(looks(10, _ -> List.of(session(7, SessionState.ACTIVE, START, START)))))
                .extracting(Finding::open).containsExactly(true);
    }

    @Test
    void transactionsOfOneSessionAreTold() {
        List<Finding> found = LongTransactions.of(looks(14, minute -> List.of(session(7, SessionState.ACTIVE,
                minute < 7 ? START : START.plusSeconds(400), START))));
        assertThat(found).extracting(finding -> finding.range().from()).containsExactly(START,
                START.plusSeconds(400));
    }

    @Test
    void theServersClockMayGoWrongAndAFailedTransactionSaysNoBeginning() {
        List<Finding> found = LongTransactions.of(IntStream.range(0, 10).mapToObj(minute -> new Look(
                START.plusSeconds(minute * 60L), START.plusSeconds(minute * 60L - 3_600),
                List.of(session(7, SessionState.IDLE_IN_TRANSACTION_ABORTED, null, START.minusSeconds(3_600)))))
                .toList());
        assertThat(found).extracting(Finding::kind, Finding::range).containsExactly(tuple(
                Finding.Kind.IDLE_TRANSACTION, new TimeRange(START, START.plusSeconds(540))));
    }

    @Test
    void aLostConnectionLastsUntilSamplesArriveAgain() {
        List<Finding> found = EventFindings.of(List.of(event(0, EventKind.LOST), event(5, EventKind.CONNECTING),
                event(6, EventKind.LOST), event(30, EventKind.CONNECTED), event(30, EventKind.RESTARTED),
                event(50, EventKind.SETTINGS_CHANGED)), START.plusSeconds(100));
        assertThat(found).extracting(Finding::kind, Finding::range, Finding::open).containsExactly(
                tuple(Finding.Kind.LOST, range(0, 30), false), tuple(Finding.Kind.RESTART, range(30, 31), false));
    }

    @Test
    void oneThatIsStillLostGoesOn() {
        assertThat(EventFindings.of(List.of(event(0, EventKind.LOST)), START.plusSeconds(100)))
                .extracting(Finding::range, Finding::open).containsExactly(tuple(range(0, 100), true));
        // Nothing lasts less than nothing.
        assertThat(EventFindings.of(List.of(event(0, EventKind.LOST)), START)).extracting(Finding::range)
                .containsExactly(range(0, 1));
    }

    @Test
    void aGapThatALostConnectionExplainsIsNoFindingOfItsOwn() {
        List<HistoryEvent> events = List.of(event(0, EventKind.LOST), event(30, EventKind.CONNECTED),
                event(100, EventKind.PAUSED));
        List<Finding> gaps = List.of(gap(0, 30), gap(110, 150), gap(400, 420));
        assertThat(EventFindings.unexplained(gaps, EventFindings.of(events, START.plusSeconds(500)), events,
                Duration.ofSeconds(10))).extracting(Finding::range, Finding::text).containsExactly(
                        tuple(range(110, 150), "PAUSED"), tuple(range(400, 420), null));
    }

    private static Finding gap(int from, int to) {
        return new Finding(Finding.Kind.GAP, range(from, to), false, Double.NaN, 0, null, null, null);
    }

    private static TimeRange range(int from, int to) {
        return new TimeRange(START.plusSeconds(from), START.plusSeconds(to));
    }

    private static HistoryEvent event(int second, EventKind kind) {
        return new HistoryEvent(SERVER, START.plusSeconds(second), kind, null, 0, kind.name());
    }

    /// A look each minute.
    private static List<Look> looks(int count, java.util.function.IntFunction<List<Session>> sessions) {
        List<Look> looks = new ArrayList<>();
        for (int minute = 0; minute < count; minute++) {
            Instant time = START.plusSeconds(minute * 60L);
            looks.add(new Look(time, time, sessions.apply(minute)));
        }
        return looks;
    }

    private static Session session(int pid, SessionState state, @Nullable Instant began, Instant changed) {
        return new Session(pid, START.minusSeconds(7_200), 1L, "shop", 2L, "anna", "web", null, 5, "client backend",
                state, null, null, began, began, changed, null, null, null, null, "SELECT 1", false, false);
    }
}
