package org.howdah.postgres.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.TlsMode;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/// What the driver is told, property by property, with the reason. Nothing comes from the environment: pgjdbc would read
/// PGPASSFILE and service files by itself, and without checking who may read them.
final class ConnectionProperties {
    private ConnectionProperties() {}

    /// Told to PostgreSQL itself.
    static Properties direct(ConnectionTarget target, Lane lane, String applicationName) {
        Properties properties = common(target, lane, applicationName);
        // In `options` the guards are the session's defaults, so that RESET ALL does not undo them.
        PGProperty.OPTIONS.set(properties, String.join(" ",
                "-c statement_timeout=" + lane.statement().toMillis(),
                "-c lock_timeout=" + Lane.LOCK.toMillis(),
                "-c idle_in_transaction_session_timeout=" + Lane.IDLE_IN_TRANSACTION.toMillis(),
                "-c default_transaction_read_only=on",
                "-c max_parallel_workers_per_gather=0",
                "-c search_path=pg_catalog"));
        // The sample is the same statement each second: prepared from its first use on, and binary.
        PGProperty.PREPARE_THRESHOLD.set(properties, 1);
        return properties;
    }

    /// Told to a pooler. It refuses `options`. A session behind it is everybody's: what was set in it would hold for the
    /// next client, and a statement prepared in it would be the next client's, under the same name.
    static Properties pooled(ConnectionTarget target, Lane lane, String applicationName) {
        Properties properties = common(target, lane, applicationName);
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        return properties;
    }

    private static Properties common(ConnectionTarget target, Lane lane, String applicationName) {
        ServerAddress address = target.address();
        Properties properties = new Properties();
        PGProperty.USER.set(properties, address.user());
        // An empty password keeps the driver from looking for one; the plug-in gives the real one.
        PGProperty.PASSWORD.set(properties, "");
        PGProperty.AUTHENTICATION_PLUGIN_CLASS_NAME.set(properties, SecretPlugin.class.getName());
        PGProperty.SOCKET_FACTORY.set(properties, MeteredSocketFactory.class.getName());
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        // So that SSPI, too, asks the plug-in, which says no unless Kerberos is chosen.
        PGProperty.GSS_LIB.set(properties, "gssapi");
        PGProperty.JAAS_APPLICATION_NAME.set(properties, Tickets.ENTRY);
        PGProperty.GSS_RESPONSE_TIMEOUT.set(properties, Math.toIntExact(Lane.TLS_RESPONSE.toMillis()));
        tls(properties, target);
        deadlines(properties, lane);
        PGProperty.APPLICATION_NAME.set(properties, applicationName);
        // Puts the application's name into the start packet, where RESET ALL does not reach it either.
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.6");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.READ_ONLY_MODE.set(properties, "always");
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        PGProperty.MAX_RESULT_BUFFER.set(properties, "32M");
        return properties;
    }

    static String url(ServerAddress address) {
        String host = address.host().indexOf(':') >= 0 ? "[" + address.host() + "]" : address.host();
        return "jdbc:postgresql://" + host + ":" + address.port() + "/" + encode(address.database());
    }

    private static void tls(Properties properties, ConnectionTarget target) {
        PGProperty.SSL_MODE.set(properties, target.tlsMode().sqlName());
        PGProperty.SSL_HOSTNAME_VERIFIER.set(properties, NameVerifier.class.getName());
        PGProperty.SSL_RESPONSE_TIMEOUT.set(properties, Math.toIntExact(Lane.TLS_RESPONSE.toMillis()));
        if (target.clientCertificate() != null) {
            PGProperty.SSL_FACTORY.set(properties, TlsFactory.class.getName());
            return;
        }
        // The driver would show a certificate that lies in the home directory, whoever may read its key.
        PGProperty.SSL_CERT.set(properties, "");
        PGProperty.SSL_KEY.set(properties, "");
        Path root = root(target);
        if (root != null) {
            PGProperty.SSL_ROOT_CERT.set(properties, root.toString());
        } else if (verifies(target.tlsMode())) {
            // The driver's own factory wants a root.crt in the home directory; without one the system's roots are meant.
            PGProperty.SSL_FACTORY.set(properties, "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
    }

    /// Whose certificates are trusted; null for those that the system trusts.
    static @Nullable Path root(ConnectionTarget target) {
        Path named = target.rootCertificate();
        return named == null && Files.exists(defaultRoot()) ? defaultRoot() : named;
    }

    static boolean verifies(TlsMode mode) {
        return mode == TlsMode.VERIFY_FULL || mode == TlsMode.VERIFY_CA;
    }

    private static Path defaultRoot() {
        return Path.of(System.getProperty("user.home"), ".postgresql", "root.crt");
    }

    private static void deadlines(Properties properties, Lane lane) {
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds(Lane.CONNECT));
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds(Lane.LOGIN));
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(lane.socket()));
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, 2);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    private static String encode(String database) {
        return java.net.URLEncoder.encode(database, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }
}
