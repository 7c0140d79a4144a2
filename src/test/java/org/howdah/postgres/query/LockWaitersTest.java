package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LockWaitersTest {
    private static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Map<Integer, List<Integer>> NOTHING = Map.of();

    private final LockWaiters waiters = new LockWaiters();
    private Instant now = BEGAN;

    @Test
    void nobodyIsAskedForBeforeAnybodyWasSeen() {
        assertThat(waiters.toAsk(true)).isEmpty();
    }

    @Test
    void freshWaiterIsUnreadAndNotAskedForYet() {
        assertThat(see(NOTHING, waiting(1))).containsExactly(unread(1, BEGAN));
        assertThat(waiters.toAsk(false)).isEmpty();
        assertThat(waiters.toAsk(true)).containsExactly(1);
    }

    @Test
    void waiterIsAskedForAfterASecond() {
        see(NOTHING, waiting(1));
        pass(1000);
        see(NOTHING, waiting(1));

        assertThat(waiters.toAsk(false)).containsExactly(1);
    }

    @Test
    void edgeKeepsItsAgeUntilItIsReadAgain() {
        see(NOTHING, waiting(1));
        pass(1000);
        see(NOTHING, waiting(1));
        pass(1000);
        Instant readAt = now;
        assertThat(see(Map.of(1, List.of(7)), waiting(1))).containsExactly(read(1, BEGAN, readAt, 7));
        pass(1000);
        assertThat(see(NOTHING, waiting(1))).containsExactly(read(1, BEGAN, readAt, 7));
        pass(1000);
        assertThat(see(Map.of(1, List.of(7, 0)), waiting(1))).containsExactly(read(1, BEGAN, now, 7, 0));
    }

    @Test
    void tenAreAskedForAtOnceLongestUnreadFirst() {
        Session[] crowd = IntStream.rangeClosed(1, 25).mapToObj(LockWaitersTest::waiting).toArray(Session[]::new);
        see(NOTHING, crowd);
        pass(1000);
        see(NOTHING, crowd);

        List<Integer> asked = new java.util.ArrayList<>();
        for (int second = 0; second < 3; second++) {
            Integer[] pids = waiters.toAsk(false);
            assertThat(pids).hasSizeLessThanOrEqualTo(LockWaiters.AT_ONCE);
            asked.addAll(List.of(pids));
            pass(1000);
            see(edges(pids), crowd);
        }
        assertThat(asked.subList(0, 25)).doesNotHaveDuplicates();
        assertThat(waiters.toAsk(true)).hasSize(25);
    }

    @Test
    void sessionThatNoLongerWaitsIsForgotten() {
        see(Map.of(1, List.of(7)), waiting(1));

        assertThat(see(NOTHING, active(1))).isEmpty();
        pass(1000);
        assertThat(see(NOTHING, waiting(1))).containsExactly(unread(1, now));
    }

    @Test
    void nextStatementOfASessionBeginsAWaitOfItsOwn() {
        see(Map.of(1, List.of(7)), waiting(1));
        pass(5000);

        assertThat(see(NOTHING, session(1, "Lock", BEGAN.plusSeconds(4)))).containsExactly(unread(1, now));
    }

    @Test
    void emptyAnswerEndsWhatWasKnown() {
        see(Map.of(1, List.of(7)), waiting(1));
        pass(1000);

        assertThat(see(Map.of(1, List.of()), waiting(1))).containsExactly(unread(1, BEGAN));
    }

    private List<BlockedSession> see(Map<Integer, List<Integer>> edges, Session... sessions) {
        return waiters.next(List.of(sessions), edges, now);
    }

    private void pass(long millis) {
        now = now.plus(Duration.ofMillis(millis));
    }

    private static Map<Integer, List<Integer>> edges(Integer... pids) {
        return java.util.Arrays.stream(pids).collect(java.util.stream.Collectors.toMap(pid -> pid, _ -> List.of(99)));
    }

    private static BlockedSession unread(int pid, Instant since) {
        return new BlockedSession(pid, BEGAN, since, null, null);
    }

    private static BlockedSession read(int pid, Instant since, Instant readAt, Integer... blockers) {
        return new BlockedSession(pid, BEGAN, since, List.of(blockers), readAt);
    }

    private static Session waiting(int pid) {
        return session(pid, "Lock", BEGAN);
    }

    private static Session active(int pid) {
        return session(pid, null, BEGAN);
    }

    private static Session session(int pid, @Nullable String waitEventType, Instant queryStart) {
        return new Session(pid, BEGAN, null, null, null, null, null, null, null, null, SessionState.ACTIVE,
                waitEventType, null, null, queryStart, null, null, null, null, null, null, false, false);
    }
}
