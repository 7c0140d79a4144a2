package org.howdah.ui;

import static org.howdah.ui.SessionBuilder.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionEncryption;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionLock;
import org.howdah.model.session.WaitClass;
import org.howdah.model.session.WaitTrail;
import org.jspecify.annotations.Nullable;

/// A web shop's database in the middle of a lock queue: somebody went to lunch in a transaction, and a migration waits
/// behind him, and the shop behind the migration.
public final class Shop {
    public static final int ROOT = 48_213;
    public static final int MIGRATION = 49_107;

    private static final String CATALOG = "SELECT p.id, p.name, p.price_cents, i.quantity FROM products p "
            + "JOIN inventory i ON i.product_id = p.id WHERE p.category_id = $1 ORDER BY p.rank LIMIT $2";
    private static final String STOCK = "SELECT quantity FROM inventory WHERE sku = $1 AND warehouse_id = $2 FOR UPDATE";

    /// When every session began: at any time they are the same sessions.
    private static final Instant BEGIN = States.NOON.minusSeconds(7_900);

    private final Instant time;
    private final List<Session> sessions = new ArrayList<>();
    private final List<BlockedSession> blocked = new ArrayList<>();

    private Shop(Instant time) {
        this.time = time;
    }

    public static ServerState at(Instant time) {
        return in(States.up("shop-prod-01"), time);
    }

    /// The same on a server of which something is known already.
    public static ServerState in(ServerState server, Instant time) {
        Shop shop = new Shop(time);
        shop.fill();
        ServerState state = States.withSessions(server, time, shop.sessions);
        state = States.read(state, BlockedSession.PROBE, time, shop.blocked);
        state = States.read(state, IdleSessions.PROBE, time,
                List.of(new IdleSessions("shop", "shop_api", "catalog-api", "10.20.4.11", 55)));
        return States.withOwnCost(state, time);
    }

    private void fill() {
        add(48_555, null, "", null, 725_000, 725_000, "Timeout", "VacuumDelay", "autovacuum: VACUUM public.events",
                "autovacuum worker");
        add(47_750, "reporting", "report-worker", "10.20.6.31", 408_000, 408_000, "IPC", "ExecuteGather",
                "SELECT date_trunc('hour', created_at) AS hour, count(*), sum(total_cents)\n  FROM orders\n "
                        + "WHERE created_at >= '2025-10-01'\n GROUP BY hour",
                "client backend");
        for (int worker = 1; worker <= 3; worker++) {
            boolean reads = worker != 2;
            sessions.add(begun(47_750 + worker).of("reporting", "report-worker", null)
                    .running(Duration.ofSeconds(408), Duration.ofSeconds(408))
                    .waits(reads ? "IO" : null, reads ? "DataFileRead" : null)
                    .workerOf(47_750).text("SELECT date_trunc('hour', created_at) AS hour").build());
        }
        add(48_877, "cart_jobs", "cart-worker", "10.20.6.12", 52_000, 52_000, "IO", "DataFileRead",
                "UPDATE carts SET expires_at = now() + interval '1 day' WHERE updated_at > now() - interval '2 hours'",
                "client backend");
        add(48_640, "search", "search-indexer", "10.20.7.2", 8_200, 74_000, "Client", "ClientWrite",
                "FETCH FORWARD 500 FROM product_feed", "client backend");
        add(49_012, "checkout", "checkout-api", "10.20.4.18", 410, 630, "LWLock", "WALWrite",
                "INSERT INTO order_items (order_id, product_id, qty, price_cents) VALUES ($1, $2, $3, $4)",
                "client backend");
        add(49_015, "checkout", "checkout-api", "10.20.4.19", 120, 300, "IO", "WALSync", "COMMIT", "client backend");
        add(49_052, "shop_api", "catalog-api", "10.20.4.12", 20, 20, null, null,
                "SELECT id, status, total_cents FROM orders WHERE customer_id = $1 ORDER BY created_at DESC LIMIT $2",
                "client backend");
        lockQueue();
        sessions.add(begun(ROOT).of("backoffice", "backoffice-web", "10.20.5.7")
                .idleInTransaction(Duration.ofSeconds(252), Duration.ofSeconds(254)).waits("Client", "ClientRead")
                .text("UPDATE inventory SET quantity = 120, updated_at = now() WHERE sku = 'TENT-2P-GRN'").build());
        sessions.add(begun(49_050).of("checkout", "checkout-api", "10.20.4.17")
                .idleInTransaction(Duration.ofMillis(300), Duration.ofMillis(310)).waits("Client", "ClientRead")
                .text("INSERT INTO orders (customer_id, total_cents, status) VALUES ($1, $2, $3) RETURNING id")
                .build());
        sessions.add(begun(46_990).of("shop_ops", "psql", "10.20.9.11")
                .aborted(Duration.ofSeconds(1_100), Duration.ofSeconds(1_107)).waits("Client", "ClientRead")
                .text("SELECT * FROM order_archiv LIMIT 10").build());
        sessions.add(begun(50_112).of("dba_oncall", null, null).masked().build());
    }

