package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.howdah.analysis.LoadCounter;
import org.howdah.history.HistoryException;
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
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.howdah.ui.control.picture.PicturedPast;

/// An hour with two sessions at work, counters that run at known speeds, of which one begins anew ten minutes before the
/// end with a restart, and a standby that is late.
final class TimelinePast implements HistoryQueries {
    static final Instant END = States.NOON;
    private static final Instant RESET = END.minusSeconds(600);

    final List<SeriesRequest> asked = new ArrayList<>();
    boolean broken;
    private final List<LoadCounter.Second> seconds = new ArrayList<>();

    TimelinePast() {
        for (int t = -3_600; t < 0; t++) {
            seconds.add(new LoadCounter.Second(END.plusSeconds(t).plusMillis(100), List.of(
                    SessionBuilder.session(11, END).of("anna", "web", "10.0.0.1").text("SELECT 1").build(),
                    SessionBuilder.session(12, END).of("bert", "jobs", "10.0.0.2").text("SELECT 2").build(),
                    SessionBuilder.session(30, END).idleInTransaction(Duration.ofMinutes(1), Duration.ofMinutes(2))
                            .build())));
        }
    }

    private PicturedPast now() {
        if (broken) {
            throw new HistoryException("The history is broken.");
        }
        return new PicturedPast(States.SERVER, new LoadCounter(seconds), List.of());
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        asked.add(request);
        List<SeriesPoint> points = new ArrayList<>();
        for (Instant time = END.minusSeconds(3_600); !time.isAfter(END); time = time.plusSeconds(10)) {
            double value = value(request.component(), time);
            if (request.range().contains(time) && !Double.isNaN(value)) {
                points.add(new SeriesPoint(time, value, 1));
            }
        }
        return points;
    }

    /// NaN for what nobody reads.
    private static double value(String component, Instant time) {
        boolean anew = component.equals("xactRollback") && !time.isBefore(RESET);
        double seconds = Duration.between(anew ? RESET : END.minusSeconds(7_200), time).toSeconds();
        return switch (component) {
            case "xactCommit" -> 40 * seconds;
            case "xactRollback" -> 2 * seconds;
            case "blksHit" -> 990 * seconds;
            case "blksRead" -> 10 * seconds;
            case "lsn" -> (1 << 20) * seconds;
            case "sentLsn" -> (5 << 20);
            case "replayLsn" -> (3 << 20);
            case "replayLag" -> 250e6;
            case "flushLag" -> 40e6;
            default -> Double.NaN;
        };
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        return now().load(question, steps);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return now().top(question, limit);
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return Optional.empty();
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        now().samples(server, probes, range, sink);
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return List.of(happened(RESET, EventKind.RESTARTED), happened(RESET.plusSeconds(1), EventKind.CONNECTED),
                happened(END.minusSeconds(300), EventKind.SETTINGS_CHANGED));
    }

    private static HistoryEvent happened(Instant time, EventKind kind) {
        return new HistoryEvent(States.SERVER, time, kind, null, 0, "");
    }

    @Override
    public List<RecordedServer> servers() {
        return now().servers();
    }

    @Override
    public HistoryInfo info() {
        return now().info();
    }
}
