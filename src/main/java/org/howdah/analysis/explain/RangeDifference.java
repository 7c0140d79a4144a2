package org.howdah.analysis.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.jspecify.annotations.Nullable;

/// One range against another, by one dimension.
///
/// @param before average of all active sessions in the older range; NaN where nothing was sampled
/// @param during the same of the newer range
/// @param changes of all values that either range names, the greatest change first
public record RangeDifference(LoadDimension dimension, double before, double during, List<TopChange> changes) {
    private static final String TEXT = "text ";

    public RangeDifference {
        changes = List.copyOf(changes);
    }

    /// Both by the same dimension. Where one of them has no samples, nothing is compared.
    public static RangeDifference of(TopList before, TopList during) {
        LoadDimension dimension = during.dimension();
        if (before.samples() == 0 || during.samples() == 0) {
            return new RangeDifference(dimension, average(before), average(during), List.of());
        }
        Map<String, Part> older = parts(before);
        Map<String, Part> newer = parts(during);
        double olderRest = rest(before);
        double newerRest = rest(during);
        Set<String> keys = new LinkedHashSet<>(newer.keySet());
        keys.addAll(older.keySet());
        List<TopChange> changes = new ArrayList<>();
        for (String key : keys) {
            Part was = older.get(key);
            Part is = newer.get(key);
            Part named = is == null ? older.getOrDefault(key, new Part()) : is;
            double averageBefore = was == null ? 0 : (double) was.active / before.samples();
            double averageDuring = is == null ? 0 : (double) is.active / during.samples();
            changes.add(new TopChange(dimension, named.value, named.text, averageBefore, averageDuring,
                    mark(averageBefore, averageDuring, olderRest, newerRest),
                    named.waits(is == null ? before.samples() : during.samples())));
        }
        changes.sort(Comparator.comparingDouble((TopChange each) -> -Math.abs(each.change()))
                .thenComparing(TopChange::value));
        return new RangeDifference(dimension, average(before), average(during), changes);
    }

    /// How much more, or less where it is negative; NaN where one range was not sampled.
    public double change() {
        return during - before;
    }

    /// Average of active sessions; NaN where nothing was sampled.
    static double average(TopList list) {
        return list.samples() == 0 ? Double.NaN : (double) list.total() / list.samples();
    }

    /// Load of values that the list does not name: as much of it may be of any one value.
    private static double rest(TopList list) {
        long named = list.entries().stream().mapToLong(TopEntry::active).sum();
        return (double) (list.total() - named + list.uncertain()) / list.samples();
    }

    /// A value that is not named may hide in the rest, unless it now makes far more load than that rest did.
    private static TopChange.Mark mark(double before, double during, double olderRest, double newerRest) {
        if (before == 0) {
            return during > 2 * olderRest ? TopChange.Mark.NEW : TopChange.Mark.PERHAPS_NEW;
        }
        if (during == 0) {
            return before > 2 * newerRest ? TopChange.Mark.GONE : TopChange.Mark.PERHAPS_GONE;
        }
        return TopChange.Mark.KNOWN;
    }

    private static Map<String, Part> parts(TopList list) {
        Map<String, Part> parts = new HashMap<>();
        for (TopEntry entry : list.entries()) {
            // A history gives texts numbers of its own: what they have in common stands in the text alone.
            String key = list.dimension() == LoadDimension.STATEMENT && entry.value().startsWith(TEXT)
                    ? TEXT + StatementShape.of(
                            entry.text() == null ? entry.value().substring(TEXT.length()) : entry.text())
                    : entry.value();
            parts.computeIfAbsent(key, _ -> new Part()).add(entry);
        }
        return parts;
    }

    /// What is one value, though it may come under several texts.
    private static final class Part {
        private String value = "";
        private @Nullable String text;
        private long active;
        private long most;
        private final Map<String, Long> byWaitClass = new HashMap<>();

        void add(TopEntry entry) {
            if (entry.active() > most) {
                most = entry.active();
                value = entry.value();
                text = entry.text();
            }
            active += entry.active();
            entry.byWaitClass().forEach((wait, count) -> byWaitClass.merge(wait, count, Long::sum));
        }

        Map<String, Double> waits(long samples) {
            Map<String, Double> averages = new HashMap<>();
            byWaitClass.forEach((wait, count) -> averages.put(wait, (double) count / samples));
            return averages;
        }
    }
}
