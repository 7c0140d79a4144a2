package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.howdah.analysis.Freshness;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.Session;

/// What the frame of the window says about its server, as values. Pure.
///
/// @param sampleAge since the last sample of the live second arrived
/// @param roundTrip of that sample
/// @param interval at which the live lane asks now
/// @param ownShare of one connection's time that Howdah keeps busy on the server, all lanes together
record ServerStatus(
        Freshness freshness,
        Optional<Duration> sampleAge,
        Optional<Duration> roundTrip,
        Optional<Duration> interval,
        Optional<Double> ownShare,
        long skipped) {

    static ServerStatus of(ServerState state, Instant now) {
        Optional<Reading<Session>> reading = state.latest(Session.PROBE);
        List<OwnCost> costs = state.rows(OwnCost.PROBE);
        return new ServerStatus(
                Freshness.of(state, Session.PROBE, now),
                reading.map(read -> Duration.between(read.time(), now)),
                reading.map(Reading::duration),
                costs.stream()
                        .filter(cost -> "live".equals(cost.lane()))
                        .map(cost -> Duration.ofMillis(Math.round(cost.intervalSeconds() * 1_000)))
                        .findFirst(),
                costs.isEmpty() ? Optional.empty() : Optional.of(costs.stream().mapToDouble(OwnCost::share).sum()),
                state.skippedTicks());
    }
}
