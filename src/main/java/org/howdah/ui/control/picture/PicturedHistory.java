package org.howdah.ui.control.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.history.EventKind;
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
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.WaitClass;

/// A past for pictures: every server always stood as it does now, and the load before that is drawn by a rule: a quiet
/// time, a gap, a checkpoint, a report, and a lock queue that grows. The same in every picture.
public record PicturedHistory(FleetState fleet) implements HistoryQueries {
    private static final Duration BEFORE = Duration.ofHours(6);
    private static final Duration AFTER = Duration.ofSeconds(109);
    private static final int QUARTER = 900;
    private static final int GAP_FROM = 200;
    private static final int GAP_TO = 230;
    private static final int CHECKPOINT = 285;
    private static final int CHECKPOINT_END = 345;
    private static final int REPORT = 464;
    private static final int BLOCKING = 651;

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return fleet.server(server).map(FleetServer::state);
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        // nobody steps through a picture
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        TimeRange range = question.range();
        long step = Math.max(1, range.length().toSeconds() / Math.max(1, steps));
        List<LoadBucket> buckets = new ArrayList<>();
        for (Instant start = range.from(); start.isBefore(range.to()); start = start.plusSeconds(step)) {
            buckets.add(bucket(start, step));
        }
        return new Load(range, Duration.ofSeconds(step), question.dimension(), buckets);
    }

    private LoadBucket bucket(Instant start, long step) {
        long second = Math.floorMod(start.getEpochSecond(), (long) QUARTER);
        boolean lastQuarter = !start.isBefore(quarter());
        if (start.isAfter(end()) || (lastQuarter && second >= GAP_FROM && second < GAP_TO)) {
            return new LoadBucket(start, 0, Map.of(), null, null);
        }
        Map<String, Long> active = new HashMap<>();
        double wave = 1 + 0.25 * Math.sin(second / 23.0) + 0.2 * Math.sin(second / 7.0);
        put(active, WaitClass.CPU, 1.6 * wave, step);
        put(active, WaitClass.IO, 0.8 * wave, step);
        put(active, WaitClass.LWLOCK, 0.4, step);
        put(active, WaitClass.CLIENT, 0.3, step);
        if (lastQuarter && second >= CHECKPOINT && second < CHECKPOINT_END) {
            double hill = Math.sin((second - CHECKPOINT) * Math.PI / (CHECKPOINT_END - CHECKPOINT));
            put(active, WaitClass.IO, 3 * hill, step);
            put(active, WaitClass.LWLOCK, hill, step);
        }
        if (lastQuarter && second >= REPORT) {
            put(active, WaitClass.IPC, 1, step);
            put(active, WaitClass.IO, 1.7, step);
        }
        if (lastQuarter && second >= BLOCKING) {
            put(active, WaitClass.LOCK, Math.min(11, 1 + (second - BLOCKING) / 11.0), step);
        }
        return new LoadBucket(start, step, active, null, null);
    }

    private static void put(Map<String, Long> active, WaitClass waitClass, double sessions, long samples) {
        active.merge(waitClass.label(), Math.max(0, Math.round(sessions * samples)), Long::sum);
    }

    private Instant quarter() {
        return Instant.ofEpochSecond(Math.floorDiv(fleet.time().getEpochSecond(), (long) QUARTER) * QUARTER);
    }

    private Instant end() {
        return fleet.time().plus(AFTER);
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
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        Instant quarter = quarter();
        return List.of(event(server, quarter.plusSeconds(130), EventKind.SETTINGS_CHANGED),
                event(server, quarter.plusSeconds(GAP_FROM), EventKind.GAP)).stream()
                .filter(event -> range.contains(event.time())).toList();
    }

    private static HistoryEvent event(ServerId server, Instant time, EventKind kind) {
        return new HistoryEvent(server, time, kind, null, 0, kind.word());
    }

    @Override
    public List<RecordedServer> servers() {
        return fleet.servers().stream().map(server -> new RecordedServer(server.server().id(),
                server.server().name(), fleet.time().minus(BEFORE), end(), Map.of(), Map.of())).toList();
    }

    @Override
    public HistoryInfo info() {
        return new HistoryInfo("pictures", null, servers(), List.of(), List.of());
    }
}
