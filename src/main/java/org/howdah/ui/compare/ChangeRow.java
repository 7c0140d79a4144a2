package org.howdah.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.howdah.analysis.explain.RangeDifference;
import org.howdah.analysis.explain.TopChange;
import org.howdah.model.history.LoadDimension;

/// One value of a list of differences. Immutable.
///
/// @param bar how far it went, as a share of the greatest change of the list: from -1 to 1
record ChangeRow(TopChange change, double bar) {
    static final Comparator<ChangeRow> ORDER = Comparator
            .comparingDouble((ChangeRow row) -> -Math.abs(row.change().change()))
            .thenComparing(ChangeRow::value);

    /// The rows of a difference whose names contain a text.
    static List<ChangeRow> of(RangeDifference difference, String filter) {
        double most = difference.changes().stream().mapToDouble(each -> Math.abs(each.change())).max().orElse(1);
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<ChangeRow> rows = new ArrayList<>();
        for (TopChange each : difference.changes()) {
            ChangeRow row = new ChangeRow(each, most == 0 ? 0 : each.change() / most);
            if (row.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                rows.add(row);
            }
        }
        return rows;
    }

    String value() {
        return change.value();
    }

    LoadDimension dimension() {
        return change.dimension();
    }

    /// Safe to show.
    String name() {
        return CompareWords.value(dimension(), value(), change.text());
    }
}
