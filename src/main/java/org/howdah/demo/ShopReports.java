package org.howdah.demo;

import java.sql.SQLException;
import java.time.Duration;

/// What runs in the analytics database: events that stream in, and reports over them.
final class ShopReports {
    private static final int KEPT_EVENTS = 250_000;

    private ShopReports() {}

    /// Events arrive in small packs.
    static void stream(ShopSession session) throws SQLException {
        session.update("""
                INSERT INTO event (happened, customer_id, kind, amount, detail)
                SELECT now(), n, 'view', n, repeat(md5(random()::text), 3) FROM generate_series(1, ?) n""",
                session.upTo(20));
        if (session.upTo(200) == 1) {
            session.update("DELETE FROM event WHERE id <= (SELECT max(id) FROM event) - ?", KEPT_EVENTS);
        }
        session.pauseAbout(Duration.ofMillis(400));
    }

    /// A long report: it sorts and aggregates, and takes its time.
    static ShopSession.Script report(String name, ShopWorkload.Pace pace) {
        String sql = ShopSql.read(name);
        return session -> {
            session.read(sql, ShopWarehouse.seconds(session.about(pace.report())));
            session.pauseAbout(pace.report().dividedBy(2));
        };
    }

    /// A nightly batch that runs all day: too little memory for its sort.
    static ShopSession.Script sort(ShopWorkload.Pace pace) {
        String sql = ShopSql.read("sort-all-events");
        return session -> {
            session.execute("SET work_mem = '256kB'");
            session.read(sql);
            session.pauseAbout(pace.batch());
        };
    }

    /// A count that several processes share. The setting that lets small tables be shared was renamed in 10, and 9.6
    /// shares nothing unless told to.
    static ShopSession.Script parallel(ShopWorkload.Pace pace) {
        String sql = ShopSql.read("count-in-parallel");
        return session -> {
            session.execute("SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0;"
                    + " SET parallel_tuple_cost = 0");
            session.execute(session.number("SELECT current_setting('server_version_num')::integer") >= 100_000
                    ? "SET min_parallel_table_scan_size = 0"
                    : "SET min_parallel_relation_size = 0");
            session.pauseUntilNext(pace.parallel(), pace.parallel().dividedBy(3));
            session.read(sql);
        };
    }
}
