package org.howdah.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.howdah.history.HistoryException;
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
import org.howdah.ui.control.picture.PicturedPast;

/// A past that a test makes, and breaks.
abstract class BreakablePast implements HistoryQueries {
    boolean broken;

    /// What it is while it can be read.
    abstract PicturedPast made();

    private PicturedPast now() {
        if (broken) {
            throw new HistoryException("The history is broken.");
        }
        return made();
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
