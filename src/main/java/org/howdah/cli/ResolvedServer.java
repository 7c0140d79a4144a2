package org.howdah.cli;

import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.RegisteredServer;
import org.jspecify.annotations.Nullable;

/// A server that was named on the command line.
///
/// @param label under which output speaks of it; never the address as typed
/// @param registered null for the demo server and for one that was named by its address
public record ResolvedServer(String label, ConnectionTarget target, @Nullable RegisteredServer registered) {
    static ResolvedServer of(RegisteredServer server) {
        return new ResolvedServer(server.name(), server.target(), server);
    }
}
