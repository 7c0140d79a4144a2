package org.howdah.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Sessions that stand in each other's way. They share nothing but the clock: each begins its part of a round at its
/// offset, so whoever was ended by the user is back in the next round.
final class ShopContention {
    private static final String UPDATE = "UPDATE voucher SET used = used + 1 WHERE id = ?";
    private static final int WAITERS = 4;
    /// So that the first chain is there soon after the start.
    private static final int STEPS = 12;

    private ShopContention() {}

    /// A chain of row locks: the first holds voucher 1 and does nothing; the second holds 2 and waits for 1, the third
    /// holds 3 and waits for 2, the fourth holds 4 and waits for 3; the last queues for 1 behind the second.
    static List<ShopSession.Script> chain(ShopWorkload.Pace pace) {
        List<ShopSession.Script> scripts = new ArrayList<>();
        Duration step = pace.chainHeld().dividedBy(STEPS);
        scripts.add(session -> {
            if (session.pauseUntilNext(pace.chain(), step)) {
                session.transaction(() -> {
                    session.update(UPDATE, 1);
                    // Between 20 and 30 s at the usual pace.
                    session.pause(pace.chainHeld().multipliedBy(8 + session.upTo(4)).dividedBy(10));
                });
            }
        });
        for (int waiter = 1; waiter <= WAITERS; waiter++) {
            Duration offset = step.multipliedBy(1 + waiter);
            int own = waiter + 1;
            int wanted = waiter == WAITERS ? 1 : waiter;
            scripts.add(session -> {
                if (session.pauseUntilNext(pace.chain(), offset)) {
                    session.transaction(() -> {
                        session.update(UPDATE, own);
                        session.update(UPDATE, wanted);
                    });
                }
            });
        }
        return scripts;
    }

    /// Two who lock the same two couriers in opposite order; the server ends one of them.
    static List<ShopSession.Script> deadlock(ShopWorkload.Pace pace) {
        return List.of(couriers(pace, 1, 2), couriers(pace, 2, 1));
    }

    private static ShopSession.Script couriers(ShopWorkload.Pace pace, int first, int second) {
        String update = "UPDATE courier SET parcels = parcels + 1 WHERE id = ?";
        return session -> {
            if (session.pauseUntilNext(pace.deadlock(), pace.deadlock().dividedBy(2))) {
                session.transaction(() -> {
                    session.update(update, first);
                    session.pause(Duration.ofMillis(500));
                    session.update(update, second);
                });
            }
        };
    }
}
