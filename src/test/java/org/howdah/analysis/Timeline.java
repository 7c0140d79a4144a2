package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// A server with one counter, whose time and fate a test decides.
final class Timeline {
    static final Duration SECOND = Duration.ofSeconds(1);

    /// A row whose counter belongs to a key, and began when `reset` says.
    record Counter(String key, long value, @Nullable Instant reset) {
        static final Probe<Counter> PROBE = new Probe<>("counter", Counter.class);
    }

    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

    private ServerState state = ServerState.unknown(ServerId.random(), "test", new Link.Connecting(BEGIN));
    private Instant here = BEGIN;
    private Instant there = BEGIN.plusSeconds(7);
    private Epoch epoch = new Epoch(1L, 1, BEGIN.minusSeconds(3600), false);
    private Duration interval = SECOND;
    private Duration roundTrip = Duration.ofMillis(3);

    /// Lets time pass on both clocks.
    Timeline pass(Duration time) {
        here = here.plus(time);
        there = there.plus(time);
        return this;
    }

    Timeline stepOurClock(Duration step) {
        here = here.plus(step);
        return this;
    }

    Timeline stepServersClock(Duration step) {
        there = there.plus(step);
        return this;
    }

    Timeline interval(Duration wanted) {
        interval = wanted;
        return this;
    }

    Timeline epoch(Epoch next) {
        epoch = next;
        return this;
    }

    Epoch epoch() {
        return epoch;
    }

    /// A reading whose answer takes this long on its way back.
    Timeline readLate(Duration way, Counter... rows) {
        Instant asked = here;
        here = here.plus(way);
        roundTrip = way;
        take(new SampleOutcome.Read<>(List.of(rows)));
        here = asked;
        roundTrip = Duration.ofMillis(3);
        return this;
    }

    Timeline read(Counter... rows) {
        return take(new SampleOutcome.Read<>(List.of(rows)));
    }

    Timeline read(long value) {
        return read(new Counter("only", value, null));
    }

    Timeline take(SampleOutcome<Counter> outcome) {
        boolean read = outcome instanceof SampleOutcome.Read<Counter>;
        return update(new ServerUpdate.Sampled<>(new Sample<>(Counter.PROBE, here, read ? there : null,
                read ? epoch : null, interval, roundTrip, true, outcome)));
    }

    Timeline update(ServerUpdate update) {
        state = NextState.of(state, update);
        return this;
    }

    ServerState state() {
        return state;
    }

    ProbeState<Counter> probe() {
        return state.probe(Counter.PROBE).orElseThrow();
    }

    Map<String, Delta<Counter>> deltas() {
        return Delta.byKey(probe(), Counter::key, Counter::reset);
    }

    /// The rate of the only counter.
    Rate rate() {
        return rate("only");
    }

    /// Unknown where there is nothing to compare a counter with.
    Rate rate(String key) {
        Delta<Counter> delta = deltas().get(key);
        return delta == null ? new Rate.Unknown() : delta.rate(Counter::value);
    }

    Instant here() {
        return here;
    }

    Instant there() {
        return there;
    }
}
