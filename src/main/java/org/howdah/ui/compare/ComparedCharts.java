package org.howdah.ui.compare;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.layout.VBox;
import org.howdah.analysis.LoadStack;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.control.Messages;

/// Both ranges one above the other, with one scale. Screen thread.
final class ComparedCharts extends VBox {
    private final CompareDesk desk;
    private final ComparedChart before;
    private final ComparedChart during;

    /// @param onBefore is told what the user wants to hold the range against
    /// @param onDuring is told what range he wants to see
    /// @param onBand is told which band he wants to see alone
    ComparedCharts(CompareDesk desk, ChartPalette palette, Consumer<TimeRange> onBefore, Consumer<TimeRange> onDuring,
            IntConsumer onBand) {
        this.desk = desk;
        before = new ComparedChart("compareA", "A", Messages.text("compare.before"), palette, onBefore, onBand);
        during = new ComparedChart("compareB", "B", Messages.text("compare.during"), palette, onDuring, onBand);
        getStyleClass().addAll("card", "compared-charts");
        getChildren().addAll(before, during);
    }

    /// Told when there is room for more steps, or for fewer.
    void setOnWidth(Runnable action) {
        before.chart().widthProperty().subscribe(_ -> action.run());
    }

    /// How many steps there is room for; 0 before it is known.
    int wantedSteps() {
        return before.chart().getWidth() > 0 ? before.chart().wantedSteps() : 0;
    }

    void show(CompareFeed.Loads loads) {
        LoadStack older = ComparedChart.stack(loads.before(), desk);
        LoadStack newer = ComparedChart.stack(loads.during(), desk);
        Integer cores = desk.cores();
        double top = Math.max(greatest(older), greatest(newer));
        before.show(loads.of().before(), older, loads.averageBefore(), cores, top, desk);
        during.show(loads.of().during(), newer, loads.average(), cores, top, desk);
    }

    /// The highest point of a chart.
    private static double greatest(LoadStack stack) {
        double greatest = 0;
        for (int step = 0; step < stack.steps(); step++) {
            double peak = stack.peak(step);
            double average = stack.average(step);
            greatest = Math.max(greatest, Math.max(Double.isNaN(peak) ? 0 : peak, Double.isNaN(average) ? 0 : average));
        }
        return greatest;
    }
}
