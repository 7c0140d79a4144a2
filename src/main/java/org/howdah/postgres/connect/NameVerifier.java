package org.howdah.postgres.connect;

import java.util.Properties;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.PGjdbcHostnameVerifier;

/// Compares a certificate's names with the server's as the driver does, and notes when they differ: the driver tells
/// that in the language of the machine only. Instantiated by the driver, by name.
public final class NameVerifier implements HostnameVerifier {
    private final @Nullable Attempt attempt;

    /// @param properties of the connection, with the token of the attempt
    public NameVerifier(Properties properties) {
        this.attempt = Attempts.find(properties.getProperty(SecretPlugin.TOKEN));
    }

    @Override
    public boolean verify(String host, SSLSession session) {
        boolean matches = PGjdbcHostnameVerifier.INSTANCE.verify(host, session);
        if (!matches && attempt != null) {
            attempt.wrongName();
        }
        return matches;
    }
}
