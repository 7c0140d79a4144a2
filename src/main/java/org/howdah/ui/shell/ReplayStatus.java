package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.howdah.analysis.ServerOutline;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// What the lower edge of the window says while the past is shown, as values. Pure.
///
/// @param sample when what is shown was sampled
/// @param every how often it was; nothing for all servers together
/// @param rows sessions that were recorded
/// @param reading how long the last state took to read
record ReplayStatus(Optional<Instant> sample, Optional<Duration> every, long rows, Duration reading) {
    static ReplayStatus of(ServerState state, Duration reading) {
        Optional<Reading<Session>> latest = state.latest(Session.PROBE);
        return new ReplayStatus(latest.map(Reading::time), ServerStatus.of(state, state.link().since()).interval(),
                latest.map(read -> read.rows().size()).orElse(0), reading);
    }

    /// @param fleet null before it was read
    static ReplayStatus of(@Nullable FleetState fleet, Instant time, Duration reading) {
        long rows = fleet == null
                ? 0
                : fleet.servers().stream().map(FleetServer::state).map(ServerOutline::of)
                        .mapToLong(outline -> Objects.requireNonNullElse(outline.summary().sessions(), 0)).sum();
        return new ReplayStatus(Optional.of(time), Optional.empty(), rows, reading);
    }
}
