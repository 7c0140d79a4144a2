package org.howdah.ui.compare;

import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.howdah.ui.control.LiveCell;
import org.howdah.ui.control.Styles;

/// A change as a bar from the middle: to the right for more, to the left for less.
final class ChangeBarCell extends LiveCell<String, ChangeRow, Double> {
    private static final double HEIGHT = 10;
    private static final double LEAST = 1;

    private final Bar bar = new Bar();

    ChangeBarCell() {
        getStyleClass().add("load-bar-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        bar.prefWidthProperty().bind(widthProperty().subtract(16));
    }

    @Override
    protected void show(Double share) {
        bar.show(share);
        setGraphic(bar);
    }

    private static final class Bar extends Region {
        private final Region middle = new Region();
        private final Region part = new Region();
        private double share;

        Bar() {
            setPrefHeight(HEIGHT);
            setMinWidth(0);
            middle.setManaged(false);
            middle.getStyleClass().add("change-middle");
            part.setManaged(false);
            part.getStyleClass().add("change-bar");
            getChildren().addAll(part, middle);
        }

        void show(double newShare) {
            share = newShare;
            Styles.set(part, "less", share < 0);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double top = Math.floor((getHeight() - HEIGHT) / 2);
            double half = Math.floor(getWidth() / 2);
            double width = share == 0 ? 0 : Math.max(LEAST, Math.rint(Math.abs(share) * (half - 1)));
            part.resizeRelocate(share < 0 ? half - width : half + 1, top, width, HEIGHT);
            middle.resizeRelocate(half, top - 2, 1, HEIGHT + 4);
        }
    }
}
