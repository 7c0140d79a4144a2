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
import org.howdah.model.session.Session;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.howdah.ui.control.picture.PicturedPast;

/// An hour with two sessions on a processor each second, and in its last five minutes four more that wait for a lock. A
/// test adds to it, and breaks it.
final class LoadPast implements HistoryQueries {
    static final Instant END = States.NOON;
    static final Instant LOCKED = END.minusSeconds(300);

    final List<LoadCounter.Second> seconds = new ArrayList<>();
    final List<LoadQuestion> loads = new ArrayList<>();
    boolean broken;

    LoadPast() {
        for (int t = -3_600; t < 0; t++) {
            seconds.add(second(END.plusSeconds(t).plusMillis(100), END.plusSeconds(t).isBefore(LOCKED) ? 0 : 4));
        }
    }

    static LoadCounter.Second second(Instant time, int waiting) {
        List<Session> sessions = new ArrayList<>();
        sessions.add(SessionBuilder.session(11, END).of("anna", "web", "10.0.0.1").in("shop").text("SELECT 1").build());
        sessions.add(SessionBuilder.session(12, END).of("bert", "jobs", "10.0.0.2").in("crm").text("SELECT 2")
                .build());
        for (int i = 0; i < waiting; i++) {
            sessions.add(SessionBuilder.session(20 + i, END).of("anna", "web", "10.0.0.1").in("shop")
                    .waits("Lock", "relation").text("UPDATE stock").build());
        }
        sessions.add(SessionBuilder.session(30, END).idleInTransaction(Duration.ofMinutes(1), Duration.ofMinutes(2))
                .build());
        return new LoadCounter.Second(time, sessions);
    }

    private PicturedPast now() {
        if (broken) {
            throw new HistoryException("The history is broken.");
        }
        return new PicturedPast(States.SERVER, new LoadCounter(seconds), List.of(new HistoryEvent(States.SERVER,
                END.minusSeconds(600), EventKind.RESTARTED, null, 0, "")));
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        loads.add(question);
        return now().load(question, steps);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return now().top(question, limit);
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return now().stateAt(server, time);
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        now().samples(server, probes, range, sink);
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return List.of();
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return now().events(server, range);
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
