package org.howdah.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import org.howdah.ui.control.picture.PicturedHistory;

/// The past of pictures with numbers that go with its load, made up by a rule: a gap of half a minute a report that spills, one deadlock, a checkpoint. The same in every picture.
///
/// @param load and events
/// @param now where it ends
/// @param refused probes of which nothing could be read
record PicturedServer(PicturedHistory load, Instant now, Set<Probe<?>> refused) implements HistoryQueries {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int QUARTER = 900;
    private static final int GAP_FROM = 200;
    private static final int GAP_TO = 230;
    private static final int REPORT = 464;
    private static final int BLOCKING = 651;
    private static final long SIZE = 92L << 30;

    @Override
    public Load load(LoadQuestion question, int steps) {
        Load made = load.load(question, steps);
        List<LoadBucket> buckets = made.buckets().stream()
                .map(bucket -> bucket.samples() == 0 || bucket.start().isAfter(now)
                        ? new LoadBucket(bucket.start(), 0, java.util.Map.of(), null, null)
                        : new LoadBucket(bucket.start(), bucket.samples(), bucket.active(), bucket.peak(),
                                Math.round(bucket.samples() * idle(second(bucket.start())))))
                .toList();
        return new Load(made.range(), made.step(), made.dimension(), buckets);
    }

    private double idle(double second) {
        return 2 + Math.sin(second / 31) + (second > BLOCKING ? 4 : 0);
    }

    private double second(Instant time) {
        long quarter = Math.floorDiv(now.getEpochSecond(), (long) QUARTER) * QUARTER;
        return time.getEpochSecond() - (double) quarter;
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        List<SeriesPoint> points = new ArrayList<>();
        if (refused.contains(request.probe())) {
            return points;
        }
        long from = Math.ceilDiv(request.range().from().getEpochSecond(), EVERY.toSeconds()) * EVERY.toSeconds();
        double sum = 1e9;
        for (Instant time = Instant.ofEpochSecond(from); time.isBefore(request.range().to())
                && time.isBefore(now); time = time.plus(EVERY)) {
            double second = second(time);
            double rate = rate(request, second);
            sum += rate * EVERY.toSeconds();
            if (second < GAP_FROM || second >= GAP_TO) {
                points.add(new SeriesPoint(time, isGauge(request) ? rate : sum, second < GAP_FROM ? 1 : 2));
            }
        }
        return points;
    }

    private static boolean isGauge(SeriesRequest request) {
        return switch (request.component()) {
            case "count", "sentLsn", "replayLsn", "receivedLsn", "replayedLsn", "busySeconds", "windowSeconds",
                    "sizeBytes", "replayLag", "flushLag", "writeLag" ->
                true;
            default -> false;
        };
    }

    private static double rate(SeriesRequest request, double second) {
        double wave = 1 + 0.2 * Math.sin(second / 37) + 0.1 * Math.sin(second / 11);
        boolean report = second > REPORT;
        double pile = second > BLOCKING ? Math.max(0.15, 1 - (second - BLOCKING) / 120) : 1;
        return switch (request.component()) {
            case "count" -> 64 + Math.round(6 * Math.sin(second / 90));
            case "xactCommit" -> 1_180 * wave * pile;
            case "xactRollback" -> 9 * wave;
            case "blksHit" -> 84_000 * wave * pile;
            case "blksRead" -> (report ? 9_000 : 700) * wave * pile;
            case "lsn" -> (second % 300 > 285 ? 26e6 : 9e6) * wave * pile;
            case "tempBytes" -> report ? 18e6 * wave : 0;
            case "deadlocks" -> second > 694 && second <= 700 ? 0.2 : 0;
            case "numTimed" -> second % 300 > 285 && second % 300 <= 290 ? 0.2 : 0;
            case "numRequested" -> second > 600 && second <= 605 ? 0.2 : 0;
            case "sentLsn" -> 4e12 + (report ? 34e6 * wave : 1.2e6 * wave);
            case "replayLsn" -> 4e12;
            case "replayLag" -> (report ? 2_140e6 : 38e6) * wave;
            case "flushLag" -> (report ? 310e6 : 21e6) * wave;
            case "writeLag" -> (report ? 190e6 : 12e6) * wave;
            case "busySeconds" -> request.key().containsValue("live") ? 0.031 * wave : 0.007;
            case "windowSeconds" -> 10;
            case "sizeBytes" -> SIZE + second * 40e3;
            default -> 0;
        };
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return load.stateAt(server, time);
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        load.samples(server, probes, range, sink);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return load.top(question, limit);
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return load.events(server, range).stream().filter(event -> event.kind() != EventKind.GAP).toList();
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
