package org.howdah.postgres.connect;

import java.util.Optional;
import org.howdah.model.server.ConnectionTarget;

/// Where a server's password comes from. Asked on a lane's thread, once for each connection that needs one; may wait
/// for the user.
@FunctionalInterface
public interface SecretSource {
    /// A source for servers that want none.
    SecretSource NONE = _ -> Optional.empty();

    /// A copy of the password, which the caller fills with zeros after use; nothing where there is none.
    Optional<char[]> password(ConnectionTarget target);
}
