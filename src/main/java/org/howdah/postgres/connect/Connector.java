package org.howdah.postgres.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.howdah.credentials.SecretException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerFault;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// Opens connections, one attempt at a time. Any thread; blocks up to the deadlines of [Lane].
public final class Connector {
    private final SecretSource secrets;
    private final String applicationName;
    private final Proofs proofs = new Proofs();

    /// @param applicationName as the watched server sees it in pg_stat_activity
    public Connector(SecretSource secrets, String applicationName) {
        this.secrets = secrets;
        this.applicationName = applicationName;
    }

    /// Opens a connection with exactly one attempt to sign in.
    ///
    /// @throws ServerException in words; the secret is in none of them
    public Connection open(ConnectionTarget target, Lane lane, Traffic traffic) throws ServerException {
        return enter(target, lane, traffic).connection();
    }

    /// The same, with what the server wanted to see.
    public Entry enter(ConnectionTarget target, Lane lane, Traffic traffic) throws ServerException {
        ConnectionTarget resolved = resolve(target);
        prepare(resolved);
        try (Answers answers = new Answers(secrets, resolved, proofs)) {
            try {
                return enter(resolved, lane, traffic, answers);
            } catch (ServerException e) {
                // The server was kept waiting while somebody typed. Nothing was proved yet, so this is no second
                // attempt to sign in.
                if (!answers.isAsking()) {
                    throw e;
                }
                awaitAnswer(answers, e);
                traffic.expectAgain();
                return enter(resolved, lane, traffic, answers);
            }
        } catch (ServerException e) {
            if (e.fault().kind() == FaultKind.PASSWORD_WRONG) {
                secrets.refused(resolved);
            }
            throw e;
        }
    }

    /// The target as it would be connected now.
    public ConnectionTarget resolve(ConnectionTarget target) throws ServerException {
        try {
            return secrets.resolve(target);
        } catch (SecretException e) {
            throw missing(e);
        }
    }

    private void prepare(ConnectionTarget resolved) throws ServerException {
        try {
            secrets.prepare(resolved);
        } catch (SecretException e) {
            throw missing(e);
        }
    }

    private static ServerException missing(SecretException e) {
        return new ServerException(new ServerFault(
                e.isVaultLocked() ? FaultKind.VAULT_LOCKED : FaultKind.PASSWORD_MISSING, null, e.sentence(), ""), e);
    }

    private static void awaitAnswer(Answers answers, ServerException failure) throws ServerException {
        try {
            answers.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private Entry enter(ConnectionTarget target, Lane lane, Traffic traffic, Answers answers) throws ServerException {
        try {
            return attempt(target, traffic, answers, ConnectionProperties.direct(target, lane, applicationName));
        } catch (ServerException e) {
            if (e.fault().kind() != FaultKind.POOLER_REFUSED) {
                throw e;
            }
            // It closed the door before anybody asked for a password, so this is no second attempt to sign in.
            return attempt(target, traffic, answers, ConnectionProperties.pooled(target, lane, applicationName));
        }
    }

    private Entry attempt(ConnectionTarget target, Traffic traffic, Answers answers, Properties properties)
            throws ServerException {
        Attempt attempt = new Attempt(answers, target, traffic);
        String token = Attempts.register(attempt);
        properties.setProperty(SecretPlugin.TOKEN, token);
        PGProperty.SOCKET_FACTORY_ARG.set(properties, token);
        try {
            Connection connection = new Driver().connect(ConnectionProperties.url(target.address()), properties);
            if (connection == null) {
                throw new ServerException(Faults.of(FaultKind.FAILED, null, target, "the driver took no address"));
            }
            proofs.remember(target.address(), attempt.proof());
            return new Entry(connection, target, attempt.proof());
        } catch (SQLException e) {
            ServerException failure = new ServerException(Faults.whileConnecting(e, target, attempt), e);
            attempt.abandon();
            throw failure;
        } finally {
            Attempts.remove(token);
        }
    }
}
