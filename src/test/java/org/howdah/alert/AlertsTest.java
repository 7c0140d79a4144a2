package org.howdah.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.howdah.analysis.Fleets;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerId;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private static final Link DOWN = new Link.Down(
            Fleets.NOW, new ServerFault(FaultKind.NO_ROUTE, null, "gone", ""), null);

    private final Source source = new Source();
    private final Alerts alerts = new Alerts(source, AlertRule.builtIn(), () -> Fleets.NOW.plusSeconds(40));

    @Test
    void eachStateOfTheFleetIsJudgedAndTold() {
        List<AlertBook> heard = new ArrayList<>();
        boolean[] fails = {false};
        alerts.subscribe(_ -> {
            if (fails[0]) {
                throw new IllegalStateException("on purpose");
            }
        });
        fails[0] = true;
        alerts.subscribe(heard::add).close();
        alerts.subscribe(heard::add);
        source.publish(30);

        assertThat(heard).hasSize(3);
        assertThat(heard.getLast()).isEqualTo(alerts.book());
        assertThat(alerts.book().open()).hasSize(1);
    }

    @Test
    void userAcknowledgesAndTheNextStateKnowsIt() {
        source.publish(30);
        alerts.acknowledge(alerts.book().open().getFirst().number());
        source.publish(41);

        assertThat(alerts.book().open()).singleElement()
                .satisfies(alert -> assertThat(alert.acknowledged()).isEqualTo(Fleets.NOW.plusSeconds(40)));
    }

    @Test
    void otherRulesHoldFromTheNextStateOn() {
        source.publish(30);
        alerts.rules(List.of());
        source.publish(31);

        assertThat(alerts.book().open()).isEmpty();
        assertThat(alerts.book().past()).hasSize(1);
    }

    @Test
    void afterTheEndNothingIsJudged() {
        alerts.close();
        source.publish(30);

        assertThat(alerts.book()).isEqualTo(AlertBook.EMPTY);
    }

    /// A fleet of one server that is down.
    private static final class Source implements FleetSource {
        private final List<Consumer<FleetState>> listeners = new ArrayList<>();

        void publish(int second) {
            FleetState state = Fleets.fleet(Fleets.NOW.plusSeconds(second), Fleets.server("orders").link(DOWN));
            listeners.forEach(listener -> listener.accept(state));
        }

        @Override
        public FleetState fleet() {
            return Fleets.fleet(Fleets.NOW);
        }

        @Override
        public Subscription subscribeFleet(Consumer<FleetState> listener) {
            listeners.add(listener);
            listener.accept(fleet());
            return () -> listeners.remove(listener);
        }

        @Override
        public ServerState state(ServerId server) {
            throw new IllegalArgumentException(server.toString());
        }

        @Override
        public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
            throw new IllegalArgumentException(server.toString());
        }
    }
}
