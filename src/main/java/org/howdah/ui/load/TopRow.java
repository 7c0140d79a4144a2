package org.howdah.ui.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.analysis.LoadBands;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// One value of a list of what made most load. Immutable.
///
/// @param value of the dimension, by which the row is known
/// @param bar the load as a bar
/// @param average active sessions
/// @param peak the most of them in one sample; null where that is not known
/// @param share of all load of the range, listed or not
/// @param entry what else is known of it
record TopRow(LoadDimension dimension, String value, LoadBar bar, double average, @Nullable Long peak, double share,
        TopEntry entry) {
    static final Comparator<TopRow> ORDER = Comparator.comparingDouble((TopRow row) -> -row.average())
            .thenComparing(TopRow::value);

    /// The load of a row, divided by wait class.
    ///
    /// @param parts from the left
    record LoadBar(List<Part> parts) {
        LoadBar {
            parts = List.copyOf(parts);
        }
    }

    /// @param share of the longest bar of the list
    record Part(WaitClass waitClass, double share) {}

    /// The rows of a list, most first.
    static List<TopRow> of(TopList list) {
        long most = list.entries().stream().mapToLong(TopEntry::active).max().orElse(1);
        List<TopRow> rows = new ArrayList<>();
        for (TopEntry entry : list.entries()) {
            rows.add(new TopRow(list.dimension(), entry.value(), bar(entry.byWaitClass(), most),
                    list.samples() == 0 ? Double.NaN : (double) entry.active() / list.samples(), entry.peak(),
                    list.total() == 0 ? Double.NaN : (double) entry.active() / list.total(), entry));
        }
        return rows;
    }

    private static LoadBar bar(Map<String, Long> counts, long most) {
        List<Part> parts = new ArrayList<>();
        for (WaitClass waitClass : WaitClass.values()) {
            long count = 0;
            for (Map.Entry<String, Long> each : counts.entrySet()) {
                count += LoadBands.ofLabel(each.getKey()) == waitClass ? each.getValue() : 0;
            }
            if (count > 0) {
                parts.add(new Part(waitClass, (double) count / Math.max(1, most)));
            }
        }
        return new LoadBar(parts);
    }

    /// What it had in another dimension when it was last seen; empty for nothing.
    String other(LoadDimension of) {
        return of == dimension ? value : entry.newest().getOrDefault(of, LoadBucket.NONE);
    }

    /// Of a row that is a session.
    Optional<SessionKey> session() {
        return dimension == LoadDimension.SESSION ? SessionKey.ofWord(value) : Optional.empty();
    }

    @Nullable
    Instant first() {
        return entry.first();
    }
}
