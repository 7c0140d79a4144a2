package org.howdah.ui.shell;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionLock;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.fx.ScreenClock;

/// What a window works with that is painted once: nothing changes, and nothing is kept.
final class StillContext {
    private StillContext() {}

    static WindowContext of(FleetState fleet, ScreenClock screen) {
        Still still = new Still(fleet);
        return new WindowContext(still, new Nobody(), new NoServerDialogs(),
                new Alerts(still, AlertRule.builtIn(), screen.clock()),
                () -> new CollectorState(Map.of(), new ProcessCost(fleet.time(), null, 0, 0, null, 0)),
                new Usual(), new NoDesktop(), screen, () -> {});
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
            listener.accept(fleet);
            return () -> {};
        }
    }

    private static final class Nobody implements ServerControl {
        @Override
        public void wantIdle(ServerId server, boolean wanted) {
            // nobody samples
        }

        @Override
        public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
            SampleOutcome.Unsupported<SessionLock> locks = new SampleOutcome.Unsupported<>("Not asked for a picture");
            then.accept(new SessionInspection(session.key(), locks,
                    new SampleOutcome.Unsupported<>(locks.message()), null));
        }

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

    /// Preferences that nobody has changed, and that are forgotten with the picture.
    private static final class Usual implements PreferencesAccess {
        private Preferences now = Preferences.USUAL.withTimeZone(Preferences.TimeZoneChoice.UTC);

        @Override
        public Preferences get() {
            return now;
        }

        @Override
        public void change(UnaryOperator<Preferences> change) {
            now = change.apply(now);
        }
    }
}
