package org.howdah.ui.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.LiveTable;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextCell;
import org.howdah.ui.control.Zone;
import org.howdah.ui.range.TableTitles;
import org.jspecify.annotations.Nullable;

/// The chart as a table, for those who cannot see it and for the clipboard: a row for each step, the newest first. Screen
/// thread.
final class LoadTwin {
    /// Of a title: what stands around it, a letter of it, and between what it is kept.
    private static final double AROUND = 22;
    private static final double LETTER = 7;
    private static final double LEAST = 46;
    private static final double MOST = 72;

    private final LiveTable<Instant, Step> table = new LiveTable<>();
    private final LoadDesk desk;
    private final Zone zone;
    private @Nullable LoadView shown;
    private List<String> names = List.of();

    /// @param averages of the bands from below, then of all; NaN in a gap
    record Step(Instant start, long samples, List<Double> averages, double peak, boolean ahead) {}

    LoadTwin(LoadDesk desk) {
        this.desk = desk;
        zone = desk.zone();
        table.setId("loadTwin");
        table.setAccessibleText(Messages.text("load.asTable"));
        table.setMarking(false);
        table.copies().setTitle(this::title);
    }

    LiveTable<Instant, Step> table() {
        return table;
    }

    private String title() {
        LoadView view = shown;
        return view == null
                ? TableTitles.of(Messages.text("load.title"), desk.fleet(), desk.server())
                : TableTitles.of(Messages.text("load.title"), desk.fleet(), desk.server(), view.stack().range(),
                        desk.time().filterProperty().get());
    }

    void show(LoadView view) {
        shown = view;
        if (!view.names().equals(names)) {
            names = view.names();
            table.setUp(Step::start, Comparator.comparing(Step::start).reversed(), columns());
            table.setMarking(false);
        }
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < view.stack().steps(); step++) {
            if (!view.stack().isAhead(step)) {
                steps.add(row(view, step));
            }
        }
        table.show(steps, view.now());
    }

    private static Step row(LoadView view, int step) {
        List<Double> averages = new ArrayList<>();
        for (int band = 0; band < view.stack().bands().size(); band++) {
            averages.add(view.stack().average(band, step));
        }
        averages.add(view.stack().average(step));
        return new Step(view.stack().start(step), view.stack().samples(step), averages, view.stack().peak(step),
                view.stack().isAhead(step));
    }

    private List<LiveColumn<Instant, Step, ?>> columns() {
        List<LiveColumn<Instant, Step, ?>> columns = new ArrayList<>();
        columns.add(new LiveColumn<Instant, Step, String>("time", Messages.text("load.time"), 76,
                row -> Times.clock(row.start(), zone.get()), row -> row.start().toString()).cells(TextCell::new)
                .sortedBy(Step::start));
        columns.add(number("samples", Messages.text("load.samplesTitle"), Step::samples, 0));
        for (int band = names.size() - 1; band >= 0; band--) {
            int of = band;
            columns.add(number("band-" + band, names.get(band), row -> row.averages().get(of), 2));
        }
        columns.add(number("total", Messages.text("load.total"), row -> row.averages().getLast(), 2));
        columns.add(number("peak", Messages.text("load.peakTitle"), Step::peak, 0));
        return columns;
    }

    /// What a row has in a column.
    private interface Figure {
        double of(Step row);
    }

    private static LiveColumn<Instant, Step, Double> number(String id, String title, Figure figure, int digits) {
        return new LiveColumn<Instant, Step, Double>(id, title,
                Math.clamp(AROUND + LETTER * title.length(), LEAST, MOST), figure::of,
                row -> Double.isNaN(figure.of(row)) ? "" : Double.toString(figure.of(row)))
                .cells(() -> new NumberCell(digits)).sortedBy(figure::of).styled(Styles.NUMERIC);
    }

    private static final class NumberCell extends LiveCell<Instant, Step, Double> {
        private final int digits;

        NumberCell(int digits) {
            this.digits = digits;
            getStyleClass().add(Styles.NUMERIC);
        }

        @Override
        protected void show(Double value) {
            setText(Units.number(value, digits));
        }
    }
}
