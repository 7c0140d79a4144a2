package org.howdah.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

/// A history that knows no summaries.
record WholeHistory(HistoryQueries history) implements HistoryQueries {
    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return history.stateAt(server, time);
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        history.samples(server, probes, range, sink);
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        return history.load(question, steps);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return history.top(question, limit);
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return history.series(request);
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return history.events(server, range);
    }

    @Override
    public List<RecordedServer> servers() {
        return history.servers();
    }

    @Override
    public HistoryInfo info() {
        return history.info();
    }
}
