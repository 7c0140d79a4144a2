package org.howdah.app;

import org.howdah.history.Recorder;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.sampler.FleetListener;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands to the recorder what the fleet publishes of registered servers. The demo server in their place is new each time:
/// nobody will look for what it did.
record RecordedFleet(Recorder recorder, ServerRegistry registry) implements FleetListener {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedFleet.class);

    @Override
    public void entered(RegisteredServer server) {
        if (isRegistered(server.id())) {
            recorder.start(server.id(), server.name());
        }
    }

    private boolean isRegistered(ServerId server) {
        try {
            return registry.list().find(server).isPresent();
        } catch (SettingsException e) {
            LOG.debug("the list of servers", e);
            return false;
        }
    }

    @Override
    public void heard(ServerId server, ServerUpdate update) {
        recorder.heard(server, update);
    }

    @Override
    public void renamed(ServerId server, String name) {
        recorder.rename(server, name);
    }

    @Override
    public void left(ServerId server) {
        recorder.stop(server);
    }
}
