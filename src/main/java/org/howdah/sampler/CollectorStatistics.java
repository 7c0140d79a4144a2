package org.howdah.sampler;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.PoolState;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.collector.ServerCollector;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.ServerId;

/// How Howdah's own collecting goes, counted from what it publishes; for each probe of each server a bounded amount. Any
/// thread.
public final class CollectorStatistics {
    private final Sampler sampler;
    private final Supplier<ProcessCost> process;
    private final Map<ServerId, ServerRecord> servers = new ConcurrentHashMap<>();

    /// The probes of one server, by name.
    private static final class ServerRecord {
        private final Map<String, ProbeRecord> probes = new TreeMap<>();

        synchronized void add(Sample<?> sample) {
            ProbeRecord known = probes.get(sample.probe().name());
            if (known == null) {
                probes.put(sample.probe().name(), new ProbeRecord(sample));
            } else {
                known.add(sample);
            }
        }

        synchronized ServerCollector state(PoolState pool) {
            return new ServerCollector(probes.values().stream().map(ProbeRecord::statistics).toList(), pool);
        }
    }

    /// @param process what this process takes of its computer
    public CollectorStatistics(Sampler sampler, Supplier<ProcessCost> process) {
        this.sampler = sampler;
        this.process = process;
    }

    void heard(ServerId server, ServerUpdate update) {
        // Its own cost is not asked of the server.
        if (update instanceof ServerUpdate.Sampled<?>(var sample) && !sample.probe().equals(OwnCost.PROBE)) {
            servers.computeIfAbsent(server, _ -> new ServerRecord()).add(sample);
        }
    }

    void forget(ServerId server) {
        servers.remove(server);
    }

    /// As it stands now.
    public CollectorState state() {
        Map<ServerId, ServerCollector> states = new HashMap<>();
        servers.forEach((id, server) -> states.put(id, server.state(sampler.pool(id))));
        return new CollectorState(states, process.get());
    }
}
