package org.howdah.ui.compare;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.layout.VBox;
import org.howdah.model.history.Load;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadView;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.WaitLegend;
import org.howdah.ui.control.WrapRow;
import org.jspecify.annotations.Nullable;

/// Both ranges one above the other, with one scale. Screen thread.
final class ComparedCharts extends VBox {
    private final CompareDesk desk;
    private final ComparedChart before;
    private final ComparedChart during;
    private final WrapRow legend = new WrapRow();

    /// @param onBefore is told what the user wants to hold the range against
    /// @param onDuring is told what range he wants to see
    /// @param onBand is told which band he wants to see alone
    ComparedCharts(CompareDesk desk, ChartPalette palette, Consumer<TimeRange> onBefore, Consumer<TimeRange> onDuring,
            IntConsumer onBand) {
        this.desk = desk;
        before = new ComparedChart("compareA", "A", Messages.text("compare.before"), palette, onBefore, onBand);
        during = new ComparedChart("compareB", "B", Messages.text("compare.during"), palette, onDuring, onBand);
        getStyleClass().addAll("card", "compared-charts");
        legend.getStyleClass().addAll("legend", "compared-legend");
        getChildren().addAll(before, during, legend);
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
        LoadView older = ComparedChart.view(loads.of().before(), loads.before(), desk);
        LoadView newer = ComparedChart.view(loads.of().during(), loads.during(), desk);
        double top = Math.max(older.greatest(), newer.greatest());
        before.show(loads.of().before(), older, loads.averageBefore(), top);
        during.show(loads.of().during(), newer, loads.average(), top);
        Set<WaitClass> seen = EnumSet.noneOf(WaitClass.class);
        seen(loads.before(), seen);
        seen(loads.during(), seen);
        Integer cores = desk.cores();
        name(seen, cores != null && cores <= top ? cores : null);
    }

    /// Says that the first answer is awaited.
    void showLoading() {
        before.showLoading();
        during.showLoading();
    }

    void fail() {
        before.fail();
        during.fail();
    }

    private static void seen(Load load, Set<WaitClass> classes) {
        for (WaitClass each : WaitClass.values()) {
            if (load.buckets().stream().anyMatch(bucket -> bucket.active().getOrDefault(each.label(), 0L) > 0)) {
                classes.add(each);
            }
        }
    }

    /// Names the colours that there are, and no others: a narrow window has no room for all.
    private void name(Set<WaitClass> classes, @Nullable Integer cores) {
        legend.getChildren().setAll(classes.stream().map(WaitLegend::label).toList());
        if (cores != null) {
            legend.getChildren().add(WaitLegend.label(cores));
        }
    }
}
