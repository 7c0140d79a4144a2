package org.howdah.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/// The life of a shop on a demo server: 28 sessions of three applications and four users in three databases, short and
/// long queries, writers, batches with temporary files, sessions idle in transaction, a chain of lock waiters each
/// minute, a deadlock now and then, work for autovacuum. Uses less than a quarter of a core, server included. With the
/// same seed, each session makes the same choices again.
///
/// One thread per session, from the given factory. {@link #close()} comes from any thread, any number of times.
public final class ShopWorkload implements AutoCloseable {
    private static final Duration END_LIMIT = Duration.ofSeconds(2);

    private final Pauses pauses;
    private final LongSupplier ticker;
    private final List<ShopWorker> workers;
    private final List<Thread> threads;

    /// How often and how long things happen, on average.
    ///
    /// @param chain from one chain of lock waiters to the next
    /// @param chainHeld how long its root holds its lock
    /// @param deadlock from one deadlock to the next
    /// @param idleInTransaction how long a pondering customer leaves a transaction open
    /// @param report how long a long report takes
    /// @param batch between batches: imports, sorts in temporary files
    /// @param parallel from one parallel query to the next
    public record Pace(Duration chain, Duration chainHeld, Duration deadlock, Duration idleInTransaction,
            Duration report, Duration batch, Duration parallel) {
        /// As a demo shows it: something happens each minute, nothing hurries.
        public static Pace usual() {
            return new Pace(Duration.ofMinutes(1), Duration.ofSeconds(25), Duration.ofMinutes(4),
                    Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(25), Duration.ofSeconds(50));
        }
    }

    private ShopWorkload(Pauses pauses, LongSupplier ticker, List<ShopWorker> workers, List<Thread> threads) {
        this.pauses = pauses;
        this.ticker = ticker;
        this.workers = List.copyOf(workers);
        this.threads = List.copyOf(threads);
    }

    /// Makes the shop's tables (2–4 s) and lets the sessions begin.
    ///
    /// @param server a demo server of this process or another
    /// @param seed of all choices
    /// @param ticker nanoseconds of a monotonic clock
    /// @throws DemoException if the tables cannot be made
    public static ShopWorkload start(DemoAddress server, Pace pace, long seed, ThreadFactory threadFactory,
            LongSupplier ticker) {
        try {
            ShopSql.prepare(server);
        } catch (SQLException e) {
            throw new DemoException("The demo's tables could not be made on " + server.toUri()
                    + "; is it a demo server, and does it still run?", e);
        }
        var pauses = new Pauses(ticker);
        List<ShopWorker> workers = new ArrayList<>();
        for (ShopWorker.Part part : parts(pace)) {
            workers.add(new ShopWorker(part, server, pauses, seed + workers.size()));
        }
        List<Thread> threads = workers.stream().map(threadFactory::newThread).toList();
        threads.forEach(Thread::start);
        return new ShopWorkload(pauses, ticker, workers, threads);
    }

    static List<ShopWorker.Part> parts(Pace pace) {
        List<ShopWorker.Part> parts = new ArrayList<>();
        add(parts, 4, web("shop_api", ShopCustomers::browse));
        add(parts, 3, web("checkout", ShopCustomers::order));
        add(parts, 2, web("checkout", ShopCustomers.ponder(pace)));
        add(parts, 3, web("shop_api", ShopCustomers::idle));
        add(parts, 2, warehouse(ShopWarehouse::count));
        add(parts, 1, warehouse(ShopWarehouse.load(pace)));
        add(parts, 1, warehouse(ShopWarehouse.plan(pace)));
        add(parts, 1, new ShopWorker.Part("backoffice", "backoffice", "analytics", ShopReports::stream));
        add(parts, 1, reporting(ShopReports.report("best-customers", pace)));
        add(parts, 1, reporting(ShopReports.report("funnel", pace)));
        add(parts, 1, reporting(ShopReports.sort(pace)));
        add(parts, 1, reporting(ShopReports.parallel(pace)));
        List<ShopSession.Script> chain = ShopContention.chain(pace);
        add(parts, 1, new ShopWorker.Part("backoffice", "backoffice", "shop", chain.getFirst()));
        chain.stream().skip(1).forEach(script -> add(parts, 1, web("checkout", script)));
        ShopContention.deadlock(pace).forEach(script -> add(parts, 1, warehouse(script)));
        return parts;
    }

    private static void add(List<ShopWorker.Part> parts, int times, ShopWorker.Part part) {
        for (int i = 0; i < times; i++) {
            parts.add(part);
        }
    }

    private static ShopWorker.Part web(String user, ShopSession.Script script) {
        return new ShopWorker.Part("shop-web", user, "shop", script);
    }

    private static ShopWorker.Part warehouse(ShopSession.Script script) {
        return new ShopWorker.Part("backoffice", "backoffice", "warehouse", script);
    }

    private static ShopWorker.Part reporting(ShopSession.Script script) {
        return new ShopWorker.Part("reporting", "reporting", "analytics", script);
    }

    /// Ends all sessions, at most 2 s later; a thread that is just connecting ends soon after by itself.
    @Override
    public void close() {
        pauses.stop();
        workers.forEach(ShopWorker::abort);
        long begin = ticker.getAsLong();
        try {
            for (Thread thread : threads) {
                Duration left = END_LIMIT.minusNanos(ticker.getAsLong() - begin);
                if (left.isPositive()) {
                    thread.join(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
