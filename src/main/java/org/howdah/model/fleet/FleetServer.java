package org.howdah.model.fleet;

import org.howdah.model.sample.ServerState;
import org.howdah.model.server.RegisteredServer;

/// One server of the user's list, with what is known of it.
public record FleetServer(RegisteredServer server, ServerState state, LoadHistory load) {}
