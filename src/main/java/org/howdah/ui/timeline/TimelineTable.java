package org.howdah.ui.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.howdah.analysis.LoadStack;
import org.howdah.text.TableText;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.chart.TrackView;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// What the charts show as a long table: a row for each value of each step, raw, in time order within a value. What is not
/// known is empty. Pure.
final class TimelineTable {
    private TimelineTable() {}

    static List<TableText.Column> columns() {
        return List.of(new TableText.Column(Messages.text("timeline.table.time"), false),
                new TableText.Column(Messages.text("timeline.table.seconds"), true),
                new TableText.Column(Messages.text("timeline.table.chart"), false),
                new TableText.Column(Messages.text("timeline.table.value"), false),
                new TableText.Column(Messages.text("timeline.table.unit"), false),
                new TableText.Column(Messages.text("timeline.table.average"), true),
                new TableText.Column(Messages.text("timeline.table.peak"), true));
    }

    /// @param load null before it was answered
    /// @param now later steps have not come, and are left out
    static List<List<String>> rows(List<Panel> panels, @Nullable LoadView load, TimelineAnswer answer, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        for (Panel panel : panels) {
            TrackView view = answer.views().get(panel);
            if (panel == Panel.LOAD && load != null) {
                loadRows(rows, panel, load, now);
            } else if (view != null) {
                for (TrackView.Band band : view.bands()) {
                    for (int step = 0; step < view.axis().steps(); step++) {
                        if (view.axis().start(step).isBefore(now)) {
                            rows.add(row(view.axis().start(step), view.axis().step().toMillis(), panel, band.name(),
                                    band.track().value(step), band.track().peak(step)));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static void loadRows(List<List<String>> rows, Panel panel, LoadView view, Instant now) {
        LoadStack stack = view.stack();
        for (int step = 0; step < stack.steps(); step++) {
            Instant start = stack.start(step);
            if (start.isBefore(now)) {
                long millis = stack.step().toMillis();
                rows.add(row(start, millis, panel, Messages.text("timeline.load.total"), stack.average(step),
                        stack.peak(step)));
                for (int band = 0; band < stack.bands().size(); band++) {
                    rows.add(row(start, millis, panel, view.names().get(band), stack.average(band, step), Double.NaN));
                }
            }
        }
    }

    private static List<String> row(Instant start, long millis, Panel panel, String name, double value, double peak) {
        return List.of(start.toString(), number(millis / 1_000.0), panel.title(), name, panel.measure().unit(),
                number(value), number(peak));
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : new java.math.BigDecimal(value).round(new java.math.MathContext(9)).stripTrailingZeros()
                        .toPlainString();
    }
}
