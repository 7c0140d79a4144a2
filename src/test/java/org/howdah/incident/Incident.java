package org.howdah.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.howdah.analysis.Episode;
import org.howdah.analysis.explain.Contribution;
import org.howdah.analysis.explain.TopChange;
import org.howdah.fixture.Standby;

/// What goes wrong, each on a server of another version.
enum Incident {
    /// A migration changes a table in a transaction that then takes long: everybody queues behind it.
    LOCK_QUEUE("lock queue", Episode.Kind.BLOCKING, "9.6",
            Sign.WAITERS, 4) {
        @Override
        void strike(Scene scene) {
            scene.once(Shop.CUSTOMERS, "migration", (connection, _) -> {
                connection.setAutoCommit(false);
                Scene.say(connection, "ALTER TABLE orders ADD COLUMN packed boolean");
                Scene.say(connection, "SELECT pg_sleep(120)");
            });
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.RootBlocker line && !line.root().idle()
                    && "migration".equals(line.root().session().application());
        }
    },
    /// An index is dropped under those who need it.
    MISSING_INDEX("missing index", Episode.Kind.SPIKE, "17",
            "SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'orders'", 20) {
        @Override
        void strike(Scene scene) throws SQLException {
            scene.administrate("DROP INDEX orders_customer");
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.Statement line && line.scans() != null
                    && String.valueOf(line.change().text()).contains("FROM orders WHERE customer =");
        }
    },
    /// An application has lost the bound of its pool: many more clients connect and do what the others do.
    CONNECTION_STORM("connection storm", Episode.Kind.SPIKE, "16",
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'shop'", 90) {
        @Override
        void strike(Scene scene) {
            scene.clients(Shop.CUSTOMERS, "shop", 90, Duration.ofMillis(60), (connection, random) -> {
                Shop.find(connection, random);
                Scene.ask(connection, Shop.LISTING, 4_000);
            });
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.Connections line && "shop".equals(line.application());
        }
    },
    /// Each page that is written after a checkpoint goes whole into the log: checkpoints that follow each other at once make
    /// writers wait for it.
    CHECKPOINT("checkpoint", Episode.Kind.SPIKE, "18",
            "SELECT num_requested FROM pg_stat_checkpointer", 3) {
        @Override
        Map<String, String> settings() {
            return Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "checkpoint_timeout",
                    "1h", "max_wal_size", "8GB", "wal_buffers", "64kB");
        }

        @Override
        void prepare(Scene scene) throws SQLException {
            // Small writes that each wait for the disk are what a slow one is like; filling the table need not.
            scene.administrate("UPDATE orders SET amount = 1", "VACUUM orders",
                    "ALTER SYSTEM SET wal_sync_method = open_sync", "SELECT pg_reload_conf()");
            scene.clients(Shop.OFFICE, "stock", 8, Duration.ofMillis(300), Incident::writeALot);
        }

