package org.howdah.postgres.connect;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;
import org.postgresql.util.PSQLException;

/// Gives the driver a password at the moment at which the server asks, so that it stands in no property, no address and
/// no exception. The driver zeroes the array. Instantiated by the driver, by name.
public final class SecretPlugin implements AuthenticationPlugin {
    static final String TOKEN = "howdahAttempt";

    private final @Nullable Attempt attempt;

    /// @param properties of the connection, with the token of the attempt
    public SecretPlugin(Properties properties) {
        this.attempt = Attempts.find(properties.getProperty(TOKEN));
    }

    @Override
    public char @Nullable [] getPassword(AuthenticationRequestType type) throws PSQLException {
        return attempt == null ? null : attempt.password(type);
    }
}
