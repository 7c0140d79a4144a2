package org.howdah.sampler;

import org.howdah.model.server.RegisteredServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/// A fleet and two servers that a test puts on its list.
@Timeout(60)
abstract class TwoServers {
    final Watching watching = new Watching();
    final WatchedFleet fleets = new WatchedFleet(watching);
    final Fleet fleet = fleets.fleet;
    final FakeServer one = watching.server();
    final FakeServer two = watching.server();
    final RegisteredServer first = fleets.registered("one", one);
    final RegisteredServer second = fleets.registered("two", two);

    @AfterEach
    final void end() {
        watching.close();
    }
}
