package org.howdah.model.fleet;

import java.util.List;
import java.util.function.Consumer;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;

/// Where pages get the states of all servers from: the live fleet or a replay; they cannot tell which.
public interface FleetSource extends StateSource {
    /// The servers and their states as they are now.
    FleetState fleet();

    default List<RegisteredServer> servers() {
        return fleet().servers().stream().map(FleetServer::server).toList();
    }

    /// Calls back with the state of all servers at most once a second until closed, first with the present one, and
    /// at once when the list of servers changes. On any thread, one call at a time; the callback returns quickly and
    /// does not block.
    Subscription subscribeFleet(Consumer<FleetState> listener);

    /// What a session waited for in the last ten minutes, as far as it was sampled.
    default WaitTrail trail(ServerId server, SessionKey session) {
        return WaitTrail.EMPTY;
    }
}
