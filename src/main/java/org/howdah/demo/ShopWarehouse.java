package org.howdah.demo;

import java.sql.SQLException;
import java.time.Duration;

/// What the back office does in the warehouse's database.
final class ShopWarehouse {
    private static final int BINS = 2000;
    private static final int IMPORTED = 3000;
    private static final int KEPT_MOVEMENTS = 40_000;

    private ShopWarehouse() {}

    /// Counts bins: updates of few rows again and again, the daily bread of autovacuum.
    static void count(ShopSession session) throws SQLException {
        session.transaction(() -> {
            int bin = session.upTo(BINS - 10);
            session.update("UPDATE bin SET amount = amount + ?, counted = now() WHERE id BETWEEN ? AND ?",
                    session.upTo(3) - 2, bin, bin + 9);
            session.update("INSERT INTO movement (bin_id, amount, note) VALUES (?, ?, 'count')", bin, 1);
        });
        session.pauseAbout(Duration.ofMillis(400));
    }

    /// Imports a batch of movements and drops as many old ones.
    static ShopSession.Script load(ShopWorkload.Pace pace) {
        return session -> {
            session.update("""
                    INSERT INTO movement (bin_id, amount, note)
                    SELECT 1 + n % 2000, n % 20, md5(n::text) FROM generate_series(1, ?) n""", IMPORTED);
            session.pauseAbout(Duration.ofSeconds(1));
            session.update("DELETE FROM movement WHERE id <= (SELECT max(id) FROM movement) - ?", KEPT_MOVEMENTS);
            session.pauseAbout(pace.batch());
        };
    }

    /// A slow plan, then a quick look at its first bins.
    static ShopSession.Script plan(ShopWorkload.Pace pace) {
        String plan = ShopSql.read("picking-plan");
        return session -> {
            session.read(plan, seconds(session.about(pace.report())));
            for (int look = 0; look < 5; look++) {
                session.read("SELECT id, amount FROM bin WHERE id = ?", session.upTo(BINS));
                session.pauseAbout(Duration.ofMillis(500));
            }
        };
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
