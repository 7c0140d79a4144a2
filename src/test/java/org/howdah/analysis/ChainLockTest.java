package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.howdah.analysis.ChainLock.Part;
import org.howdah.model.session.SessionLock;
import org.junit.jupiter.api.Test;

class ChainLockTest {
    private static final List<SessionLock> WAITER = List.of(
            lock("AccessShareLock", true, "products"), lock("AccessShareLock", false, "inventory"));

    @Test
    void aHolderHoldsTheStrongestOfItsLocksOnWhatIsWanted() {
        assertThat(ChainLock.of(List.of(lock("AccessShareLock", true, "inventory"),
                lock("RowExclusiveLock", true, "inventory"), lock("AccessExclusiveLock", true, "orders")), WAITER))
                .isEqualTo(new ChainLock(Part.HOLDS, "RowExclusiveLock", "inventory"));
    }

    @Test
    void whoHoldsNothingOfItAndWaitsItselfStandsAhead() {
        assertThat(ChainLock.of(List.of(lock("AccessExclusiveLock", false, "inventory")), WAITER))
                .isEqualTo(new ChainLock(Part.AHEAD, "AccessExclusiveLock", "inventory"));
    }

    @Test
    void theLastOneWants() {
        assertThat(ChainLock.wanted(WAITER)).isEqualTo(new ChainLock(Part.WANTS, "AccessShareLock", "inventory"));
    }

    @Test
    void nothingIsToldOfWhoHasGotItMeanwhileOrHasNothingToDoWithIt() {
        assertThat(ChainLock.wanted(WAITER.subList(0, 1))).isNull();
        assertThat(ChainLock.of(WAITER, WAITER.subList(0, 1))).isNull();
        assertThat(ChainLock.of(List.of(lock("AccessShareLock", true, "orders")), WAITER)).isNull();
    }

    private static SessionLock lock(String mode, boolean granted, String object) {
        return new SessionLock("relation", mode, granted, false, object, null);
    }
}
