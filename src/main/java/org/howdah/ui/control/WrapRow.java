package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row that goes on in a second line where it has not enough room, as with large letters: those that may grow begin
/// with their least width and share what their line leaves, all others keep the width that they want. Screen thread.
public final class WrapRow extends HBox {
    public WrapRow() {
        getStyleClass().add("wrap-row");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0)
                + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? computePrefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        double height = 0;
        List<List<Node>> lines = lines(room);
        for (List<Node> line : lines) {
            height += height(line, widths(line, room));
        }
        return height + Math.max(0, lines.size() - 1) * getSpacing() + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<List<Node>> lines = lines(room);
        double y = snappedTopInset();
        for (List<Node> line : lines) {
            List<Double> widths = widths(line, room);
            double own = height(line, widths);
            // A single line is as high as the row, so that it stands in its middle.
            double height = lines.size() == 1
                    ? Math.max(own, getHeight() - snappedTopInset() - snappedBottomInset())
                    : own;
            double x = snappedLeftInset();
            for (int index = 0; index < line.size(); index++) {
                Node child = line.get(index);
                double width = widths.get(index);
                double childHeight = Math.min(height, wantedHeight(child, width));
                double top = getAlignment().getVpos() == VPos.TOP ? y : y + (height - childHeight) / 2;
                child.resizeRelocate(snapPositionX(x), snapPositionY(top), snapSizeX(width), snapSizeY(childHeight));
                x += width + getSpacing();
            }
            y += height + getSpacing();
        }
    }

    /// Of the children of a line.
    private List<Double> widths(List<Node> line, double room) {
        double free = room - line.stream().mapToDouble(child -> basis(child, room)).sum()
                - getSpacing() * (line.size() - 1);
        long growing = line.stream().filter(WrapRow::grows).count();
        List<Double> widths = new ArrayList<>();
        for (Node child : line) {
            double width = basis(child, room);
            if (grows(child)) {
                double wider = Math.min(child.maxWidth(-1), width + Math.max(0, free) / growing);
                free -= wider - width;
                growing--;
                width = wider;
            }
            widths.add(width);
        }
        return widths;
    }

    private List<List<Node>> lines(double room) {
        List<List<Node>> lines = new ArrayList<>();
        double taken = 0;
        for (Node child : getManagedChildren()) {
            double width = basis(child, room);
            if (lines.isEmpty() || taken + getSpacing() + width > room + 0.5) {
                lines.add(new ArrayList<>());
                taken = width;
            } else {
                taken += getSpacing() + width;
            }
            lines.getLast().add(child);
        }
        return lines;
    }

    private static double basis(Node child, double room) {
        double wanted = grows(child) ? child.minWidth(-1) : child.prefWidth(-1);
        return Math.min(Math.max(wanted, child.minWidth(-1)), Math.max(room, child.minWidth(-1)));
    }

    private static boolean grows(Node child) {
        return getHgrow(child) == Priority.ALWAYS;
    }

    private static double height(List<Node> line, List<Double> widths) {
        double height = 0;
        for (int index = 0; index < line.size(); index++) {
            height = Math.max(height, wantedHeight(line.get(index), widths.get(index)));
        }
        return height;
    }

    private static double wantedHeight(Node child, double width) {
        return child.prefHeight(child.getContentBias() == null ? -1 : width);
    }
}
