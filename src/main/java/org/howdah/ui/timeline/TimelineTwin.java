package org.howdah.ui.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import org.howdah.model.history.TimeRange;
import org.howdah.text.Times;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.chart.Measure;
import org.howdah.ui.chart.TrackView;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextCell;
import org.howdah.ui.control.Zone;
import org.howdah.ui.range.TableTitles;
import org.jspecify.annotations.Nullable;

/// The charts as a table, for those who cannot see them and for the clipboard: a row for each step, the newest first, and
/// a column for each value. Screen thread.
final class TimelineTwin {
    /// Of a title: what stands around it, a letter of it, and between what it is kept.
    private static final double AROUND = 22;
    private static final double LETTER = 7;
    private static final double LEAST = 76;
    private static final double MOST = 190;

    private final LiveTable<Instant, Step> table = new LiveTable<>();
    private final Zone zone;
    private @Nullable TimeRange range;
    private List<Value> shown = List.of();

    /// One value of the charts.
    private record Value(Panel panel, String name) {
        String title() {
            return panel.title() + " · " + name;
        }
    }

    /// @param values of the columns; NaN where nothing is known
    record Step(Instant start, List<Double> values) {}

    TimelineTwin(TimelineDesk desk) {
        zone = desk.zone();
        table.setId("timelineTwin");
        table.setAccessibleText(Messages.text("timeline.asTable"));
        table.setMarking(false);
        table.setVisible(false);
        table.setPlaceholder(new Label());
        table.copies().setTitle(() -> range == null
                ? TableTitles.of(Messages.text("timeline.title"), desk.fleet(), desk.server())
                : TableTitles.of(Messages.text("timeline.title"), desk.fleet(), desk.server(), range,
                        desk.time().filterProperty().get()));
    }

    LiveTable<Instant, Step> table() {
        return table;
    }

    boolean isShown() {
        return table.isVisible();
    }

    /// @param now later steps have not come, and are left out
    void show(List<Panel> panels, LoadView load, TimelineAnswer answer, Instant now) {
        range = load.stack().range();
        List<Value> values = values(panels, answer);
        if (!values.equals(shown)) {
            shown = values;
            table.setUp(Step::start, Comparator.comparing(Step::start).reversed(), columns());
            table.setMarking(false);
        }
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < load.stack().steps(); step++) {
            Instant start = load.stack().start(step);
            if (start.isBefore(now)) {
                steps.add(new Step(start, row(panels, load, answer, step)));
            }
        }
        table.show(steps, now);
    }

    private static List<Value> values(List<Panel> panels, TimelineAnswer answer) {
        List<Value> values = new ArrayList<>();
        for (Panel panel : panels) {
            TrackView view = answer.views().get(panel);
            if (panel == Panel.LOAD) {
                values.add(new Value(panel, Messages.text("timeline.load.total")));
            } else if (view != null) {
                view.bands().forEach(band -> values.add(new Value(panel, band.name())));
            }
        }
        return values;
    }

    private static List<Double> row(List<Panel> panels, LoadView load, TimelineAnswer answer, int step) {
        List<Double> row = new ArrayList<>();
        for (Panel panel : panels) {
            TrackView view = answer.views().get(panel);
            if (panel == Panel.LOAD) {
                row.add(load.stack().average(step));
            } else if (view != null) {
                view.bands().forEach(band -> row.add(
                        step < view.axis().steps() ? band.track().value(step) : Double.NaN));
            }
        }
        return row;
    }

    private List<LiveColumn<Instant, Step, ?>> columns() {
        List<LiveColumn<Instant, Step, ?>> columns = new ArrayList<>();
        columns.add(new LiveColumn<Instant, Step, String>("time", Messages.text("timeline.table.time"), LEAST,
                row -> Times.clock(row.start(), zone.get()), row -> row.start().toString()).cells(TextCell::new)
                .sortedBy(Step::start));
        for (int i = 0; i < shown.size(); i++) {
            columns.add(column(i, shown.get(i)));
        }
        return columns;
    }

    private static LiveColumn<Instant, Step, Double> column(int index, Value of) {
        String title = of.title();
        return new LiveColumn<Instant, Step, Double>("value-" + index, title,
                Math.clamp(AROUND + LETTER * title.length(), LEAST, MOST), row -> row.values().get(index),
                row -> TimelineTable.number(row.values().get(index)))
                .cells(() -> new ValueCell(of.panel().measure())).sortedBy(row -> row.values().get(index))
                .styled(Styles.NUMERIC);
    }

    private static final class ValueCell extends LiveCell<Instant, Step, Double> {
        private final Measure measure;

        ValueCell(Measure measure) {
            this.measure = measure;
            getStyleClass().add(Styles.NUMERIC);
        }

        @Override
        protected void show(Double value) {
            setText(measure.text(value));
        }
    }
}
