package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.howdah.model.session.BlockedSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlockingCountsTest {
    @Test
    void rootOfAChainBlocksAllBehindIt() {
        BlockingCounts counts = new BlockingCounts(List.of(waiter(2, List.of(1)), waiter(3, List.of(2)),
                waiter(4, List.of(3, 2))));

        assertThat(counts.blocks(1)).isEqualTo(3);
        assertThat(counts.blocks(2)).isEqualTo(2);
        assertThat(counts.blocks(3)).isEqualTo(1);
        assertThat(counts.blocks(4)).isZero();
        assertThat(counts.blockedBy(4)).hasValue(2);
        assertThat(counts.blockedBy(1)).isEmpty();
    }

    @Test
    void waiterBehindTwoBlockersIsCountedOnce() {
        BlockingCounts counts = new BlockingCounts(
                List.of(waiter(2, List.of(1)), waiter(3, List.of(1)), waiter(4, List.of(2, 3))));

        assertThat(counts.blocks(1)).isEqualTo(3);
    }

    @Test
    void deadlockDoesNotCountASessionAsItsOwnVictim() {
        BlockingCounts counts = new BlockingCounts(
                List.of(waiter(1, List.of(2)), waiter(2, List.of(3)), waiter(3, List.of(1)), waiter(4, List.of(4))));

        assertThat(counts.blocks(1)).isEqualTo(2);
        assertThat(counts.blocks(2)).isEqualTo(2);
        assertThat(counts.blocks(4)).isZero();
    }

    @Test
    void waiterWhoseBlockersWereNotReadIsUnknownAndNotFree() {
        BlockingCounts counts = new BlockingCounts(List.of(waiter(2, null)));

        assertThat(counts.isUnread(2)).isTrue();
        assertThat(counts.blockedBy(2)).isEmpty();
        assertThat(counts.isUnread(1)).isFalse();
    }

    @Test
    void preparedTransactionBlocksAsPidZero() {
        BlockingCounts counts = new BlockingCounts(List.of(waiter(2, List.of(0)), waiter(3, List.of(2))));

        assertThat(counts.blocks(0)).isEqualTo(2);
    }

    @Test
    void longChainIsCountedWithoutRecursion() {
        List<BlockedSession> chain = java.util.stream.IntStream.rangeClosed(1, 20_000)
                .mapToObj(pid -> waiter(pid + 1, List.of(pid))).toList();

        assertThat(new BlockingCounts(chain).blocks(1)).isEqualTo(20_000);
    }

    private static BlockedSession waiter(int pid, @Nullable List<Integer> blockedBy) {
        return new BlockedSession(pid, Instant.EPOCH, Instant.EPOCH, blockedBy,
                blockedBy == null ? null : Instant.EPOCH);
    }
}
