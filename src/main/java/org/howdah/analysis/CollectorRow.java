package org.howdah.analysis;

import java.util.List;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.PoolState;
import org.howdah.model.collector.ProbeStatistics;
import org.howdah.model.collector.ServerCollector;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Reading;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.jspecify.annotations.Nullable;

/// How the collecting from one server goes, as values.
///
/// @param link of the live connection
/// @param pool connections of the slow lane
/// @param probes each with its times and errors, in the order of their names
/// @param lanes what Howdah cost the server on each lane over the last window; empty before the first
/// @param skippedTicks samples of the live second that were due and not taken
/// @param others Howdahs of others that are connected to it as well
public record CollectorRow(
        RegisteredServer server,
        Link link,
        PoolState pool,
        List<ProbeStatistics> probes,
        List<OwnCost> lanes,
        long skippedTicks,
        List<OtherHowdah> others) {

    public CollectorRow {
        probes = List.copyOf(probes);
        lanes = List.copyOf(lanes);
        others = List.copyOf(others);
    }

    /// The rows of all servers, in the order of the user's list.
    public static List<CollectorRow> of(FleetState fleet, CollectorState collector) {
        return fleet.servers().stream().map(server -> of(server, collector.of(server.server().id()))).toList();
    }

    private static CollectorRow of(FleetServer fleet, ServerCollector collector) {
        return new CollectorRow(fleet.server(), fleet.state().link(), collector.pool(), collector.probes(),
                fleet.state().latest(OwnCost.PROBE).map(Reading::rows).orElse(List.of()),
                fleet.state().skippedTicks(), OtherHowdah.of(fleet.state()));
    }

    /// Busy time of all lanes as a share of the window: 0.001 is a thousandth of one connection's time; null before the
    /// first window is over.
    public @Nullable Double share() {
        return lanes.isEmpty() ? null : (Double) lanes.stream().mapToDouble(OwnCost::share).sum();
    }

    /// Bytes sent and received a second on all lanes; null before the first window is over.
    public @Nullable Double bytesPerSecond() {
        return lanes.isEmpty()
                ? null
                : (Double) lanes.stream()
                        .mapToDouble(lane -> (lane.bytesSent() + lane.bytesReceived()) / lane.windowSeconds()).sum();
    }

    /// Probes that did not answer the last time.
    public long failing() {
        return probes.stream().filter(probe -> !probe.answered()
                && probe.lastError() != null && probe.lastError().time().equals(probe.lastAttempt())).count();
    }

    /// Connections that Howdah holds to it now.
    public int connections() {
        boolean live = switch (link) {
            case Link.Up _,Link.NotAnswering _ -> true;
            case Link.Connecting _,Link.Down _,Link.Paused _,Link.Unrecorded _ -> false;
        };
        return pool.open() + (live ? 1 : 0);
    }
}
