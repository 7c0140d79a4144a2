package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A row that goes on in a second line where it has not enough room, as with large letters: those that may grow begin
/// with their least width and share what their line leaves, those that give way become narrower before the row breaks, all
/// others keep the width that they want. Screen thread.
public class WrapRow extends HBox {
    private static final String GIVES_WAY = "wrap-row-gives-way";

    @SuppressWarnings("this-escape") // to a list that no subclass has a part in
    public WrapRow() {
        getStyleClass().add("wrap-row");
    }

    /// How soon a child gives way, down to its least width, where there is little room: the highest number is the first.
    /// Null for one that keeps its width.
    public static @Nullable Integer getGivesWay(Node child) {
        return (Integer) child.getProperties().get(GIVES_WAY);
    }

    /// For FXML too.
    public static void setGivesWay(Node child, @Nullable Integer order) {
        child.getProperties().put(GIVES_WAY, order);
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
        return height + Math.max(0, lines.size() - 1) * lineGap() + snappedTopInset() + snappedBottomInset();
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
            y += height + lineGap();
        }
    }

    private double lineGap() {
        return getSpacing() / 2;
    }

    /// Of the children of a line. Who gives way last is the first to have what it wants.
    private List<Double> widths(List<Node> line, double room) {
        double free = room - line.stream().mapToDouble(child -> basis(child, room)).sum()
                - getSpacing() * (line.size() - 1);
        Map<Node, Double> widths = new LinkedHashMap<>();
        line.forEach(child -> widths.put(child, basis(child, room)));
        List<Node> giving = line.stream().filter(WrapRow::givesWay)
                .sorted(Comparator.comparingInt(WrapRow::order)).toList();
        for (Node child : giving) {
            free -= widen(child, Math.min(child.prefWidth(-1), child.minWidth(-1) + Math.max(0, free)), widths);
        }
        List<Node> growing = line.stream().filter(WrapRow::grows).toList();
        for (int index = 0; index < growing.size(); index++) {
            Node child = growing.get(index);
            double share = Math.max(0, free) / (growing.size() - index);
            free -= widen(child, Math.min(child.maxWidth(-1), basis(child, room) + share), widths);
        }
        return List.copyOf(widths.values());
    }

    /// By how much it becomes wider.
    private static double widen(Node child, double width, Map<Node, Double> widths) {
        double before = widths.getOrDefault(child, width);
        widths.put(child, Math.max(before, width));
        return Math.max(before, width) - before;
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
        double wanted = grows(child) || givesWay(child) ? child.minWidth(-1) : child.prefWidth(-1);
        return Math.min(Math.max(wanted, child.minWidth(-1)), Math.max(room, child.minWidth(-1)));
    }

    private static boolean givesWay(Node child) {
        return getGivesWay(child) != null;
    }

    private static int order(Node child) {
        Integer order = getGivesWay(child);
        return order == null ? 0 : order;
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
        double given = child.getContentBias() == null ? -1 : width;
        return Math.max(child.minHeight(given), child.prefHeight(given));
    }
}
