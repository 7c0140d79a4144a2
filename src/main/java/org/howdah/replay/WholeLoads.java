package org.howdah.replay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.analysis.LoadMeter;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.WaitClass;

/// The load of servers of which no summaries were recorded yet, counted from all their sessions: once for each ten seconds.
/// On the thread of the replay.
final class WholeLoads {
    private static final int STEPS = (int) LoadHistory.SPAN.dividedBy(LoadSlice.LENGTH);

    private final HistoryQueries history;
    private final Map<ServerId, LoadHistory> loads = new HashMap<>();
    private Instant loadsOf = Instant.MIN;

    WholeLoads(HistoryQueries history) {
        this.history = history;
    }

    /// From now on at this instant.
    void begin(Instant at) {
        Instant slice = LoadMeter.sliceOf(at);
        if (!slice.equals(loadsOf)) {
            loads.clear();
            loadsOf = slice;
        }
    }

    LoadHistory of(ServerId server) {
        return loads.computeIfAbsent(server, this::load);
    }

    private LoadHistory load(ServerId server) {
        Instant end = loadsOf.plus(LoadSlice.LENGTH);
        Load load = history.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS,
                new TimeRange(end.minus(LoadHistory.SPAN), end)), STEPS);
        List<LoadSlice> slices = load.buckets().stream().filter(bucket -> bucket.samples() > 0)
                .map(WholeLoads::slice).toList();
        boolean fresh = !slices.isEmpty() && !slices.getLast().start().isBefore(loadsOf.minus(LoadSlice.LENGTH));
        return new LoadHistory(slices, fresh ? slices.getLast() : null);
    }

    private static LoadSlice slice(LoadBucket bucket) {
        Map<WaitClass, Double> sessions = new EnumMap<>(WaitClass.class);
        bucket.active().forEach((label, count) -> sessions.merge(waitClass(label), (double) count / bucket.samples(),
                Double::sum));
        return new LoadSlice(bucket.start(), (int) bucket.samples(), sessions);
    }

    private static WaitClass waitClass(String label) {
        for (WaitClass each : WaitClass.values()) {
            if (each.label().equals(label)) {
                return each;
            }
        }
        return WaitClass.OTHER;
    }
}
