package org.howdah.model.collector;

import java.util.Map;
import org.howdah.model.server.ServerId;

/// How Howdah's collecting goes at one instant.
///
/// @param process what it takes of this computer
public record CollectorState(Map<ServerId, ServerCollector> servers, ProcessCost process) {
    public CollectorState {
        servers = Map.copyOf(servers);
    }

    public ServerCollector of(ServerId server) {
        return servers.getOrDefault(server, ServerCollector.NONE);
    }
}
