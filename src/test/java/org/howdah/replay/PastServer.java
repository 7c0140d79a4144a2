package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.WaitClass;

/// A past of one server that a test invents: a state for each sampled second. Answers at once, and counts what it was
/// asked. Any thread.
public final class PastServer implements HistoryQueries {
    private final ServerId server;
    private final String name;
    private final Function<Instant, ServerState> states;
    private final NavigableSet<Instant> sampled = new TreeSet<>();
    private final List<HistoryEvent> events = new ArrayList<>();
    private final List<Instant> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
    private Runnable onAsked = () -> {};

    /// @param states what was read at a sampled second
    public PastServer(ServerId server, String name, Function<Instant, ServerState> states) {
        this.server = server;
        this.name = name;
        this.states = states;
    }

    /// Samples each second of a range, both ends included.
    public PastServer sampled(Instant from, Instant to) {
        for (Instant time = from; !time.isAfter(to); time = time.plusSeconds(1)) {
            sampled.add(time);
        }
        return this;
    }

    public PastServer happened(HistoryEvent event) {
        events.add(event);
        return this;
    }

    /// What is done before each answer.
    public PastServer onAsked(Runnable action) {
        onAsked = action;
        return this;
    }

    /// The instants of which a state was asked for.
    public List<Instant> asked() {
        return asked;
    }

    @Override
    public Optional<ServerState> stateAt(ServerId wanted, Instant time) {
        asked.add(time);
        onAsked.run();
        Instant newest = sampled.floor(time);
        return !wanted.equals(server) || newest == null || Duration.between(newest, time).toSeconds() > 60
                ? Optional.empty()
                : Optional.of(states.apply(newest));
    }

    @Override
    public void samples(ServerId wanted, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        for (Instant time : sampled.subSet(range.from(), range.to())) {
            Reading<Session> reading = states.apply(time).latest(Session.PROBE).orElseThrow();
            if (!sink.test(new Sample<>(Session.PROBE, time, time, reading.epoch(), Duration.ofSeconds(1),
                    Duration.ofMillis(2), true, new SampleOutcome.Read<>(reading.rows())))) {
                return;
            }
        }
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        TimeRange range = question.range();
        long step = Math.max(1, range.length().toSeconds() / Math.max(1, steps));
        List<LoadBucket> buckets = new ArrayList<>();
        for (Instant start = range.from(); start.isBefore(range.to()); start = start.plusSeconds(step)) {
            Map<String, Long> active = new java.util.HashMap<>();
            long samples = 0;
            long peak = 0;
            for (Instant time : sampled.subSet(start, start.plusSeconds(step))) {
                long working = 0;
                for (Session session : states.apply(time).rows(Session.PROBE)) {
                    if (session.state() == SessionState.ACTIVE) {
                        active.merge(WaitClass.of(session.waitEventType()).label(), 1L, Long::sum);
                        working++;
                    }
                }
                peak = Math.max(peak, working);
                samples++;
            }
            buckets.add(new LoadBucket(start, samples, active, samples == 0 ? null : (Long) peak, 0L));
        }
        return new Load(range, Duration.ofSeconds(step), question.dimension(), buckets);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return new TopList(question.range(), question.dimension(), 0, 0, List.of());
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return List.of();
    }

    @Override
    public List<HistoryEvent> events(ServerId wanted, TimeRange range) {
        return events.stream().filter(event -> range.contains(event.time())).toList();
    }

    @Override
    public List<RecordedServer> servers() {
        return sampled.isEmpty()
                ? List.of()
                : List.of(new RecordedServer(server, name, sampled.first(), sampled.last(), Map.of(), Map.of()));
    }

    @Override
    public HistoryInfo info() {
        return new HistoryInfo("a test", null, servers(), List.of(), List.of());
    }
}
