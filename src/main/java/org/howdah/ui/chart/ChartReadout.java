package org.howdah.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.howdah.analysis.LoadStack;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WaitCell;

/// The numbers of the step under the mouse, and a line through it. Screen thread.
final class ChartReadout {
    private static final double AWAY = 14;
    private static final int MOST = 6;
    private static final int VALUE_COLUMN = 2;
    private static final double LITTLE = 0.005;

    private final Pane parent;
    private final Region line = new Region();
    private final GridPane box = new GridPane();
    private int shownStep = -1;
    private double x;

    ChartReadout(Pane parent) {
        this.parent = parent;
        line.getStyleClass().add("crosshair");
        box.getStyleClass().add("readout");
        for (Region region : List.of(line, box)) {
            region.setManaged(false);
            region.setMouseTransparent(true);
        }
    }

    boolean isShown() {
        return shownStep >= 0;
    }

    int step() {
        return shownStep;
    }

    void hide() {
        shownStep = -1;
        parent.getChildren().removeAll(line, box);
    }

    /// @param mouse from the left edge of the chart
    void show(LoadView view, LoadScale scale, Rectangle2D plot, int step, double mouse) {
        boolean another = step != shownStep;
        shownStep = step;
        x = mouse;
        line.resizeRelocate(Math.rint(plot.getMinX() + (scale.left(step) + scale.left(step + 1)) / 2.0),
                plot.getMinY(), 1, plot.getHeight());
        if (line.getParent() == null) {
            parent.getChildren().addAll(line, box);
            another = true;
        }
        if (another) {
            fill(view, step);
        }
        place(plot);
    }

    /// The load has moved on under the mouse.
    void refresh(LoadView view, LoadScale scale, Rectangle2D plot) {
        if (isShown() && shownStep < view.stack().steps()) {
            int step = shownStep;
            shownStep = -1;
            show(view, scale, plot, step, x);
        } else if (isShown()) {
            hide();
        }
    }

    private void place(Rectangle2D plot) {
        box.applyCss();
        double width = Math.ceil(box.prefWidth(-1));
        double height = Math.ceil(box.prefHeight(-1));
        double at = x - AWAY - width < plot.getMinX() ? x + AWAY : x - AWAY - width;
        box.resizeRelocate(Math.rint(at), Math.rint(plot.getMinY() + 4), width, height);
    }

    private void fill(LoadView view, int step) {
        LoadStack stack = view.stack();
        box.getChildren().clear();
        Label time = label(Times.time(stack.start(step), view.zone()), Styles.STRONG);
        double peak = stack.peak(step);
        Label highest = label(Double.isNaN(peak)
                ? ""
                : Messages.text("load.peak", Units.count(Math.round(peak))), Styles.MUTED, Styles.NUMERIC);
        box.add(time, 0, 0, 2, 1);
        box.add(highest, VALUE_COLUMN, 0);
        if (stack.isGap(step) || stack.isAhead(step)) {
            box.add(label(stack.isGap(step)
                    ? Messages.text("load.notSampled")
                    : Messages.text("load.ahead"), Styles.MUTED), 0, 1, VALUE_COLUMN + 1, 1);
            return;
        }
        List<Integer> bands = new ArrayList<>();
        for (int band = stack.bands().size() - 1; band >= 0; band--) {
            if (!view.isHidden(band) && stack.average(band, step) >= LITTLE) {
                bands.add(band);
            }
        }
        int row = 1;
        double others = 0;
        int left = 0;
        List<Integer> greatest = bands.stream()
                .sorted((one, other) -> Double.compare(stack.average(other, step), stack.average(one, step)))
                .limit(MOST).toList();
        for (int band : bands) {
            if (greatest.contains(band)) {
                Region swatch = new Region();
                WaitCell.colour(swatch, stack.bands().get(band).colour());
                box.addRow(row++, swatch, label(view.names().get(band)),
                        label(Units.number(stack.average(band, step), 2), Styles.NUMERIC));
            } else {
                others += stack.average(band, step);
                left++;
            }
        }
        if (left > 0) {
            box.add(label(Messages.count("load.others", left), Styles.MUTED), 0, row, 2, 1);
            box.add(label(Units.number(others, 2), Styles.NUMERIC), VALUE_COLUMN, row++);
        }
        box.add(label(Messages.text("load.total"), Styles.STRONG), 0, row, 2, 1);
        box.add(label(Units.number(stack.average(step), 2), Styles.STRONG, Styles.NUMERIC), VALUE_COLUMN, row);
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        GridPane.setHalignment(label, label.getStyleClass().contains(Styles.NUMERIC)
                ? javafx.geometry.HPos.RIGHT
                : javafx.geometry.HPos.LEFT);
        return label;
    }
}
