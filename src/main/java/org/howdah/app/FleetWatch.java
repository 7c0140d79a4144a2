package org.howdah.app;

import org.howdah.model.server.ServerId;
import org.howdah.sampler.CollectorStatistics;
import org.howdah.sampler.Fleet;
import org.howdah.sampler.Sampler;
import org.howdah.ui.shell.ServerControl;

/// A list of servers under watch.
///
/// @param statistics of the collecting
/// @param sampler to be closed at the end
record FleetWatch(Fleet fleet, CollectorStatistics statistics,
        Sampler sampler) implements ServerControl, AutoCloseable {
    @Override
    public void retry(ServerId server) {
        fleet.retry(server);
    }

    @Override
    public void pause(ServerId server) {
        fleet.pause(server);
    }

    @Override
    public void resume(ServerId server) {
        fleet.resume(server);
    }

    @Override
    public void close() {
        sampler.close();
    }
}
