package org.howdah.sampler;

import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;

/// Hears everything of all servers of a fleet, such as to record it. On the lanes' threads, one call at a time for each
/// server; returns at once.
public interface FleetListener {
    /// One that listens to nothing.
    FleetListener NONE = new FleetListener() {
        @Override
        public void entered(RegisteredServer server) {}

        @Override
        public void heard(ServerId server, ServerUpdate update) {}

        @Override
        public void renamed(ServerId server, String name) {}

        @Override
        public void left(ServerId server) {}
    };

    /// A server is watched from now on; before it is first asked.
    void entered(RegisteredServer server);

    void heard(ServerId server, ServerUpdate update);

    void renamed(ServerId server, String name);

    void left(ServerId server);
}
