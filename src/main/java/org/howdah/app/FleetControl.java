package org.howdah.app;

import java.util.function.Consumer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.sampler.Fleet;
import org.howdah.ui.shell.ServerControl;

/// Hands to the fleet what the window tells it.
record FleetControl(Fleet fleet) implements ServerControl {
    @Override
    public void retry(ServerId server) {
        fleet.retry(server);
    }

    @Override
    public void wantIdle(ServerId server, boolean wanted) {
        fleet.wantIdle(server, wanted);
    }

    @Override
    public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
        fleet.inspect(server, session, then);
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
