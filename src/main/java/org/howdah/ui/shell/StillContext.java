package org.howdah.ui.shell;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionLock;
import org.howdah.model.session.WaitTrail;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.control.picture.Sampled;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.Past;

/// What a window works with that is painted once: nothing changes, and nothing is kept.
final class StillContext {
    private StillContext() {}

    static WindowContext of(Sampled sampled, Preferences preferences, ScreenClock screen) {
        Nobody nobody = new Nobody(sampled.answers());
        return new WindowContext(new Still(List.of(sampled.fleet()), sampled.answers()), nobody, nobody,
                alerts(sampled), sampled::collector, new Forgotten(preferences),
                past(sampled), new NoDesktop(), screen, null,
                HistoryPort.NONE, StillReplay.port(sampled), () -> {});
    }

    private static Past past(Sampled sampled) {
        return new Past(sampled.past(), sampled.past().equals(PicturedPast.UNANSWERED) ? _ -> {} : Runnable::run);
    }

    /// As they would be after all these states.
    static Alerts alerts(Sampled sampled) {
        List<FleetState> states = new ArrayList<>(sampled.earlier());
        states.add(sampled.fleet());
        return new Alerts(new Still(states, sampled.answers()), AlertRule.builtIn(),
                InstantSource.fixed(sampled.fleet().time()));
    }

    /// A source of states that are all there already, the last one the present one.
    private record Still(List<FleetState> states, Sampled.Answers answers) implements FleetSource {
        @Override
        public FleetState fleet() {
            return states.getLast();
        }

        @Override
        public ServerState state(ServerId server) {
            return fleet().server(server).map(FleetServer::state).orElseThrow();
        }

        @Override
        public WaitTrail trail(ServerId server, SessionKey session) {
            return answers.trails().apply(session);
        }

        @Override
        public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
            return () -> {};
        }

        @Override
        public Subscription subscribeFleet(Consumer<FleetState> listener) {
            states.forEach(listener);
            return () -> {};
        }
    }

    /// Samples nothing, and has dialogs that never open.
    private static final class Nobody implements ServerControl, ServerDialogs {
        private final Sampled.Answers answers;

        Nobody(Sampled.Answers answers) {
            this.answers = answers;
        }

        @Override
        public void look(ServerId server, SessionLook look) {
            // nobody samples
        }

        @Override
        public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
            SampleOutcome.Unsupported<SessionLock> locks = new SampleOutcome.Unsupported<>("Not asked for a picture");
            SessionInspection answer = answers.inspections().apply(session);
            then.accept(answer != null
                    ? answer
                    : new SessionInspection(session.key(), locks,
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

        @Override
        public void every(ServerId server, Duration interval) {
            // nobody samples
        }

        @Override
        public boolean areThere() {
            return true;
        }

        @Override
        public void add() {
            // nobody presses the button
        }

        @Override
        public void edit(ServerId server) {
            // nobody presses the button
        }

        @Override
        public void duplicate(ServerId server) {
            // nobody presses the button
        }

        @Override
        public void test(ServerId server) {
            // nobody presses the button
        }

        @Override
        public void remove(ServerId server) {
            // nobody presses the button
        }

        @Override
        public void importServers() {
            // nobody presses the button
        }
    }

    /// Preferences that are forgotten with the picture.
    private static final class Forgotten implements PreferencesAccess {
        private Preferences now;

        Forgotten(Preferences now) {
            this.now = now;
        }

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
