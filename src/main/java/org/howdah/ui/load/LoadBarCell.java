package org.howdah.ui.load;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.WaitCell;

/// A load as a bar, stacked in the colours of the chart.
final class LoadBarCell extends LiveCell<String, TopRow, TopRow.LoadBar> {
    private static final double HEIGHT = 10;
    private static final double GAP = 1;
    private static final double LEAST = 1;

    private final Bar bar = new Bar();

    LoadBarCell() {
        getStyleClass().add("load-bar-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        bar.prefWidthProperty().bind(widthProperty().subtract(16));
    }

    @Override
    protected void show(TopRow.LoadBar load) {
        bar.show(load);
        setGraphic(bar);
    }

    /// Parts side by side, a line of the row's own colour between them.
    private static final class Bar extends Region {
        private final List<Region> regions = new ArrayList<>();
        private TopRow.LoadBar load = new TopRow.LoadBar(List.of());

        Bar() {
            setPrefHeight(HEIGHT);
            setMinWidth(0);
        }

        void show(TopRow.LoadBar newLoad) {
            load = newLoad;
            int size = load.parts().size();
            while (regions.size() < size) {
                Region region = new Region();
                region.setManaged(false);
                regions.add(region);
                getChildren().add(region);
            }
            while (regions.size() > size) {
                getChildren().remove(regions.removeLast());
            }
            for (int i = 0; i < size; i++) {
                WaitCell.colour(regions.get(i), load.parts().get(i).waitClass());
                regions.get(i).getStyleClass().add("bar-part");
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            double sum = 0;
            double top = Math.floor((getHeight() - HEIGHT) / 2);
            for (int i = 0; i < regions.size(); i++) {
                sum += load.parts().get(i).share();
                double end = Math.max(x + LEAST, Math.rint(sum * getWidth()));
                double gap = i + 1 < regions.size() && end - x > 2 * GAP ? GAP : 0;
                regions.get(i).resizeRelocate(x, top, end - x - gap, HEIGHT);
                x = end;
            }
        }
    }
}