        @Override
        void strike(Scene scene) throws SQLException {
            scene.administrate("ALTER SYSTEM SET max_wal_size = '32MB'",
                    "ALTER SYSTEM SET checkpoint_completion_target = 0", "SELECT pg_reload_conf()", "CHECKPOINT");
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.Checkpoints line && line.requested() > line.requestedBefore();
        }
    },
    /// Autovacuum works on a table that somebody wants to change; who comes later waits behind both.
    AUTOVACUUM("autovacuum", Episode.Kind.BLOCKING, "11",
            Sign.WAITERS, 4) {
        @Override
        Map<String, String> settings() {
            return Map.of("autovacuum_naptime", "1s", "autovacuum_vacuum_cost_delay", "100ms",
                    "autovacuum_vacuum_cost_limit", "20");
        }

        @Override
        void strike(Scene scene) throws SQLException {
            scene.administrate("DELETE FROM orders WHERE id % 3 = 0", "ALTER SYSTEM SET autovacuum = on",
                    "SELECT pg_reload_conf()");
            scene.await("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'autovacuum: VACUUM%orders%'");
            scene.once(Shop.CUSTOMERS, "migration", (connection, _) -> Scene.say(connection,
                    "ALTER TABLE orders ADD COLUMN packed boolean"));
        }

        @Override
        boolean isCause(Contribution each) {
            return switch (each) {
                case Contribution.Autovacuum line -> line.tables().toString().contains("orders");
                case Contribution.RootBlocker line -> String.valueOf(line.root().session().statement())
                        .startsWith("autovacuum: ");
                default -> false;
            };
        }
    },
    /// A report that was small is asked for over all there is, and sorts on the disk.
    TEMPORARY_FILES("temporary files", Episode.Kind.SPIKE, "12",
            "SELECT sum(temp_bytes)::bigint FROM pg_stat_database", 100_000_000) {
        @Override
        Map<String, String> settings() {
            return Map.of("work_mem", "1MB");
        }

        @Override
        void strike(Scene scene) {
            scene.clients(Shop.OFFICE, "reports", 5, Duration.ofMillis(50), (connection, _) -> Scene.ask(connection,
                    Shop.LISTING, Shop.ORDERS));
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.TemporaryFiles line && line.statement() != null
                    && String.valueOf(line.statement().text()).contains("ORDER BY note");
        }
    },
    /// With a new release comes a statement that nobody has tried on so much data.
    NEW_STATEMENT("new statement", Episode.Kind.SPIKE, "15",
            Sign.WORKING + " AND query LIKE '%note LIKE%'", 3) {
        @Override
        void strike(Scene scene) {
            scene.clients(Shop.CUSTOMERS, "shop", 6, Duration.ofMillis(50),
                    (connection, random) -> Scene.ask(connection,
                            "SELECT count(*) FROM orders WHERE note LIKE '%' || ? || '%'", random.nextInt(100)));
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.Statement line && line.change().mark() == TopChange.Mark.NEW
                    && String.valueOf(line.change().text()).contains("note LIKE");
        }
    },
    /// The standby that every commit waits for is gone.
    STOPPED_STANDBY("stopped standby", Episode.Kind.SPIKE, "14",
            Sign.WORKING + " AND wait_event = 'SyncRep'", 3) {
        @Override
        Map<String, String> settings() {
            return Map.of("synchronous_commit", "on");
        }

        @Override
        List<String> rules() {
            return List.of(Standby.RULE);
        }

        @Override
        void prepare(Scene scene) throws Exception {
            Standby.prepare(scene.server());
            scene.standby(Standby.hot(scene.server()));
            scene.await("SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'");
            scene.administrate("ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()");
        }

        @Override
        void strike(Scene scene) throws Exception {
            scene.stopStandby();
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.Standby line && line.during().last() < line.before().most();
        }
    },
    /// Somebody has changed rows and gone for lunch.
    IDLE_TRANSACTION("idle transaction", Episode.Kind.BLOCKING, "10",
            Sign.WAITERS, 2) {
        @Override
        void strike(Scene scene) {
            scene.once(Shop.OFFICE, "psql", (connection, _) -> {
                connection.setAutoCommit(false);
                Scene.say(connection, "UPDATE orders SET amount = 0 WHERE id <= " + Shop.ORDERS);
            });
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.RootBlocker line && line.root().idle()
                    && "psql".equals(line.root().session().application());
        }
    },
    /// More reports at once than there are processors.
    CPU_SATURATION("CPU saturation", Episode.Kind.SPIKE, "13",
            Sign.WORKING + " AND application_name = 'reports'", 5) {
        @Override
        void strike(Scene scene) {
            scene.clients(Shop.OFFICE, "reports", 8, Duration.ofMillis(10), (connection, _) -> Scene.ask(connection,
                    Shop.REPORT, 3_000_000));
        }

        @Override
        boolean isCause(Contribution each) {
            return each instanceof Contribution.Cpu line && line.during() > 2;
        }
    };

    /// What several incidents show in.
    private static final class Sign {
        static final String WAITERS = "SELECT count(*) FROM pg_locks WHERE NOT granted";
        static final String WORKING = "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                + " AND state = 'active'";
    }

    private final String title;
    private final Episode.Kind kind;
    private final String version;
    private final String sign;
    private final long more;

    /// @param sign that it shows on the server, which counts so many more then than before
    Incident(String title, Episode.Kind kind, String version, String sign, long more) {
        this.title = title;
        this.kind = kind;
        this.version = version;
        this.sign = sign;
        this.more = more;
    }

    String title() {
        return title;
    }

    /// As which it stands out.
    Episode.Kind kind() {
        return kind;
    }

    String version() {
        return version;
    }

    /// Of the server, above the usual ones.
    Map<String, String> settings() {
        return Map.of();
    }

    /// Of who may connect, above the usual ones.
    List<String> rules() {
        return List.of();
    }

    /// What is there before the shop opens.
    void prepare(Scene scene) throws Exception {}

    /// Lets it happen, and waits until it shows, however slow the machine is.
    final void happen(Scene scene) throws Exception {
        scene.note(sign);
        strike(scene);
        scene.awaitMore(sign, more);
    }

    /// Begins it; it lasts until the scene is closed.
    abstract void strike(Scene scene) throws Exception;

    /// Whether a line says what was done.
    abstract boolean isCause(Contribution each);

    private static void writeALot(Connection connection, Random random) throws SQLException {
        Scene.ask(connection, "UPDATE orders SET amount = amount + 1 WHERE id = ANY (ARRAY(SELECT ? + i * 293"
                + " FROM generate_series(0, 300) i))", 1 + random.nextInt(Shop.ORDERS / 2));
    }
}
