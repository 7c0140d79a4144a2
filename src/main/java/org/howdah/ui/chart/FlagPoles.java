package org.howdah.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.howdah.analysis.StepAxis;
import org.howdah.ui.chart.LoadView.Flag;
import org.howdah.ui.control.Styles;

/// The poles of flags through a chart whose cloths are elsewhere. Screen thread.
final class FlagPoles extends Pane {
    private final List<Region> poles = new ArrayList<>();

    FlagPoles() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /// @param plot in which they stand
    /// @param height of all of the chart
    void place(List<Flag> flags, StepAxis axis, Rectangle2D plot, double height) {
        List<Flag> seen = flags.stream().filter(flag -> axis.range().contains(flag.time())).toList();
        while (poles.size() < seen.size()) {
            Region pole = new Region();
            pole.setManaged(false);
            pole.getStyleClass().add("flag-pole");
            poles.add(pole);
            getChildren().add(pole);
        }
        while (poles.size() > seen.size()) {
            getChildren().remove(poles.removeLast());
        }
        for (int i = 0; i < seen.size(); i++) {
            double x = plot.getMinX() + plot.getWidth() * TimeTicks.place(axis.range(), seen.get(i).time());
            poles.get(i).resizeRelocate(Math.rint(x), 0, 1, height);
            Styles.set(poles.get(i), Styles.DANGER, seen.get(i).bad());
        }
    }
}
