package org.howdah.analysis.explain;

import java.util.List;
import java.util.Map;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.jspecify.annotations.Nullable;

/// All that an explanation is made from, of one range of one server.
///
/// @param tops load by statement, wait class and event, user, client, application and database
/// @param background load by backend type, with processes of the server itself
/// @param maintenance load by statement, with processes of the server itself; of those the texts say what they vacuum
/// @param measures what counters say; what is not known is missing
/// @param roots most blocking first
/// @param holders of transactions that idle, oldest first
/// @param cores of the server; null where nobody said
/// @param narrowed whether tops, roots and holders are those of a part of the sessions only
public record RangeFacts(TimeRange range, Map<LoadDimension, TopList> tops, TopList background, TopList maintenance,
        Map<ServerMeasure, Double> measures, List<BlockingRoot> roots, List<IdleHolder> holders, SenderFacts senders,
        @Nullable Integer cores, boolean narrowed) {
    public RangeFacts {
        tops = Map.copyOf(tops);
        measures = Map.copyOf(measures);
        roots = List.copyOf(roots);
        holders = List.copyOf(holders);
    }

    /// Empty where a dimension was not asked for.
    public TopList top(LoadDimension dimension) {
        TopList list = tops.get(dimension);
        return list == null ? new TopList(range, dimension, 0, 0, List.of()) : list;
    }

    public long samples() {
        return top(LoadDimension.WAIT_CLASS).samples();
    }

    /// Average of active sessions of clients; NaN where nothing was sampled.
    public double average() {
        return RangeDifference.average(top(LoadDimension.WAIT_CLASS));
    }

    /// Average of active sessions that have a value; 0 where none has it.
    public double average(LoadDimension dimension, String value) {
        TopList list = top(dimension);
        return list.samples() == 0
                ? 0
                : (double) list.entries().stream().filter(each -> each.value().equals(value))
                        .mapToLong(TopEntry::active).sum() / list.samples();
    }

    /// NaN where it is not known.
    public double measure(ServerMeasure measure) {
        return measures.getOrDefault(measure, Double.NaN);
    }
}
