package org.howdah.ui.compare;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.model.history.Load;
import org.howdah.model.history.TimeRange;
import org.howdah.text.Units;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadChart;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// The load of one of two ranges, with its letter. A brush over it narrows the range. Screen thread.
final class ComparedChart extends VBox implements LoadChart.Gestures {
    private final LoadChart chart;
    private final Label range = new Label();
    private final Label figures = new Label();
    private final EmptyPanel empty = new EmptyPanel();
    private final Consumer<TimeRange> onRange;
    private final IntConsumer onBand;
    private @Nullable LoadView view;

    /// @param id of its chart
    /// @param onRange is told what range the user wants to see in its place
    /// @param onBand is told which band he wants to see alone
    ComparedChart(String id, String letter, String name, ChartPalette palette, Consumer<TimeRange> onRange,
            IntConsumer onBand) {
        this.onRange = onRange;
        this.onBand = onBand;
        chart = new LoadChart(palette);
        chart.setId(id);
        chart.setGestures(this);
        Label tag = new Label(letter);
        tag.getStyleClass().addAll(Styles.TAG, Styles.ACCENT);
        tag.setMinWidth(USE_PREF_SIZE);
        Label title = new Label(name);
        title.getStyleClass().add(Styles.STRONG);
        title.setMinWidth(USE_PREF_SIZE);
        range.setId(id + "Range");
        range.getStyleClass().addAll("small-text", Styles.MUTED);
        range.setMinWidth(0);
        WholeText.of(range);
        figures.setId(id + "Figures");
        figures.getStyleClass().add("small-text");
        figures.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(tag, title, range, space, figures);
        head.getStyleClass().add("compared-head");
        StackPane host = new StackPane(chart, empty);
        host.getStyleClass().add("chart-host");
        VBox.setVgrow(host, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        setPrefHeight(0);
        getStyleClass().add("compared-chart");
        getChildren().addAll(head, host);
        empty.setMouseTransparent(true);
        chart.setAccessibleText(title.getText());
    }

    LoadChart chart() {
        return chart;
    }

    /// The stack of a load as this page draws it.
    static LoadStack stack(Load load, CompareDesk desk) {
        return LoadStack.of(load, LoadBands.of(load, null), desk.interval(), desk.now());
    }

    /// Shows a range and its load.
    ///
    /// @param average of exactly the range
    /// @param top sessions that the scale holds at least, so that both charts have the same
    void show(TimeRange of, LoadStack stack, double average, @Nullable Integer cores, double top, CompareDesk desk) {
        ZoneId zone = desk.zone().get();
        List<String> names = stack.bands().stream()
                .map(each -> CompareWords.value(stack.dimension(), each.value(), null)).toList();
        LoadView shown = new LoadView(stack, names, Set.of(), cores, false, List.of(), desk.now(), zone, null, -1);
        view = shown;
        chart.setLeast(top);
        chart.show(shown);
        range.setText(CompareWords.range(of, zone));
        Long peak = within(of, stack).peak();
        figures.setText(Messages.text("compare.figures", Units.number(average, 2),
                peak == null ? Units.UNKNOWN : Units.count(peak)));
        chart.setAccessibleText(Messages.text("compare.chart", range.getText(), figures.getText()));
        if (stack.isSampled()) {
            empty.hide();
        } else {
            empty.show(new EmptyPanel.Content(null, Messages.text("load.nothing"), null, null));
        }
    }

    /// The sums of those steps that lie in the range; a chart rounds it outwards.
    private static LoadTotals within(TimeRange of, LoadStack stack) {
        int from = 0;
        int to = stack.steps();
        while (from < to && stack.start(from).isBefore(of.from())) {
            from++;
        }
        while (to > from && stack.start(to).isAfter(of.to())) {
            to--;
        }
        return from < to ? stack.totals(from, to) : stack.totals();
    }

    @Override
    public void brush(TimeRange brushed, boolean done) {
        LoadView shown = view;
        if (done) {
            onRange.accept(brushed);
        } else if (shown != null) {
            chart.show(shown.withBrush(brushed));
        }
    }

    @Override
    public void zoom(TimeRange wanted) {
        onRange.accept(wanted);
    }

    @Override
    public void pan(int steps) {
        LoadView shown = view;
        if (shown != null && steps != 0) {
            LoadStack stack = shown.stack();
            onRange.accept(new TimeRange(stack.range().from().plus(stack.step().multipliedBy(steps)),
                    stack.range().to().plus(stack.step().multipliedBy(steps))));
        }
    }

    @Override
    public void choose(int band) {
        onBand.accept(band);
    }
}