    private void lockQueue() {
        waits(MIGRATION, "migrator", "flyway", "10.20.9.4", 221,
                "ALTER TABLE inventory ADD COLUMN reserved integer NOT NULL DEFAULT 0", List.of(ROOT));
        String[] users = {"shop_api", "checkout", "checkout", "shop_api", "shop_api", "backoffice", "search"};
        String[] applications = {"catalog-api", "checkout-api", "checkout-api", "catalog-api", "catalog-api",
                "backoffice-web", "search-indexer"};
        for (int i = 0; i < 10; i++) {
            String user = users[i % users.length];
            waits(49_131 + 3 * i, user, applications[i % applications.length], "10.20.4." + (11 + i), 218 - 11 * i,
                    "checkout".equals(user) ? STOCK : CATALOG, i == 9 ? null : List.of(MIGRATION));
        }
    }

    private void waits(int pid, String user, String application, String client, int seconds, String query,
            @Nullable List<Integer> blockers) {
        add(pid, user, application, client, seconds * 1_000L, seconds * 1_000L, "Lock", "relation", query,
                "client backend");
        Session session = sessions.getLast();
        blocked.add(new BlockedSession(pid, session.backendStart(), time.minusSeconds(seconds), blockers,
                blockers == null ? null : time));
    }

    private void add(int pid, @Nullable String user, String application,
            @Nullable String client, long queryMillis, long transactionMillis,
            @Nullable String waitType, @Nullable String waitEvent,
            String query, String backendType) {
        sessions.add(begun(pid).of(user, application, client)
                .running(Duration.ofMillis(queryMillis), Duration.ofMillis(transactionMillis))
                .waits(waitType, waitEvent).text(query).type(backendType).build());
    }

    /// What is answered to who asks about one of them.
    public static SessionInspection inspect(Session session) {
        List<SessionLock> locks = new ArrayList<>();
        if (session.pid() == ROOT) {
            locks.add(new SessionLock("relation", "RowExclusiveLock", true, false, "inventory", null));
        } else if (session.pid() == MIGRATION) {
            locks.add(new SessionLock("relation", "AccessExclusiveLock", false, false, "inventory",
                    States.NOON.minusSeconds(221)));
        } else {
            locks.add(new SessionLock("relation", "AccessShareLock", true, true, "products", null));
            locks.add(
                    new SessionLock("relation", "AccessShareLock", true, true, "products_category_id_rank_idx", null));
            locks.add(new SessionLock("virtualxid", "ExclusiveLock", true, true, "17/20418", null));
            if (session.waitsForLock()) {
                locks.add(new SessionLock("relation", "AccessShareLock", false, false, "inventory",
                        States.NOON.minusSeconds(218)));
            }
        }
        return new SessionInspection(session.key(), new SampleOutcome.Read<>(locks), new SampleOutcome.Read<>(
                List.of(new SessionEncryption(true, "TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, null, false))), null);
    }

    /// Of somebody who worked for a while and now waits for a lock.
    public static WaitTrail trail() {
        StringBuilder seconds = new StringBuilder();
        for (int second = 0; second < WaitTrail.LENGTH; second++) {
            seconds.append(second < 60
                    ? WaitTrail.UNKNOWN
                    : second > 382
                            ? WaitTrail.mark(WaitClass.LOCK)
                            : second * 7919 % 5 == 0
                                    ? WaitTrail.mark(WaitClass.IO)
                                    : second * 104_729 % 7 == 0
                                            ? WaitTrail.HOLDING
                                            : second % 3 == 0 ? WaitTrail.mark(WaitClass.CPU) : WaitTrail.ABSENT);
        }
        return new WaitTrail(States.NOON, seconds.toString());
    }

    private SessionBuilder begun(int pid) {
        return session(pid, time).started(BEGIN);
    }
}
