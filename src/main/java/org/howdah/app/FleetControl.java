package org.howdah.app;

import org.howdah.model.server.ServerId;
import org.howdah.sampler.Fleet;
import org.howdah.ui.shell.ServerControl;

/// Hands to the fleet what the window tells it.
record FleetControl(Fleet fleet) implements ServerControl {
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
}
