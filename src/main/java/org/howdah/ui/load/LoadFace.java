package org.howdah.ui.load;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.model.history.TimeRange;
import org.howdah.text.TableText;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadChart;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.Messages;
import org.howdah.ui.range.TableTitles;
import org.jspecify.annotations.Nullable;

/// The chart with its legend, its table twin, and what stands in its place where there is nothing to be seen. Screen
/// thread.
final class LoadFace {
    private final LoadChart chart;
    private final LoadLegend legend;
    private final LoadTwin twin;
    private final EmptyPanel empty;
    private @Nullable TimeRange counted;

    LoadFace(LoadDesk desk, ChartPalette palette, LoadGestures gestures, EmptyPanel empty) {
        this.empty = empty;
        chart = new LoadChart(palette);
        chart.setId("loadChart");
        chart.setGestures(gestures);
        twin = new LoadTwin(desk);
        legend = new LoadLegend(new LoadWords(desk.time().texts())::wholeName,
                () -> new TableText.Caption(title(desk), desk.now()));
        twin.table().setVisible(false);
    }

    /// What stands over a copy of the legend.
    private String title(LoadDesk desk) {
        return counted == null
                ? TableTitles.of(Messages.text("load.title"), desk.fleet(), desk.server())
                : TableTitles.of(Messages.text("load.title"), desk.fleet(), desk.server(), counted,
                        desk.time().filterProperty().get());
    }

    /// @param host of the chart, above what stands in its place
    /// @param card of chart and legend
    /// @param onHidden is told which band is to be drawn no more, or again
    /// @param onChosen is told which one is to be counted alone
    void addTo(StackPane host, HBox card, BiConsumer<String, Boolean> onHidden, IntConsumer onChosen) {
        host.getChildren().addAll(0, List.of(chart, twin.table()));
        card.getChildren().add(legend);
        legend.setUp(onHidden, onChosen);
    }

    Node chart() {
        return chart;
    }

    /// Told when there is room for more steps, or for fewer.
    void setOnWidth(Runnable action) {
        chart.widthProperty().subscribe(_ -> action.run());
    }

    /// How many steps there is room for; 0 before it is known.
    int wantedSteps() {
        return chart.getWidth() > 0 ? chart.wantedSteps() : 0;
    }

    void showTable(boolean wanted) {
        chart.setVisible(!wanted);
        twin.table().setVisible(wanted);
    }

    /// Says that the answer is still to come.
    void showLoading() {
        String words = Messages.text("load.loading");
        chart.setAccessibleText(words);
        empty.showLoading(words);
    }

    /// Shows what was answered.
    ///
    /// @param instead of the chart; null where something was sampled
    void show(LoadView view, LoadTotals totals, EmptyPanel.@Nullable Content instead) {
        LoadStack stack = view.stack();
        if (twin.table().isVisible()) {
            twin.show(view);
        } else {
            chart.show(view);
        }
        chart.setAccessibleText(LoadStates.summary(stack, totals, view.zone()));
        counted = totals.range();
        legend.show(view, totals, LoadWords.range(totals.range(), view.zone()));
        if (instead == null) {
            empty.hide();
        } else {
            empty.show(instead);
        }
    }
}
