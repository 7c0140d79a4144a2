package org.howdah.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.PoolState;
import org.howdah.model.collector.ProbeStatistics;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.collector.ServerCollector;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;

/// How the collecting from the servers of a test goes: well, but for the sizes of the databases of the first.
public final class Collecting {
    private Collecting() {}

    public static CollectorState of(FleetState fleet) {
        Map<ServerId, ServerCollector> servers = new HashMap<>();
        for (FleetServer server : fleet.servers()) {
            servers.put(server.server().id(), new ServerCollector(server.state().probes().values().stream()
                    .filter(state -> !state.probe().equals(OwnCost.PROBE))
                    .sorted(Comparator.comparing(state -> state.probe().name()))
                    .map(state -> statistics(state, servers.isEmpty(), fleet.time())).toList(),
                    new PoolState(0, 1, 0)));
        }
        return new CollectorState(servers,
                new ProcessCost(fleet.time(), Duration.ofSeconds(42), 130L << 20, 512L << 20, 310L << 20, 34));
    }

    /// One probe that answers.
    public static ProbeStatistics well(Probe<?> probe, int rows, Instant time) {
        return new ProbeStatistics(probe, Duration.ofSeconds(1), true, 600, 0, rows, 4_812L, Duration.ofMillis(6),
                Duration.ofMillis(7), Duration.ofMillis(19), time, time, null, true);
    }

    /// One probe that was refused.
    public static ProbeStatistics refused(Probe<?> probe, String message, Instant time) {
        return new ProbeStatistics(probe, Duration.ofSeconds(60), false, 10, 10, null, 211L, Duration.ofMillis(3), null,
                null,
                time, null, new ProbeStatistics.ProbeError(new SampleOutcome.Denied<>("42501", message), time), false);
    }

    private static ProbeStatistics statistics(ProbeState<?> state, boolean mayFail, Instant time) {
        return mayFail && state.probe().equals(DatabaseSize.PROBE)
                ? refused(state.probe(), "permission denied for database loyalty", time)
                : well(state.probe(), rows(state).size(), state.attemptedAt());
    }

    private static List<?> rows(ProbeState<?> state) {
        return state.outcome() instanceof SampleOutcome.Read<?>(var rows) ? rows : List.of();
    }
}
