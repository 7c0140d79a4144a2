package org.howdah.ui.connection;

import java.util.Optional;
import org.howdah.model.server.RegisteredServer;

/// Keeps a server as it was entered. Called on the screen thread.
@FunctionalInterface
public interface ServerKeeper {
    /// Keeps it, or says in one sentence why that cannot be.
    Optional<String> keep(RegisteredServer server);
}
