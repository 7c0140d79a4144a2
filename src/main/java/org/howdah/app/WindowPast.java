package org.howdah.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.howdah.history.HistoryException;
import org.howdah.history.Recorder;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.PastSummary;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.sampler.FleetListener;
import org.jspecify.annotations.Nullable;

/// Records what a window watches, and answers what it asks of the past: of the user's servers in his history, of others,
/// such as the demo server, in one that ends with the window. Any thread.
final class WindowPast implements FleetListener, HistoryQueries {
    /// A history that may be recorded into as well.
    ///
    /// @param recorder null where another process records, or nobody can
    record Place(HistoryQueries queries, @Nullable Recorder recorder) {}

    /// Opens a history.
    interface Opener {
        /// Opens it, to record and to read.
        ///
        /// @throws HistoryException if it cannot be opened
        Place open();
    }

    private final Place own;
    private final Predicate<ServerId> isOwn;
    private final Opener passingOpener;
    private final Set<ServerId> passers = ConcurrentHashMap.newKeySet();
    private @Nullable Place passing;

    /// @param own history of the user
    /// @param isOwn whether a server is one of his
    /// @param passingOpener opens the other one, as soon as there is a server for it
    WindowPast(Place own, Predicate<ServerId> isOwn, Opener passingOpener) {
        this.own = own;
        this.isOwn = isOwn;
        this.passingOpener = passingOpener;
    }

    /// Where nothing can be read, each question is answered with the reason.
    static Place unreadable(HistoryException reason) {
        return new Place(new Unreadable(reason), null);
    }

    private synchronized Place passing() {
        Place known = passing;
        if (known == null) {
            try {
                known = passingOpener.open();
            } catch (HistoryException e) {
                known = unreadable(e);
            }
            passing = known;
        }
        return known;
    }

    private Place of(ServerId server) {
        return passers.contains(server) ? passing() : own;
    }

    @Override
    public void entered(RegisteredServer server) {
        if (!isOwn.test(server.id())) {
            passers.add(server.id());
        }
        Recorder recorder = of(server.id()).recorder();
        if (recorder != null) {
            recorder.start(server.id(), server.name());
        }
    }

    @Override
    public void heard(ServerId server, ServerUpdate update) {
        Recorder recorder = of(server).recorder();
        if (recorder != null) {
            recorder.heard(server, update);
        }
    }

    @Override
    public void renamed(ServerId server, String name) {
        Recorder recorder = of(server).recorder();
        if (recorder != null) {
            recorder.rename(server, name);
        }
    }

    @Override
    public void left(ServerId server) {
        Recorder recorder = of(server).recorder();
        if (recorder != null) {
            recorder.stop(server);
        }
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return of(server).queries().stateAt(server, time);
    }

    @Override
    public List<PastSummary> summaries(List<ServerId> servers, TimeRange range) {
        List<ServerId> owned = servers.stream().filter(server -> !passers.contains(server)).toList();
        if (owned.size() == servers.size()) {
            return own.queries().summaries(servers, range);
        }
        Map<ServerId, PastSummary> found = new HashMap<>();
        passing().queries().summaries(servers.stream().filter(passers::contains).toList(), range)
                .forEach(summary -> found.put(summary.server(), summary));
        if (!owned.isEmpty()) {
            own.queries().summaries(owned, range).forEach(summary -> found.put(summary.server(), summary));
        }
        return servers.stream().map(found::get).map(Objects::requireNonNull).toList();
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        of(server).queries().samples(server, probes, range, sink);
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        return of(question.server()).queries().load(question, steps);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return of(question.server()).queries().top(question, limit);
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return of(request.server()).queries().series(request);
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return of(server).queries().events(server, range);
    }

    @Override
    public List<RecordedServer> servers() {
        return passers.isEmpty() ? own.queries().servers() : passing().queries().servers();
    }

    @Override
    public HistoryInfo info() {
        return passers.isEmpty() ? own.queries().info() : passing().queries().info();
    }

    /// A history that could not be opened.
    private record Unreadable(HistoryException reason) implements HistoryQueries {
        private HistoryException again() {
            return new HistoryException(String.valueOf(reason.getMessage()), reason);
        }

        @Override
        public Optional<ServerState> stateAt(ServerId server, Instant time) {
            throw again();
        }

        @Override
        public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
            throw again();
        }

        @Override
        public Load load(LoadQuestion question, int steps) {
            throw again();
        }

        @Override
        public TopList top(LoadQuestion question, int limit) {
            throw again();
        }

        @Override
        public List<SeriesPoint> series(SeriesRequest request) {
            throw again();
        }

        @Override
        public List<HistoryEvent> events(ServerId server, TimeRange range) {
            throw again();
        }

        @Override
        public List<RecordedServer> servers() {
            throw again();
        }

        @Override
        public HistoryInfo info() {
            throw again();
        }
    }
}
