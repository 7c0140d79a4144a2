package org.howdah.model.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.howdah.model.server.ServerId;

/// All servers of the user's list at one instant, in the order of that list.
///
/// @param time UTC, our clock; ages are counted from it
public record FleetState(Instant time, List<FleetServer> servers) {
    public FleetState {
        servers = List.copyOf(servers);
    }

    public Optional<FleetServer> server(ServerId id) {
        return servers.stream().filter(each -> each.server().id().equals(id)).findFirst();
    }
}
