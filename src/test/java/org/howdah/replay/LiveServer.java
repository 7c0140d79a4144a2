package org.howdah.replay;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.howdah.analysis.LoadMeter;
import org.howdah.analysis.NextState;
import org.howdah.analysis.ServerOutline;
import org.howdah.analysis.SummaryLoad;
import org.howdah.cli.output.JsonPrinter;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;

/// One server while it is watched and recorded: everything that was live of it. Any thread.
final class LiveServer {
    final ServerId id = ServerId.random();
    final String name;
    final List<Sample<?>> samples = new CopyOnWriteArrayList<>();
    /// The first state with a second, before a slower probe's answer comes to it.
    final Map<Instant, ServerState> states = new ConcurrentHashMap<>();
    /// The last one of the ten seconds that a second lies in.
    final Map<Instant, ServerState> ends = new ConcurrentHashMap<>();

    private ServerState folded;

    LiveServer(String name) {
        this.name = name;
        folded = ServerState.unknown(id, name, new Link.Connecting(Instant.EPOCH));
    }

    synchronized void updated(ServerUpdate update) {
        folded = NextState.of(folded, update);
        keepEnd(folded);
        if (update instanceof ServerUpdate.Sampled<?>(var sample)) {
            samples.add(sample);
        }
    }

    void heard(ServerState state) {
        state.latest(Session.PROBE).ifPresent(reading -> states.putIfAbsent(reading.time(), state));
    }

    /// An answer of the next ten seconds belongs to those, also where it came together with one of these: hence each
    /// update by itself.
    private void keepEnd(ServerState state) {
        state.latest(Session.PROBE).ifPresent(reading -> {
            Instant newest = Objects.requireNonNull(ServerOutline.of(state).summary().lastReading());
            if (LoadMeter.sliceOf(newest).equals(LoadMeter.sliceOf(reading.time()))) {
                ends.put(reading.time(), state);
            }
        });
    }

    long seconds() {
        return samples.stream().filter(sample -> sample.probe().equals(Session.PROBE)).count();
    }

    List<Sample<?>> of(RecordedProbe<?> probe) {
        return samples.stream().filter(sample -> sample.probe().equals(probe.probe()))
                .<Sample<?>>map(LiveServer::withoutBytes).toList();
    }

    TimeRange range() {
        Instant first = samples.getFirst().time();
        return new TimeRange(first.minusSeconds(60), first.plusSeconds(7_200));
    }

    /// Of ten seconds, as the page of all servers counts it.
    List<Integer> load(Instant slice) {
        SummaryLoad sums = new SummaryLoad();
        for (Sample<?> sample : samples) {
            if (sample.probe().equals(Session.PROBE) && LoadMeter.sliceOf(sample.time()).equals(slice)) {
                sums.add(rows(sample).map(Session.class::cast).toList());
            }
        }
        return sums.numbers();
    }

    /// As `howdah sample --format json` would have printed a probe.
    List<String> lines(RecordedProbe<?> probe) throws IOException {
        StringWriter lines = new StringWriter();
        new JsonPrinter(name, lines).print(of(probe), states.values().iterator().next());
        return lines.toString().lines().toList();
    }

    static Stream<? extends Record> rows(Sample<?> sample) {
        return sample.outcome() instanceof SampleOutcome.Read<?>(var rows) ? rows.stream() : Stream.of();
    }

    /// The bytes of a round trip are not recorded.
    private static <R extends Record> Sample<R> withoutBytes(Sample<R> sample) {
        return new Sample<>(sample.probe(), sample.time(), sample.serverTime(), sample.epoch(), sample.interval(),
                sample.duration(), sample.batch(), sample.mode(), sample.outcome());
    }
}
