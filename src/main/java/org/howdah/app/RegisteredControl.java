package org.howdah.app;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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

/// Hands to the fleet what the window tells it; that a server is paused, and how often it is asked, stands in the
/// user's list and outlives the program.
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
        keep(server, found -> found.withPaused(true), () -> fleet.pause(server));
    }

    @Override
    public void resume(ServerId server) {
        keep(server, found -> found.withPaused(false), () -> fleet.resume(server));
    }

    @Override
    public void every(ServerId server, Duration interval) {
        keep(server, found -> found.withInterval(interval), () -> fleet.every(server, interval));
    }

    /// The fleet follows the list; where that cannot be written, it does so at least until the program ends.
    private void keep(ServerId id, UnaryOperator<RegisteredServer> change, Runnable unkept) {
        try {
            registry.update(
                    list -> list.find(id).map(found -> list.replaced(change.apply(found))).orElse(list));
        } catch (SettingsException e) {
            LOG.warn("What was decided about a server is not kept: {}", e.getMessage());
            unkept.run();
        }
    }
}
