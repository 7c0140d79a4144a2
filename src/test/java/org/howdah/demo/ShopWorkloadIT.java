package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The workload in a hurry: what a page of the console needs to show something appears within a minute.
class ShopWorkloadIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ShopWorkload.Pace HURRY = new ShopWorkload.Pace(Duration.ofSeconds(8), Duration.ofSeconds(5),
            Duration.ofSeconds(6), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(2),
            Duration.ofSeconds(4));

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {TestBinaries.OLDEST, "13", TestBinaries.NEWEST})
    void hasSomethingToShowOnEveryPage(String major) throws SQLException {
        try (DemoServer server = DemoServer.start(new DemoSettings(home, TestBinaries.of(major)), System::nanoTime);
                Connection watch = server.process().connectAsSuperuser("postgres");
                ShopWorkload workload = start(server)) {
            assertThat(workload).isNotNull();
            List<String> missing = new ArrayList<>(List.of("""
                    a chain of three waiters:
                    SELECT 1 FROM pg_stat_activity a, pg_stat_activity b, pg_stat_activity c
                    WHERE b.pid = ANY (pg_blocking_pids(a.pid)) AND c.pid = ANY (pg_blocking_pids(b.pid))
                        AND cardinality(pg_blocking_pids(c.pid)) > 0""", """
                    a holder idle in transaction:
                    SELECT 1 FROM pg_stat_activity a JOIN pg_stat_activity b ON b.pid = ANY (pg_blocking_pids(a.pid))
                    WHERE b.state = 'idle in transaction'""", """
                    two idle in transaction:
                    SELECT 1 FROM pg_stat_activity WHERE state = 'idle in transaction' HAVING count(*) >= 2""", """
                    temporary files:
                    SELECT 1 FROM pg_stat_database WHERE temp_files > 0 AND datname = 'analytics'""", """
                    a deadlock:
                    SELECT 1 FROM pg_stat_database WHERE deadlocks > 0 AND datname = 'warehouse'""", """
                    a query longer than two seconds:
                    SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND usename = 'reporting'
                        AND clock_timestamp() - query_start > interval '2 seconds'""", """
                    between 25 and 30 sessions of three applications and four users in three databases:
                    SELECT 1 FROM pg_stat_activity WHERE usename = ANY ('{shop_api,checkout,backoffice,reporting}')
                    HAVING count(*) BETWEEN 25 AND 33 AND count(DISTINCT application_name) = 3
                        AND count(DISTINCT usename) = 4 AND count(DISTINCT datname) = 3""", """
                    orders:
                    SELECT 1 FROM pg_stat_statements WHERE query LIKE 'INSERT INTO customer_order%' AND calls > 3"""));
            if (server.process().binaries().isAtLeast(13)) {
                missing.add("""
                        a parallel query:
                        SELECT 1 FROM pg_stat_activity WHERE leader_pid IS NOT NULL""");
            }
            await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
                missing.removeIf(wanted -> isThere(watch, wanted));
                assertThat(missing).isEmpty();
            });
            await().atMost(LIMIT).untilAsserted(() -> assertThat(isVacuumed(server)).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = TestBinaries.NEWEST)
    void endsAtOnceAndLeavesNoSession(String major) throws SQLException {
        try (DemoServer server = DemoServer.start(new DemoSettings(home, TestBinaries.of(major)), System::nanoTime);
                Connection watch = server.process().connectAsSuperuser("postgres")) {
            List<Thread> threads = new ArrayList<>();
            String sessions = "sessions:\nSELECT 1 FROM pg_stat_activity WHERE usename = ANY"
                    + " ('{shop_api,checkout,backoffice,reporting}')";
            long begin;
            try (ShopWorkload workload = ShopWorkload.start(server.address(), HURRY, 1, work -> {
                var thread = new Thread(work);
                threads.add(thread);
                return thread;
            }, System::nanoTime)) {
                assertThat(workload).isNotNull();
                await().atMost(LIMIT).until(() -> isThere(watch, sessions + " HAVING count(*) >= 28"));
                begin = System.nanoTime();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(threads).hasSize(28).noneMatch(Thread::isAlive);
            await().atMost(Duration.ofSeconds(5)).until(() -> !isThere(watch, sessions));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = TestBinaries.NEWEST)
    void comesBackAfterItsSessionsWereEndedAndTheServerRestarted(String major) throws SQLException {
        try (DemoServer server = DemoServer.start(new DemoSettings(home, TestBinaries.of(major)), System::nanoTime);
                ShopWorkload workload = start(server)) {
            assertThat(workload).isNotNull();
            // A pool's idle connections find out only when they are needed again.
            String sessions = "sessions:\nSELECT 1 FROM pg_stat_activity WHERE usename = ANY"
                    + " ('{shop_api,checkout,backoffice,reporting}') HAVING count(*) >= 25";
            try (Connection watch = server.process().connectAsSuperuser("postgres")) {
                await().atMost(LIMIT).until(() -> isThere(watch, sessions));
                try (Statement statement = watch.createStatement()) {
                    statement.execute(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'checkout'");
                }
                await().atMost(LIMIT).until(() -> isThere(watch, sessions));
            }
            server.process().restart();
            try (Connection watch = server.process().connectAsSuperuser("postgres")) {
                await().atMost(LIMIT).until(() -> isThere(watch, sessions));
            }
        }
    }

    private static ShopWorkload start(DemoServer server) {
        return ShopWorkload.start(server.address(), HURRY, 1, Thread::new, System::nanoTime);
    }

    /// @param wanted one line that says what, then the query that has a row once it is there
    private static boolean isThere(Connection connection, String wanted) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(wanted.substring(wanted.indexOf('\n')))) {
            return rows.next();
        } catch (SQLException e) {
            throw new AssertionError(wanted, e);
        }
    }

    private static boolean isVacuumed(DemoServer server) throws SQLException {
        try (Connection warehouse = server.process().connect("backoffice", "warehouse")) {
            return isThere(warehouse,
                    "autovacuum:\nSELECT 1 FROM pg_stat_user_tables WHERE relname = 'bin' AND autovacuum_count > 0");
        }
    }
}
