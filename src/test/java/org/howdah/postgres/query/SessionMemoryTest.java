package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionMemoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SessionMemory memory = new SessionMemory(1024);

    @Test
    void textsOfAllSessionsAreWantedAtFirst() {
        assertThat(memory.textsSinceWhole()).isEqualTo(OffsetDateTime.MIN);
        assertThat(memory.textsSinceLast()).isEqualTo(OffsetDateTime.MIN);
    }

    @Test
    void wholeReadingWantsTheTextsSinceTheWholeOneBefore() {
        memory.whole(List.of(), NOW, true);
        memory.quiet(List.of(), NOW.plusSeconds(5));

        assertThat(memory.textsSinceWhole()).isEqualTo(NOW.minusSeconds(1).atOffset(ZoneOffset.UTC));
        assertThat(memory.textsSinceLast()).isEqualTo(NOW.plusSeconds(4).atOffset(ZoneOffset.UTC));
    }

    @Test
    void whoWorksOutsideATransactionIsWatched() {
        memory.whole(List.of(session(1, SessionState.ACTIVE, NOW, NOW),
                session(2, SessionState.IDLE_IN_TRANSACTION_ABORTED, null, NOW),
                session(3, SessionState.DISABLED, null, NOW),
                session(4, null, null, NOW)), NOW, true);

        assertThat(memory.watched()).containsExactly(2, 3);
    }

    @Test
    void whoIsNewIsAskedForAtOnceAndWhoIsKnownIsNot() {
        memory.whole(List.of(session(1, SessionState.ACTIVE, NOW, NOW)), NOW, true);
        memory.quiet(List.of(session(1, SessionState.ACTIVE, NOW, NOW), session(2, SessionState.ACTIVE, NOW, NOW)),
                NOW.plusSeconds(1));

        assertThat(memory.wanted()).containsExactly(2);
    }

    @Test
    void anotherStatementOfAKnownSessionIsAskedForWhenItOutlivesTwoSamples() {
        memory.whole(List.of(session(1, SessionState.ACTIVE, NOW, NOW)), NOW, true);
        Session next = session(1, SessionState.ACTIVE, NOW, NOW.plusMillis(500));
        memory.quiet(List.of(next), NOW.plusSeconds(1));
        assertThat(memory.wanted()).isEmpty();
        memory.quiet(List.of(next), NOW.plusSeconds(2));
        assertThat(memory.wanted()).containsExactly(1);
        memory.tell(next, NOW.plusSeconds(3));
        memory.quiet(List.of(next), NOW.plusSeconds(3));

        assertThat(memory.wanted()).isEmpty();
    }

    @Test
    void twentyAreAskedForAtOnceTheOldestFirst() {
        memory.whole(List.of(), NOW, true);
        memory.quiet(IntStream.rangeClosed(1, 50)
                .mapToObj(pid -> session(pid, SessionState.ACTIVE, NOW, NOW.minusSeconds(pid))).toList(),
                NOW.plusSeconds(1));

        assertThat(memory.wanted()).containsExactly(
                IntStream.rangeClosed(31, 50).map(pid -> 81 - pid).boxed().toArray(Integer[]::new));
    }

    @Test
    void whoHasNotBeenSeenForHalfAMinuteIsForgotten() {
        Session session = session(1, SessionState.ACTIVE, NOW, NOW);
        memory.whole(List.of(session), NOW, true);
        memory.quiet(List.of(), NOW.plusSeconds(30));
        assertThat(memory.told(session.key())).isEqualTo(session);
        memory.quiet(List.of(), NOW.plus(Duration.ofSeconds(31)));

        assertThat(memory.told(session.key())).isNull();
    }

    @Test
    void maskedRowsForbidQuietReadings() {
        memory.whole(List.of(), NOW, true);
        assertThat(memory.isBlind()).isFalse();
        Session masked = new Session(1, null, 5L, null, 10L, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, false, true);
        memory.whole(List.of(masked), NOW, true);

        assertThat(memory.isBlind()).isTrue();
    }

    private static Session session(int pid, @Nullable SessionState state, @Nullable Instant xactStart,
            Instant queryStart) {
        return new Session(pid, NOW.minusSeconds(100), 5L, null, 10L, null, null, null, null, null, state, null, null,
                xactStart, queryStart, null, null, null, null, null, null, false, false);
    }
}
