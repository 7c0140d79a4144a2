package org.howdah.ui.control.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.howdah.analysis.LoadCounter;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;

/// A past that is made up, of sessions and events in memory. Immutable.
///
/// @param server of which it is
/// @param counter with the samples
/// @param events oldest first
public record PicturedPast(ServerId server, LoadCounter counter, List<HistoryEvent> events) implements HistoryQueries {
    /// In which nothing was recorded.
    public static final PicturedPast NONE = new PicturedPast(new ServerId(new UUID(0, 0)),
            new LoadCounter(List.of()), List.of());

    /// That does not answer while the picture is painted.
    public static final PicturedPast UNANSWERED = new PicturedPast(new ServerId(new UUID(0, 1)),
            new LoadCounter(List.of()), List.of());

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration ROUND_TRIP = Duration.ofMillis(2);

    public PicturedPast {
        events = List.copyOf(events);
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return Optional.empty();
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        if (!probes.contains(Session.PROBE)) {
            return;
        }
        for (LoadCounter.Second second : counter.seconds()) {
            if (range.contains(second.time()) && !sink.test(new Sample<>(Session.PROBE, second.time(), second.time(),
                    new Epoch(1L, 1, Instant.EPOCH, false), INTERVAL, ROUND_TRIP, true,
                    new SampleOutcome.Read<>(second.sessions())))) {
                return;
            }
        }
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        return counter.load(question, steps);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return counter.top(question, limit);
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return List.of();
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return events.stream().filter(event -> range.contains(event.time())).toList();
    }

    @Override
    public List<RecordedServer> servers() {
        List<LoadCounter.Second> seconds = counter.seconds();
        return seconds.isEmpty()
                ? List.of()
                : List.of(new RecordedServer(server, "", seconds.getFirst().time(), seconds.getLast().time(), Map.of(),
                        Map.of()));
    }

    @Override
    public HistoryInfo info() {
        return new HistoryInfo("", null, List.of(), List.of(), List.of());
    }
}
