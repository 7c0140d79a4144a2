package org.howdah.ui.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.ui.control.picture.PicturedHistory;

/// The past of pictures with what stands out in it: a restart, a lost connection, and the transactions that are open now.
/// The same in every picture.
///
/// @param load of which spikes and blocking are
/// @param now where it ends
record PicturedDay(PicturedHistory load, Instant now) implements HistoryQueries {
    private static final Duration RESTART = Duration.ofSeconds(802);
    private static final Duration LOST = Duration.ofSeconds(812);
    private static final Duration BACK = Duration.ofSeconds(798);

    @Override
    public Load load(LoadQuestion question, int steps) {
        Load made = load.load(question, steps);
        return new Load(made.range(), made.step(), made.dimension(),
                made.buckets().stream().filter(bucket -> bucket.start().isBefore(now)).toList());
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return List.of(
                event(server, LOST, EventKind.LOST,
                        "The connection was lost: the server is shutting down for a restart."),
                event(server, RESTART, EventKind.RESTARTED, "The server was started at 10:01:10 UTC."),
                event(server, BACK, EventKind.CONNECTED, "Samples arrive."));
    }

    private HistoryEvent event(ServerId server, Duration ago, EventKind kind, String message) {
        return new HistoryEvent(server, now.minus(ago), kind, null, 0, message);
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        Reading<Session> reading = load.stateAt(server, now).flatMap(state -> state.latest(Session.PROBE))
                .orElse(null);
        if (reading == null || range.from().isAfter(now)) {
            return;
        }
        List<Session> then = reading.rows().stream().filter(session -> {
            Instant began = session.xactStart();
            return began != null && began.isBefore(range.from());
        }).toList();
        boolean more = sink
                .test(new Sample<>(Session.PROBE, range.from(), range.from(), reading.epoch(), Duration.ofSeconds(1),
                        reading.duration(), true, new SampleOutcome.Read<>(then)));
        assert !more : "one sample is wanted";
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return new TopList(question.range(), question.dimension(), 60, 600, List.of(new TopEntry("1",
                "UPDATE stock SET reserved = reserved + $1 WHERE product_id = $2", 400, null, null, Map.of(), Map.of(),
                null, null)));
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return load.stateAt(server, time);
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return load.series(request);
    }

    @Override
    public List<RecordedServer> servers() {
        return load.servers();
    }

    @Override
    public HistoryInfo info() {
        return load.info();
    }
}
