package org.howdah.model.collector;

import java.util.List;

/// How the collecting from one server goes.
///
/// @param probes in the order of their names
/// @param pool connections of its slow lane
public record ServerCollector(List<ProbeStatistics> probes, PoolState pool) {
    public static final ServerCollector NONE = new ServerCollector(List.of(), PoolState.CLOSED);

    public ServerCollector {
        probes = List.copyOf(probes);
    }
}
