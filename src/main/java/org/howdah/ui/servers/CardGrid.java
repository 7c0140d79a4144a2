package org.howdah.ui.servers;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Cards side by side, as many in a row as there is room for, and as wide as fills the row. Public for FXML. Screen
/// thread.
public final class CardGrid extends Pane {
    private static final double GAP = 12;

    @Override
    public @Nullable Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> cards = getManagedChildren();
        if (cards.isEmpty()) {
            return 0;
        }
        int rows = Math.ceilDiv(cards.size(), columns(cards, inner(width < 0 ? getWidth() : width)));
        return rows * (height(cards) + GAP) - GAP + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        List<Node> cards = getManagedChildren();
        if (cards.isEmpty()) {
            return;
        }
        double room = inner(getWidth());
        int columns = columns(cards, room);
        double width = Math.floor((room - GAP * (columns - 1)) / columns);
        double height = height(cards);
        for (int index = 0; index < cards.size(); index++) {
            int row = index / columns;
            int column = index % columns;
            cards.get(index).resizeRelocate(snappedLeftInset() + column * (width + GAP),
                    snappedTopInset() + row * (height + GAP), width, height);
        }
    }

    private static int columns(List<Node> cards, double room) {
        return (int) Math.max(1, Math.floor((room + GAP) / (cards.getFirst().minWidth(-1) + GAP)));
    }

    private static double height(List<Node> cards) {
        return Math.ceil(cards.getFirst().prefHeight(-1));
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }
}
