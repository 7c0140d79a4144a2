package org.howdah.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetStatus;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Reading;
import org.howdah.model.session.Session;

/// What the lower edge of the window says about all servers, as values. Pure.
///
/// @param answering servers that answer, degraded ones too
/// @param slowest of those, the one whose last round trip took longest
/// @param ownShare of one connection's time that Howdah keeps busy on the average server
record FleetBar(int answering, int servers, Optional<Slowest> slowest, Optional<Double> ownShare) {
    record Slowest(String name, Duration roundTrip) {}

    static FleetBar of(FleetState fleet) {
        List<FleetServer> answering = fleet.servers().stream()
                .filter(server -> isAnswering(FleetRow.of(server, fleet.time()).status()))
                .toList();
        Slowest slowest = null;
        double share = 0;
        int known = 0;
        for (FleetServer server : answering) {
            Reading<Session> reading = server.state().latest(Session.PROBE).orElse(null);
            if (reading != null && (slowest == null || reading.duration().compareTo(slowest.roundTrip()) > 0)) {
                slowest = new Slowest(server.server().name(), Objects.requireNonNull(reading.duration()));
            }
            List<OwnCost> costs = server.state().rows(OwnCost.PROBE);
            if (!costs.isEmpty()) {
                share += costs.stream().mapToDouble(OwnCost::share).sum();
                known++;
            }
        }
        return new FleetBar(answering.size(), fleet.servers().size(), Optional.ofNullable(slowest),
                known == 0 ? Optional.empty() : Optional.of(share / known));
    }

    private static boolean isAnswering(FleetStatus status) {
        return status == FleetStatus.UP || status == FleetStatus.DEGRADED;
    }
}
