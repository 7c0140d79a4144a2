package org.howdah.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.howdah.history.recording.RecordingContent;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
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
import org.howdah.model.server.ServerId;

/// Several histories as one: the own one first, which also records, and imported recordings. Each server is of one of
/// them. Any thread.
public final class JoinedHistory implements HistoryStore {
    private static final Comparator<RecordedServer> BY_NAME = Comparator
            .comparing((RecordedServer server) -> server.name().toLowerCase(Locale.ROOT))
            .thenComparing(RecordedServer::name);

    private final List<HistoryStore> stores;

    /// @param stores at least one
    public JoinedHistory(List<HistoryStore> stores) {
        this.stores = List.copyOf(stores);
    }

    private HistoryStore own() {
        return stores.getFirst();
    }

    private HistoryStore of(ServerId server) {
        for (HistoryStore store : stores) {
            if (store.servers().stream().anyMatch(each -> each.server().equals(server))) {
                return store;
            }
        }
        return own();
    }

    @Override
    public long append(HistoryEntry entry) {
        return own().append(entry);
    }

    @Override
    public RecorderStatus status() {
        return own().status();
    }

    @Override
    public boolean records() {
        return own().records();
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return of(server).stateAt(server, time);
    }

    @Override
    public List<PastSummary> summaries(List<ServerId> servers, TimeRange range) {
        Map<ServerId, PastSummary> found = new HashMap<>();
        for (HistoryStore store : stores) {
            Set<ServerId> known = store.servers().stream().map(RecordedServer::server).collect(Collectors.toSet());
            List<ServerId> asked = servers.stream()
                    .filter(server -> known.contains(server) && !found.containsKey(server)).toList();
            store.summaries(asked, range).forEach(summary -> found.put(summary.server(), summary));
        }
        return servers.stream()
                .map(server -> found.getOrDefault(server, new PastSummary(server, null, List.of()))).toList();
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        of(server).samples(server, probes, range, sink);
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        return of(question.server()).load(question, steps);
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return of(question.server()).top(question, limit);
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return of(request.server()).series(request);
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return of(server).events(server, range);
    }

    @Override
    public List<RecordedServer> servers() {
        return stores.stream().flatMap(store -> store.servers().stream()).sorted(BY_NAME).toList();
    }

    @Override
    public HistoryInfo info() {
        List<RecordedServer> servers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        long bytes = 0;
        for (HistoryStore store : stores) {
            HistoryInfo info = store.info();
            servers.addAll(info.servers());
            problems.addAll(info.problems());
            bytes += info.bytes() == null ? 0 : info.bytes();
        }
        servers.sort(BY_NAME);
        return new HistoryInfo(own().info().place(), bytes, servers, own().info().tiers(), problems);
    }

    @Override
    public void export(RecordedServer server, TimeRange range, UnaryOperator<String> statements,
            RecordingContent content) {
        of(server.server()).export(server, range, statements, content);
    }

    @Override
    public void close() {
        stores.forEach(HistoryStore::close);
    }
}
