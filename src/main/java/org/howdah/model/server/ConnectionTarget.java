package org.howdah.model.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// All that a connection needs to know but the secret.
///
/// @param rootCertificate PEM file with the roots to trust instead of the system's; null for those
/// @param clientCertificate null where Howdah shows none
/// @param signIn where the secret comes from
/// @param group of the server, which may share one secret; empty for none
/// @param service section of `pg_service.conf` that is laid over all this each time the server is connected; null for
///         none
public record ConnectionTarget(
        ServerAddress address,
        TlsMode tlsMode,
        @Nullable Path rootCertificate,
        @Nullable ClientCertificate clientCertificate,
        SignIn signIn,
        String group,
        @Nullable String service) {

    /// A server without a service.
    public ConnectionTarget(ServerAddress address, TlsMode tlsMode, @Nullable Path rootCertificate,
            @Nullable ClientCertificate clientCertificate, SignIn signIn, String group) {
        this(address, tlsMode, rootCertificate, clientCertificate, signIn, group, null);
    }

    /// A server that is named by its address alone.
    public ConnectionTarget(ServerAddress address, TlsMode tlsMode, @Nullable Path rootCertificate) {
        this(address, tlsMode, rootCertificate, null, new SignIn.Ask(false), "");
    }

    /// The same with this service laid over it, or none.
    public ConnectionTarget withService(@Nullable String name) {
        return new ConnectionTarget(address, tlsMode, rootCertificate, clientCertificate, signIn, group, name);
    }
}
