package org.howdah.postgres.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// Opens connections, one attempt at a time. Any thread; blocks up to the deadlines of [Lane].
public final class Connector {
    private final SecretSource secrets;
    private final String applicationName;

    /// @param applicationName as the watched server sees it in pg_stat_activity
    public Connector(SecretSource secrets, String applicationName) {
        this.secrets = secrets;
        this.applicationName = applicationName;
    }

    /// Opens a connection with exactly one attempt to sign in.
    ///
    /// @throws ServerException in words; the secret is in none of them
    public Connection open(ConnectionTarget target, Lane lane, Traffic traffic) throws ServerException {
        try {
            return attempt(target, traffic, ConnectionProperties.direct(target, lane, applicationName));
        } catch (ServerException e) {
            if (e.fault().kind() != FaultKind.POOLER_REFUSED) {
                throw e;
            }
            // It closed the door before anybody asked for a password, so this is no second attempt to sign in.
            return attempt(target, traffic, ConnectionProperties.pooled(target, lane, applicationName));
        }
    }

    private Connection attempt(ConnectionTarget target, Traffic traffic, Properties properties)
            throws ServerException {
        Attempt attempt = new Attempt(secrets, target, traffic);
        String token = Attempts.register(attempt);
        properties.setProperty(SecretPlugin.TOKEN, token);
        PGProperty.SOCKET_FACTORY_ARG.set(properties, token);
        try {
            Connection connection = new Driver().connect(ConnectionProperties.url(target.address()), properties);
            if (connection == null) {
                throw new ServerException(Faults.of(FaultKind.FAILED, null, target, "the driver took no address"));
            }
            return connection;
        } catch (SQLException e) {
            ServerException failure = new ServerException(Faults.whileConnecting(e, target, attempt), e);
            attempt.abandon();
            throw failure;
        } finally {
            Attempts.remove(token);
        }
    }
}
