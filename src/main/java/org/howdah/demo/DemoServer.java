package org.howdah.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// A PostgreSQL server to try Howdah on: pg_stat_statements, the recommended monitoring role `howdah`, four
/// application roles and three empty databases, which {@link ShopWorkload} fills with life. Another process of the
/// same user finds it with {@link #running}.
///
/// Any thread. {@link #close()} may be called at any moment and more than once, takes less than 5 s, and removes
/// everything. What a killed process left behind, the next start removes.
public final class DemoServer implements AutoCloseable {
    /// The role that monitors.
    public static final String MONITOR = "howdah";
    /// The role that owns the databases and makes their tables.
    public static final String OWNER = "shop_api";
    /// The application roles, none of which is a superuser.
    public static final List<String> APPLICATION_ROLES = List.of(OWNER, "checkout", "backoffice", "reporting");
    /// The databases, all owned by {@link #OWNER}.
    public static final List<String> DATABASES = List.of("shop", "warehouse", "analytics");

    /// Processes of the demo are recognised by it in the system's list too.
    private static final String CLUSTER = "howdah-demo-";
    private static final String APPLICATION = "howdah/demo";

    private final DemoFolder folder;
    private final PostgresProcess process;
    private final Lock lock = new ReentrantLock();
    private boolean closed;

    private DemoServer(DemoFolder folder, PostgresProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /// Removes what killed demos left, starts a server and makes its roles and databases (2–10 s).
    ///
    /// @param ticker nanoseconds of a monotonic clock, for the deadlines
    /// @throws DemoException if that fails; nothing is left of it
    public static DemoServer start(DemoSettings settings, LongSupplier ticker) {
        DemoFolder folder = makeFolder(settings.home());
        boolean started = false;
        try {
            DemoServer server = start(folder, settings.binaries(), ticker);
            started = true;
            return server;
        } catch (SQLException | IOException e) {
            throw new DemoException("The demo server could not be prepared.", e);
        } finally {
            if (!started) {
                remove(folder);
            }
        }
    }

    private static DemoServer start(DemoFolder folder, PostgresBinaries binaries, LongSupplier ticker)
            throws SQLException, IOException {
        PostgresProcess process = PostgresProcess.start(new PostgresSettings(binaries,
                folder.path().resolve(Leftovers.SERVER_FOLDER), configuration(folder.id(), binaries), accessRules()),
                ticker);
        boolean prepared = false;
        try {
            new DemoRoles(process).create();
            folder.publish(process.address(MONITOR, "postgres").port());
            prepared = true;
            return new DemoServer(folder, process);
        } finally {
            if (!prepared) {
                process.close();
            }
        }
    }

    private static DemoFolder makeFolder(Path home) {
        try {
            Leftovers.remove(home);
            return DemoFolder.create(home);
        } catch (IOException e) {
            throw new DemoException("The demo server's folder " + home
                    + " cannot be used; check its rights and the free space, or choose another with --home.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while starting the demo server.", e);
        }
    }

    private static Map<String, String> configuration(String id, PostgresBinaries binaries) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("cluster_name", CLUSTER + id);
        all.put("shared_preload_libraries", "pg_stat_statements");
        all.put("pg_stat_statements.max", "1000");
        all.put("track_io_timing", "on");
        all.put("track_functions", "pl");
        all.put("max_connections", "100");
        // An autovacuum that always has something to do, however small the tables are.
        all.put("autovacuum_naptime", "5s");
        all.put("autovacuum_vacuum_threshold", "50");
        all.put("autovacuum_analyze_threshold", "50");
        all.put("autovacuum_vacuum_scale_factor", "0.02");
        all.put("autovacuum_analyze_scale_factor", "0.02");
        all.put("autovacuum_vacuum_cost_delay", "20ms");
        // A deadlock is reported after a second and then logged; nothing else is worth a line.
        all.put("log_min_messages", "warning");
        all.put("log_checkpoints", "off");
        all.put("checkpoint_warning", "0");
        if (binaries.isAtLeast(14)) {
            // A workload that was cut off in the middle of a long query leaves no session behind.
            all.put("client_connection_check_interval", "1s");
        }
        all.put("max_wal_size", "128MB");
        all.put("min_wal_size", "32MB");
        return all;
    }

    private static List<String> accessRules() {
        return List.of("host all " + MONITOR + "," + String.join(",", APPLICATION_ROLES) + " 127.0.0.1/32 trust");
    }

    /// A demo server that runs now, started by whatever process of this user.
    ///
    /// @return the address for the monitoring role; empty if none runs, or it does not prove that it is the one
    public static Optional<DemoAddress> running(Path home) {
        try {
            return Leftovers.folders(home.toAbsolutePath().normalize())
                    .stream()
                    .flatMap(path -> OwnerFile.read(path).stream())
                    .filter(owner -> owner.port() > 0 && owner.isAlive())
                    .flatMap(owner -> answering(owner).stream())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<DemoAddress> answering(OwnerFile owner) {
        var address = new DemoAddress(LocalConnection.HOST, owner.port(), "postgres", MONITOR);
        // Whoever answers on that port may be another server by now; only ours knows the random name.
        try (Connection connection = LocalConnection.open(address, APPLICATION);
                Statement statement = connection.createStatement();
                ResultSet name = statement.executeQuery("SELECT pg_catalog.current_setting('cluster_name')")) {
            return name.next() && (CLUSTER + owner.id()).equals(name.getString(1))
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /// Where the monitoring role reaches it.
    public DemoAddress address() {
        return process.address(MONITOR, "postgres");
    }

    /// The server itself; close the demo, not this.
    public PostgresProcess process() {
        return process;
    }

    /// Stops the server and removes all its files.
    ///
    /// @throws DemoException if files could not be removed
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                try {
                    process.close();
                } finally {
                    remove(folder);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private static void remove(DemoFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new DemoException("The folder " + folder.path() + " could not be removed; remove it by hand.", e);
        }
    }
}
