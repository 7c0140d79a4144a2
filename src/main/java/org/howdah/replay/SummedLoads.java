package org.howdah.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.howdah.analysis.LoadMeter;
import org.howdah.analysis.SummaryLoad;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// The load of servers over the quarter of an hour before the second that is replayed, added up from their summaries: what
/// lies ahead of what is known is read alone. On the thread of the replay.
final class SummedLoads {
    /// More of them between two summaries are a gap.
    private static final int GAP_INTERVALS = 3;
    /// A summary comes later than the time that it stands for, when that is being replayed while it is recorded.
    private static final Duration LATE = LoadSlice.LENGTH.multipliedBy(3);

    private final Map<ServerId, Known> servers = new HashMap<>();

    /// Of one server.
    private static final class Known {
        private final NavigableMap<Instant, LoadSlice> slices = new TreeMap<>();
        private Instant until;
        private Duration every = LoadSlice.LENGTH;
        private @Nullable Instant last;

        Known(Instant until) {
            this.until = until;
        }
    }

    /// What of servers has to be read for an instant.
    TimeRange missing(List<ServerId> wanted, Instant at) {
        Instant from = at;
        for (ServerId server : wanted) {
            Known known = servers.get(server);
            Instant oldest = at.minus(LoadHistory.SPAN);
            Instant mine = known != null && !known.until.isAfter(at) && known.until.minus(LATE).isAfter(oldest)
                    ? known.until.minus(LATE)
                    : oldest;
            from = mine.isBefore(from) ? mine : from;
        }
        return new TimeRange(from, at);
    }

    /// Takes what was read.
    ///
    /// @param range of [#missing]
    LoadHistory of(ServerId server, TimeRange range, List<Sample<ServerSummary>> samples) {
        Instant at = range.to();
        Known known = servers.get(server);
        if (known == null || known.until.isBefore(range.from()) || known.until.isAfter(at)) {
            known = new Known(at);
            servers.put(server, known);
        }
        known.until = at;
        for (Sample<ServerSummary> sample : samples) {
            take(known, sample);
        }
        known.slices.headMap(LoadMeter.sliceOf(at.minus(LoadHistory.SPAN)), true).clear();
        Map.Entry<Instant, LoadSlice> newest = known.slices.lastEntry();
        boolean fresh = newest != null && !newest.getKey().plus(LoadSlice.LENGTH).plus(known.every)
                .isBefore(LoadMeter.sliceOf(at));
        return new LoadHistory(List.copyOf(known.slices.values()), fresh ? newest.getValue() : null);
    }

    private static void take(Known known, Sample<ServerSummary> sample) {
        if (!(sample.outcome() instanceof SampleOutcome.Read<ServerSummary>(var rows)) || rows.isEmpty()) {
            return;
        }
        ServerSummary row = rows.getFirst();
        Instant start = LoadMeter.sliceOf(sample.time());
        LoadSlice slice = SummaryLoad.slice(start, row.load()).orElse(null);
        if (slice == null) {
            return;
        }
        Duration asked = row.askedInterval();
        known.every = asked != null && asked.compareTo(LoadSlice.LENGTH) > 0 ? asked : LoadSlice.LENGTH;
        Instant before = known.last;
        // Who is asked less often than each ten seconds stands for all of them in between.
        if (before != null && before.isBefore(start) && Duration.between(before, start)
                .compareTo(known.every.multipliedBy(GAP_INTERVALS)) <= 0
                && known.every.compareTo(LoadSlice.LENGTH) > 0) {
            for (Instant between = before.plus(LoadSlice.LENGTH); between.isBefore(start); between = between
                    .plus(LoadSlice.LENGTH)) {
                known.slices.put(between, new LoadSlice(between, slice.samples(), slice.sessions()));
            }
        }
        // One that was late has a row of its own.
        known.slices.merge(start, slice, (one, other) -> one.samples() > other.samples() ? one : other);
        known.last = start;
    }
}
