package org.howdah.ui.chart;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// What is chosen of a chart: a tint behind the data, a frame over it, two handles. Screen thread.
final class ChartBrush {
    private static final double HANDLE_WIDTH = 5;
    private static final double HANDLE_HEIGHT = 22;
    private static final double ABOVE = 6;

    private final Pane parent;
    private final Region tint = region("brush-tint");
    private final Region frame = region("brush-frame");
    private final Region left = region("brush-handle");
    private final Region right = region("brush-handle");

    /// @param parent in which it is drawn
    ChartBrush(Pane parent) {
        this.parent = parent;
    }

    /// What lies behind the data.
    void tint(LoadView view, LoadScale scale, Rectangle2D plot) {
        Extent extent = extent(view, scale, plot);
        show(extent, List.of(tint));
        if (extent != null) {
            tint.resizeRelocate(extent.from(), plot.getMinY() - ABOVE, extent.width(), plot.getHeight() + ABOVE);
        }
    }

    /// What lies over them.
    void frame(LoadView view, LoadScale scale, Rectangle2D plot) {
        Extent extent = extent(view, scale, plot);
        show(extent, List.of(frame, left, right));
        if (extent != null) {
            frame.resizeRelocate(extent.from(), plot.getMinY() - ABOVE, extent.width(), plot.getHeight() + ABOVE + 1);
            double middle = Math.round(plot.getMinY() + plot.getHeight() / 2 - HANDLE_HEIGHT / 2);
            left.resizeRelocate(extent.from() - Math.floor(HANDLE_WIDTH / 2), middle, HANDLE_WIDTH, HANDLE_HEIGHT);
            right.resizeRelocate(extent.from() + extent.width() - Math.ceil(HANDLE_WIDTH / 2), middle, HANDLE_WIDTH,
                    HANDLE_HEIGHT);
        }
    }

    private void show(@Nullable Extent extent, List<Region> regions) {
        if (extent == null) {
            parent.getChildren().removeAll(regions);
        } else if (regions.getFirst().getParent() == null) {
            parent.getChildren().addAll(regions);
        }
    }

    private record Extent(double from, double width) {}

    private static @Nullable Extent extent(LoadView view, LoadScale scale, Rectangle2D plot) {
        TimeRange brush = view.brush();
        if (brush == null || !brush.from().isBefore(view.stack().range().to())
                || !brush.to().isAfter(view.stack().range().from())) {
            return null;
        }
        double from = scale.left(view.stack().at(brush.from()));
        double to = scale.left(view.stack().at(brush.to().minusNanos(1)) + 1);
        return new Extent(plot.getMinX() + from, to - from);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.setManaged(false);
        region.setMouseTransparent(true);
        region.getStyleClass().add(styleClass);
        return region;
    }
}
