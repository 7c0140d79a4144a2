package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.howdah.model.sample.Probe;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerVersion;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Entry;
import org.howdah.postgres.connect.Faults;
import org.howdah.postgres.connect.Lane;
import org.howdah.postgres.connect.ServerException;
import org.howdah.postgres.connect.Traffic;

/// Opens readers of real servers. Any thread.
public final class PostgresReaders implements ServerReaders {
    private final Connector connector;
    private final SqlCatalog sql;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final ThreadFactory poolThreads;
    private final Map<ConnectionTarget, OwnBackends> own = new ConcurrentHashMap<>();

    /// @param nanoTime a monotonic clock
    /// @param poolThreads for the house-keeping of the slow lanes' pools
    public PostgresReaders(
            Connector connector, InstantSource clock, LongSupplier nanoTime, ThreadFactory poolThreads) {
        this.connector = connector;
        this.sql = new SqlCatalog();
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.poolThreads = poolThreads;
    }

    /// The probes that may be asked for by name.
    public static List<Probe<?>> probes() {
        return ProbeCatalog.probes();
    }

    @Override
    public LiveReader openLive(ConnectionTarget watched) throws ServerException {
        Traffic traffic = new Traffic();
        traffic.expect(nanoTime, Lane.OPENING);
        Entry entry = connector.enter(watched, Lane.LIVE, traffic);
        Connection connection = entry.connection();
        ConnectionTarget target = entry.target();
        try {
            requireSupported(connection, target);
            CapabilityReader reader = new CapabilityReader(sql);
            Capabilities capabilities = reader.read(connection);
            return new PostgresLiveReader(connection, target, sql, capabilities, reader, ownOn(watched), clock,
                    nanoTime,
                    traffic);
        } catch (SQLException e) {
            close(connection);
            throw new ServerException(Faults.whileConnected(e, target), e);
        } catch (ServerException e) {
            close(connection);
            throw e;
        } catch (RuntimeException | OutOfMemoryError | AssertionError e) {
            traffic.cut();
            throw Faults.ofNonsense(e, target);
        }
    }

    @Override
    public SlowReader openSlow(ConnectionTarget target, Capabilities capabilities) {
        return new PostgresSlowReader(
                new SlowLanePool(connector, target, poolThreads), target, sql, capabilities, ownOn(target), clock,
                nanoTime);
    }

    /// One server's lanes know of each other.
    private OwnBackends ownOn(ConnectionTarget target) {
        return own.computeIfAbsent(target, _ -> new OwnBackends());
    }

    /// Told by the driver from what the server said of itself when it let us in: an older one would stumble over the
    /// first question.
    private static void requireSupported(Connection connection, ConnectionTarget target)
            throws SQLException, ServerException {
        DatabaseMetaData server = connection.getMetaData();
        ServerVersion version = ServerVersion.of(server.getDatabaseMajorVersion() + "."
                + server.getDatabaseMinorVersion());
        if (version.compareTo(ServerVersion.OLDEST_SUPPORTED) < 0) {
            throw new ServerException(
                    Faults.of(FaultKind.VERSION_TOO_OLD, null, target, server.getDatabaseProductVersion()));
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is being thrown away because of an error that matters more.
            org.slf4j.LoggerFactory.getLogger(PostgresReaders.class).debug("closing after a failure", e);
        }
    }
}
