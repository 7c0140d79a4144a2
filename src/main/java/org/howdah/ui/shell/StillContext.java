package org.howdah.ui.shell;

import java.util.function.Consumer;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.servers.ServersLayout;

/// What a window works with that is painted once: nothing changes, and nothing is kept.
final class StillContext {
    private StillContext() {}

    static WindowContext of(FleetState fleet, ScreenClock screen) {
        return new WindowContext(new Still(fleet), new Nobody(), ServerDialogs.NONE, screen, new Forgotten(), () -> {});
    }

    /// A source of the one state that is painted.
    private record Still(FleetState fleet) implements FleetSource {
        @Override
        public ServerState state(ServerId server) {
            return fleet.server(server).map(FleetServer::state).orElseThrow();
        }

        @Override
        public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
            return () -> {};
        }

        @Override
        public Subscription subscribeFleet(Consumer<FleetState> listener) {
            return () -> {};
        }
    }

    private static final class Nobody implements ServerControl {
        @Override
        public void retry(ServerId server) {
            // nobody samples
        }

        @Override
        public void pause(ServerId server) {
            // nobody samples
        }

        @Override
        public void resume(ServerId server) {
            // nobody samples
        }
    }

    private static final class Forgotten implements ServersLayout.Store {
        @Override
        public ServersLayout load() {
            return ServersLayout.USUAL;
        }

        @Override
        public void save(ServersLayout layout) {
            // a picture keeps nothing
        }
    }
}
