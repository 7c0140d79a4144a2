package org.howdah.postgres.connect;

import java.util.Properties;
import org.howdah.ArchitectureException;
import org.howdah.model.server.ServerAddress;
import org.jspecify.annotations.Nullable;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;

/// Gives the driver a password at the moment at which the server asks, so that it stands in no property, no address and
/// no exception. The driver zeroes the array. Instantiated by the driver, by name.
@ArchitectureException(reason = "the driver gives its authentication plug-in strings and nothing else")
public final class SecretPlugin implements AuthenticationPlugin {
    static final String TOKEN = "howdahSecret";
    static final Tokens<Request> REQUESTS = new Tokens<>();

    /// Whose password, from where, and whether it was asked for in vain.
    static final class Request {
        private final SecretSource source;
        private final ServerAddress address;
        private volatile boolean missing;

        Request(SecretSource source, ServerAddress address) {
            this.source = source;
            this.address = address;
        }

        /// The server wanted a password and there was none: the driver says so in the language of the machine only.
        boolean isMissing() {
            return missing;
        }

        char @Nullable [] answer() {
            char[] password = source.password(address).orElse(null);
            missing = password == null;
            return password;
        }
    }

    private final @Nullable Request request;

    /// @param properties of the connection, with the token of the request
    public SecretPlugin(Properties properties) {
        this.request = REQUESTS.find(properties.getProperty(TOKEN));
    }

    @Override
    public char @Nullable [] getPassword(AuthenticationRequestType type) {
        return request == null ? null : request.answer();
    }
}
