package org.howdah.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// A page, and a pane at its right: beside it where there is room for the least widths of both, else over its right part,
/// as with large letters. The page then keeps its whole width, and what is left of the pane stays in sight. The pane comes
/// and goes by being managed. Screen thread.
public final class BesideOrOver extends Pane {
    private static final double HAIR = 0.5;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return parts().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return parts().stream().mapToDouble(part -> part.prefWidth(-1)).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        List<Node> parts = parts();
        return parts.isEmpty() ? 0 : parts.getFirst().minHeight(width < 0 ? -1 : pageWidth(parts, width));
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> parts = parts();
        return parts.isEmpty() ? 0 : parts.getFirst().prefHeight(width < 0 ? -1 : pageWidth(parts, width));
    }

    @Override
    protected void layoutChildren() {
        List<Node> parts = parts();
        if (parts.isEmpty()) {
            return;
        }
        parts.getFirst().resizeRelocate(0, 0, pageWidth(parts, getWidth()), getHeight());
        if (parts.size() > 1) {
            double pane = paneWidth(parts, getWidth());
            parts.getLast().resizeRelocate(getWidth() - pane, 0, pane, getHeight());
        }
    }

    private double pageWidth(List<Node> parts, double width) {
        double beside = width - paneWidth(parts, width);
        return parts.getFirst().minWidth(-1) <= beside + HAIR ? beside : width;
    }

    private double paneWidth(List<Node> parts, double width) {
        return parts.size() < 2 ? 0 : Math.min(width, snapSizeX(parts.getLast().prefWidth(-1)));
    }

    private List<Node> parts() {
        return getManagedChildren();
    }
}
