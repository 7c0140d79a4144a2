package org.howdah.analysis.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.analysis.SessionFilter;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Asks a history for all that an explanation needs. As slow as a disk, so never on the screen thread.
public final class RangeFactsReader {
    /// A range is held against so much before it.
    public static final Duration BEFORE = Duration.ofHours(1);
    /// Less than this tells nothing of what is usual.
    private static final Duration LEAST_BEFORE = Duration.ofSeconds(5);
    /// Of a longer range so much is gone through sample by sample.
    private static final Duration MOST_DETAIL = Duration.ofMinutes(15);
    private static final int STEPS = 60;
    /// Far more than anybody looks at, so that a value that is not listed was hardly there.
    private static final int MOST = 500;
    private static final List<LoadDimension> DIMENSIONS = List.of(LoadDimension.STATEMENT, LoadDimension.WAIT_CLASS,
            LoadDimension.WAIT_EVENT, LoadDimension.USER, LoadDimension.CLIENT, LoadDimension.APPLICATION,
            LoadDimension.DATABASE);

    private final HistoryQueries queries;
    private final ServerId server;
    private final @Nullable Integer cores;
    private final LoadFilter filter;

    /// All sessions of clients.
    ///
    /// @param cores of the server; null where nobody said
    public RangeFactsReader(HistoryQueries queries, ServerId server, @Nullable Integer cores) {
        this(queries, server, cores, LoadFilter.CLIENTS);
    }

    /// @param cores of the server; null where nobody said
    /// @param filter which sessions are explained; what the server counts, such as checkpoints, is that of all of it
    public RangeFactsReader(HistoryQueries queries, ServerId server, @Nullable Integer cores, LoadFilter filter) {
        this.queries = queries;
        this.server = server;
        this.cores = cores;
        this.filter = filter;
    }

    /// Why a range differs from the hour before, or from as much of it as was recorded.
    public Explanation explain(TimeRange during) {
        return explain(during, before(during));
    }

    /// Why a range differs from another one, such as the same hour of yesterday.
    ///
    /// @param before null where there is none
    public Explanation explain(TimeRange during, @Nullable TimeRange before) {
        return Explanation.of(read(during, busiest(during)), before == null ? null : read(before, last(before)));
    }

    /// The hour before a range, as far as it was recorded; null where nothing was.
    public @Nullable TimeRange before(TimeRange during) {
        Optional<RecordedServer> recorded = queries.servers().stream().filter(each -> each.server().equals(server))
                .findFirst();
        Instant first = recorded.map(RecordedServer::first).orElse(null);
        Instant from = during.from().minus(BEFORE);
        if (first != null && first.isAfter(from)) {
            from = first;
        }
        return from.plus(LEAST_BEFORE).isAfter(during.from()) ? null : new TimeRange(from, during.from());
    }

    /// What is known of one range.
    ///
    /// @param detail the part of it that is gone through sample by sample
    private RangeFacts read(TimeRange range, TimeRange detail) {
        Map<LoadDimension, TopList> tops = new EnumMap<>(LoadDimension.class);
        for (LoadDimension dimension : DIMENSIONS) {
            tops.put(dimension, queries.top(new LoadQuestion(server, dimension, range, filter), MOST));
        }
        SessionsReader sessions = new SessionsReader(queries, server, detail,
                SessionFilter.of(filter, queries, server, range));
        return new RangeFacts(range, tops, withBackground(LoadDimension.BACKEND_TYPE, range),
                withBackground(LoadDimension.STATEMENT, range), measures(range, sessions),
                sessions.roots(), sessions.holders(), sessions.senders(), cores,
                !filter.values().isEmpty());
    }

    private Map<ServerMeasure, Double> measures(TimeRange range, SessionsReader sessions) {
        Map<ServerMeasure, Double> measures = new CounterReader(queries, server, range).read();
        measures.put(ServerMeasure.SEEN_NEWCOMERS, sessions.newcomers());
        return measures;
    }

    private TopList withBackground(LoadDimension dimension, TimeRange range) {
        return queries.top(new LoadQuestion(server, dimension, range, LoadFilter.CLIENTS.withBackground(true)), MOST);
    }

    /// As much of a range as is worth going through: where it was busiest.
    private TimeRange busiest(TimeRange range) {
        if (range.length().compareTo(MOST_DETAIL) <= 0) {
            return range;
        }
        Load load = queries.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS, range, filter), STEPS);
        Instant busiest = load.buckets().stream().filter(each -> each.samples() > 0)
                .max(Comparator.comparingDouble(LoadBucket::average)).map(LoadBucket::start).orElse(range.from());
        Instant from = busiest.minus(MOST_DETAIL.dividedBy(2));
        from = from.isBefore(range.from()) ? range.from() : from;
        Instant to = from.plus(MOST_DETAIL);
        return to.isAfter(range.to()) ? last(range) : new TimeRange(from, to);
    }

    /// What came last of it.
    private static TimeRange last(TimeRange range) {
        return range.length().compareTo(MOST_DETAIL) <= 0
                ? range
                : new TimeRange(range.to().minus(MOST_DETAIL), range.to());
    }
}
