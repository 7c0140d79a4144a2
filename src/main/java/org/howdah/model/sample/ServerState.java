package org.howdah.model.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Everything known of a server at one instant, live or replayed: the type that every page reads. Raw values only;
/// rates, trees and averages are computed from it in `analysis`.
///
/// @param skippedTicks samples of the live second that were due and not taken since this console began to watch
public record ServerState(
        ServerId server,
        String name,
        Link link,
        @Nullable Capabilities capabilities,
        Map<Probe<?>, ProbeState<?>> probes,
        long skippedTicks) {
    public ServerState {
        probes = Map.copyOf(probes);
    }

    /// A server of which nothing is known yet.
    public static ServerState unknown(ServerId server, String name, Link link) {
        return new ServerState(server, name, link, null, Map.of(), 0);
    }

    @SuppressWarnings("unchecked") // a probe is stored under itself, and its row type is its own
    public <R extends Record> Optional<ProbeState<R>> probe(Probe<R> probe) {
        return Optional.ofNullable((ProbeState<R>) probes.get(probe));
    }

    public <R extends Record> Optional<Reading<R>> latest(Probe<R> probe) {
        return probe(probe).map(ProbeState::latest);
    }

    /// The rows last read, or none where nothing was ever read.
    public <R extends Record> List<R> rows(Probe<R> probe) {
        return latest(probe).map(Reading::rows).orElse(List.of());
    }
}
