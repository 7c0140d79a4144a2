package org.howdah.app;

import org.howdah.history.Recorder;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.sampler.FleetListener;

/// Hands to the recorder what the fleet publishes.
record RecordedFleet(Recorder recorder) implements FleetListener {
    @Override
    public void entered(RegisteredServer server) {
        recorder.start(server.id(), server.name());
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
