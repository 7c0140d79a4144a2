package org.howdah.postgres.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.howdah.model.collector.PoolState;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.SignIn;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.connect.Traffic;
import org.jspecify.annotations.Nullable;

/// The slow lane's one connection, in a pool that opens it when it is wanted and closes it when it is idle.
///
/// The pool alone would hammer a server that refuses: asked for one connection, it tries to sign in nine times in three
/// seconds. So behind the pool stands a gate that makes one attempt for each time that the lane asks, and answers all
/// others with the failure of the first, without touching the network. And it would let the lane wait for its whole
/// patience after that failure; so an empty pool gets its connection from the lane, which fails at once. One thread at
/// a time.
final class SlowLanePool implements AutoCloseable {
    private static final Duration BORROW = Duration.ofSeconds(3);
    private static final Duration VALIDATION = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Traffic traffic = new Traffic();
    private final Gate gate;
    private final ThreadFactory threads;
    private volatile @Nullable HikariDataSource pool;

    SlowLanePool(Connector connector, ConnectionTarget target, ThreadFactory threads) {
        this.gate = new Gate(connector, target, traffic);
        this.threads = threads;
    }

    /// Any thread.
    PoolState state() {
        HikariDataSource opened = pool;
        // A pool that is being closed has none any more.
        HikariPoolMXBean known = opened == null ? null : opened.getHikariPoolMXBean();
        return known == null
                ? PoolState.CLOSED
                : new PoolState(known.getActiveConnections(), known.getIdleConnections(),
                        known.getThreadsAwaitingConnection());
    }

    Traffic traffic() {
        return traffic;
    }

    /// @throws ServerException when the one attempt failed
    Connection borrow() throws SQLException, ServerException {
        gate.allowOneAttempt();
        HikariDataSource opened = pool;
        if (opened == null) {
            opened = new HikariDataSource(config());
            pool = opened;
        }
        if (opened.getHikariPoolMXBean().getTotalConnections() == 0) {
            gate.open();
        }
        try {
            return opened.getConnection();
        } catch (SQLException e) {
            ServerException refused = gate.failure();
            if (refused != null) {
                throw refused;
            }
            throw e;
        }
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(gate);
        config.setPoolName("slow-lane");
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(BORROW.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setIdleTimeout(IDLE.toMillis());
        // While the vault is locked there would be no other one.
        config.setMaxLifetime(gate.target.signIn() instanceof SignIn.Vault ? 0 : LIFETIME.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setRegisterMbeans(false);
        config.setThreadFactory(threads);
        return config;
    }

    @Override
    public void close() {
        HikariDataSource opened = pool;
        pool = null;
        if (opened != null) {
            opened.close();
        }
        gate.close();
    }

    /// One attempt for each permission; after a failure everybody gets that failure. Threads of the pool call it.
    private static final class Gate implements DataSource {
        private final Connector connector;
        private final ConnectionTarget target;
        private final Traffic traffic;
        private boolean attempted = true;
        private @Nullable ServerException failure;
        private @Nullable Connection opened;

        Gate(Connector connector, ConnectionTarget target, Traffic traffic) {
            this.connector = connector;
            this.target = target;
            this.traffic = traffic;
        }

        synchronized void allowOneAttempt() {
            attempted = false;
            failure = null;
        }

        synchronized @Nullable ServerException failure() {
            return failure;
        }

        /// Makes the attempt in the thread of the lane; the pool finds its connection here.
        void open() throws ServerException {
            synchronized (this) {
                attempted = true;
            }
            Connection made = connector.open(target, Lane.SLOW, traffic);
            synchronized (this) {
                opened = made;
            }
        }

        /// Closes what the pool has not taken.
        void close() {
            Connection left;
            synchronized (this) {
                left = opened;
                opened = null;
            }
            if (left != null) {
                traffic.cut();
            }
        }

        @Override
        public synchronized Connection getConnection() throws SQLException {
            Connection made = opened;
            if (made != null) {
                opened = null;
                return made;
            }
            if (attempted) {
                throw new SQLException("one attempt was made already", "08001", failure);
            }
            attempted = true;
            try {
                return connector.open(target, Lane.SLOW, traffic);
            } catch (ServerException e) {
                failure = e;
                throw new SQLException(e.getMessage(), "08001", e);
            }
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        /// The pool waits so long for its own threads when it closes, and complains if they take longer.
        @Override
        public int getLoginTimeout() {
            return Math.toIntExact(VALIDATION.toSeconds());
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException("java.util.logging is not used");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("there is nothing inside");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
