package org.howdah.app;

import java.util.function.Consumer;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.sampler.Fleet;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands to the fleet what the window tells it; that a server is paused stands in the user's list and outlives the
/// program.
record RegisteredControl(Fleet fleet, ServerRegistry registry) implements ServerControl {
    private static final Logger LOG = LoggerFactory.getLogger(RegisteredControl.class);

    @Override
    public void retry(ServerId server) {
        fleet.retry(server);
    }

    @Override
    public void look(ServerId server, SessionLook look) {
        fleet.look(server, look);
    }

    @Override
    public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
        fleet.inspect(server, session, then);
    }

    @Override
    public void pause(ServerId server) {
        keep(server, true);
    }

    @Override
    public void resume(ServerId server) {
        keep(server, false);
    }

    private void keep(ServerId id, boolean paused) {
        try {
            registry.update(list -> list.find(id).map(found -> list.replaced(with(found, paused))).orElse(list));
        } catch (SettingsException e) {
            LOG.warn("That a server is paused is not kept: {}", e.getMessage());
            if (paused) {
                fleet.pause(id);
            } else {
                fleet.resume(id);
            }
        }
    }

    private static RegisteredServer with(RegisteredServer server, boolean paused) {
        return new RegisteredServer(server.id(), server.name(), server.target(), server.service(), server.tags(),
                server.environment(), server.accessMode(), server.cores(), server.interval(), paused,
                server.limits());
    }
}
