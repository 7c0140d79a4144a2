package org.howdah.ui.compare;

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
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
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
        head.setMinHeight(USE_PREF_SIZE);
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

    /// What a chart of this page shows of a load: only the steps that lie in the range, as its figures do. Steps are
    /// rounded outwards, and what is beside the range would look like a part of it.
    static LoadView view(TimeRange of, Load load, CompareDesk desk) {
        Load inside = within(of, load);
        LoadStack stack = LoadStack.of(inside, LoadBands.of(inside, null), desk.interval(), desk.now());
        List<String> names = stack.bands().stream()
                .map(each -> CompareWords.value(stack.dimension(), each.value(), null)).toList();
        return new LoadView(stack, names, Set.of(), desk.cores(), false, List.of(), desk.now(), desk.zone().get(), null,
                -1);
    }

    private static Load within(TimeRange of, Load load) {
        List<LoadBucket> inside = load.buckets().stream()
                .filter(each -> !each.start().isBefore(of.from())
                        && !each.start().plus(load.step()).isAfter(of.to()))
                .toList();
        return inside.isEmpty()
                ? load
                : new Load(new TimeRange(inside.getFirst().start(), inside.getLast().start().plus(load.step())),
                        load.step(), load.dimension(), inside);
    }

    /// Shows a range and its load.
    ///
    /// @param average of exactly the range
    /// @param top sessions that the scale holds at least, so that both charts have the same
    void show(TimeRange of, LoadView shown, double average, double top) {
        view = shown;
        chart.setLeast(top);
        chart.show(shown);
        range.setText(CompareWords.range(of, shown.zone()));
        Long peak = shown.stack().totals().peak();
        figures.setText(Messages.text("compare.figures", Units.number(average, 2),
                peak == null ? Units.UNKNOWN : Units.count(peak)));
        chart.setAccessibleText(Messages.text("compare.chart", range.getText(), figures.getText()));
        if (shown.stack().isSampled()) {
            empty.hide();
        } else {
            empty.show(new EmptyPanel.Content(EmptyPanel.Sign.EARLY, Messages.text("load.nothing"), null, null));
        }
    }

    /// Says that the first answer is awaited; what is there already stays.
    void showLoading() {
        if (view == null) {
            empty.showLoading(Messages.text("load.loading"));
        }
    }

    /// Waits no more: why no answer came stands elsewhere.
    void fail() {
        if (view == null) {
            empty.hide();
        }
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
