package org.howdah.analysis;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.jspecify.annotations.Nullable;

/// The one function that makes the next state of a server from a state and an update, live and replayed alike.
///
/// It also decides when two readings may be compared: never across an epoch, a gap, or a step of either clock. Where
/// they may not, the state has no previous reading, and every rate computed from it is unknown.
public final class NextState {
    /// More than this many intervals between two readings is a gap.
    static final int GAP_INTERVALS = 3;

    /// How far the server's clock and ours may run apart between two readings beyond what the round trips explain; more
    /// is a step of one of them. Small, for at one reading a second a step of half a second already doubles a rate.
    static final Duration CLOCK_STEP = Duration.ofMillis(250);

    private NextState() {}

    public static ServerState of(ServerState state, ServerUpdate update) {
        return switch (update) {
            case ServerUpdate.Sampled<?>(var sample) -> sampled(state, sample);
            case ServerUpdate.LinkChanged(var link) -> new ServerState(
                    state.server(), state.name(), link, state.capabilities(), state.probes(), state.skippedTicks());
            case ServerUpdate.CapabilitiesRead(var capabilities) -> new ServerState(
                    state.server(), state.name(), state.link(), capabilities, state.probes(), state.skippedTicks());
            case ServerUpdate.TicksSkipped(long count) -> new ServerState(state.server(), state.name(), state.link(),
                    state.capabilities(), state.probes(), state.skippedTicks() + count);
        };
    }

    private static <R extends Record> ServerState sampled(ServerState state, Sample<R> sample) {
        @Nullable
        ProbeState<R> before = state.probe(sample.probe()).orElse(null);
        Map<Probe<?>, ProbeState<?>> probes = new HashMap<>(state.probes());
        probes.put(sample.probe(), next(before, sample));
        return new ServerState(
                state.server(), state.name(), state.link(), state.capabilities(), probes, state.skippedTicks());
    }

    private static <R extends Record> ProbeState<R> next(@Nullable ProbeState<R> before, Sample<R> sample) {
        @Nullable
        Reading<R> last = before == null ? null : before.latest();
        if (sample.outcome() instanceof SampleOutcome.Read<R>(var rows)
                && sample.serverTime() != null && sample.epoch() != null) {
            Reading<R> reading = new Reading<>(
                    sample.time(), sample.serverTime(), sample.epoch(), sample.duration(), sample.mode(), rows);
            boolean comparable = last != null && comparable(last, reading, sample.interval());
            return new ProbeState<>(
                    sample.probe(), reading, comparable ? last : null, sample.outcome(), sample.time());
        }
        return new ProbeState<>(sample.probe(), last, before == null ? null : before.previous(), sample.outcome(),
                sample.time());
    }

    private static boolean comparable(Reading<?> older, Reading<?> newer, Duration interval) {
        if (!older.epoch().equals(newer.epoch())) {
            return false;
        }
        Duration onServer = Duration.between(older.serverTime(), newer.serverTime());
        Duration here = Duration.between(older.time(), newer.time());
        // The server looked at its clock somewhere within each round trip, and our time is that of the trip's end.
        Duration apart = onServer.minus(here);
        return onServer.isPositive()
                && here.compareTo(interval.multipliedBy(GAP_INTERVALS)) <= 0
                && apart.compareTo(older.duration().plus(CLOCK_STEP)) <= 0
                && apart.negated().compareTo(newer.duration().plus(CLOCK_STEP)) <= 0;
    }
}
