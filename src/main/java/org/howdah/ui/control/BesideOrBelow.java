package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Panes beside each other where there is room for the least widths of all of them, else one below another, each as wide
/// as the whole: as with large letters. Below each other they share the height by what they want at least. Screen thread.
public final class BesideOrBelow extends HBox {
    private static final double HAIR = 0.5;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return panes().stream().mapToDouble(pane -> pane.minWidth(-1)).max().orElse(0) + snappedLeftInset()
                + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        if (isBeside(width)) {
            return super.computeMinHeight(width);
        }
        double room = width - snappedLeftInset() - snappedRightInset();
        return panes().stream().mapToDouble(pane -> leastHeight(pane, room)).sum() + gaps() + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return isBeside(width) ? super.computePrefHeight(width) : computeMinHeight(width);
    }

    /// Whether they are, or would be in such a width.
    private boolean isBeside(double width) {
        return width < 0 || panes().stream().mapToDouble(pane -> pane.minWidth(-1)).sum() + gaps()
                + snappedLeftInset() + snappedRightInset() <= width + HAIR;
    }

    private double gaps() {
        return getSpacing() * Math.max(0, panes().size() - 1);
    }

    private List<Node> panes() {
        return getManagedChildren();
    }

    private static double leastHeight(Node pane, double width) {
        return pane.minHeight(pane.getContentBias() == Orientation.HORIZONTAL ? width : -1);
    }

    @Override
    protected void layoutChildren() {
        if (isBeside(getWidth())) {
            super.layoutChildren();
            return;
        }
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset() - gaps();
        List<Double> least = new ArrayList<>();
        panes().forEach(pane -> least.add(leastHeight(pane, width)));
        double sum = least.stream().mapToDouble(each -> each).sum();
        List<Node> panes = panes();
        long growing = panes.stream().filter(pane -> getHgrow(pane) == Priority.ALWAYS).count();
        double more = Math.max(0, height - sum);
        double y = snappedTopInset();
        for (int index = 0; index < panes.size(); index++) {
            Node pane = panes.get(index);
            boolean grows = growing == 0 || getHgrow(pane) == Priority.ALWAYS;
            double own = least.get(index) + (grows ? more / (growing == 0 ? panes.size() : growing) : 0);
            pane.resizeRelocate(snappedLeftInset(), snapPositionY(y), snapSizeX(width), snapSizeY(own));
            y += own + getSpacing();
        }
    }
}
