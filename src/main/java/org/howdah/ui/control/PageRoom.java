package org.howdah.ui.control;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Where a page stands. It has all the room there is; where that is less than it needs, as with large letters in a small
/// window, it keeps its least size and is scrolled, so that none of its parts comes to lie over another. What gets the
/// keyboard comes into sight.
///
/// No scroll pane, because that would take keys and the focus from the page, and would keep a picture of it. Screen
/// thread.
public final class PageRoom extends Region {
    private static final double HAIR = 0.5;

    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Rectangle sight = new Rectangle();
    private Subscription focus = Subscription.EMPTY;
    private @Nullable Parent page;

    public PageRoom() {
        getStyleClass().add("page-room");
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : new ScrollBar[]{down, across}) {
            bar.setManaged(false);
            bar.setVisible(false);
            bar.setFocusTraversable(false);
            bar.valueProperty().subscribe(this::place);
        }
        getChildren().addAll(down, across);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            if (down.isVisible() || across.isVisible()) {
                move(down, -event.getDeltaY());
                move(across, -event.getDeltaX());
                event.consume();
            }
        });
        sceneProperty().subscribe(scene -> {
            focus.unsubscribe();
            focus = scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::reveal);
        });
    }

    /// Puts a page here, from its upper edge.
    public void show(Parent newPage) {
        if (newPage != page) {
            if (page != null) {
                page.setClip(null);
            }
            page = newPage;
            getChildren().setAll(newPage, down, across);
            down.setValue(0);
            across.setValue(0);
        }
    }

    private static void move(ScrollBar bar, double by) {
        bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Parent shown = page;
        if (shown == null) {
            return;
        }
        double least = shown.minWidth(-1);
        boolean wide = least > getWidth() + HAIR;
        double height = getHeight() - (wide ? across.prefHeight(-1) : 0);
        double width = Math.max(getWidth(), least);
        boolean high = shown.minHeight(width) > height + HAIR;
        if (high) {
            double narrower = getWidth() - down.prefWidth(-1);
            wide = least > narrower + HAIR;
            height = getHeight() - (wide ? across.prefHeight(-1) : 0);
            width = Math.max(narrower, least);
        }
        double seen = high ? getWidth() - down.prefWidth(-1) : getWidth();
        double whole = snapSizeY(Math.max(height, shown.minHeight(width)));
        shown.resize(snapSizeX(width), whole);
        show(down, high, whole, height);
        show(across, wide, width, seen);
        down.resizeRelocate(seen, 0, down.prefWidth(-1), height);
        across.resizeRelocate(0, height, seen, across.prefHeight(-1));
        sight.setWidth(seen);
        sight.setHeight(height);
        place();
    }

    private static void show(ScrollBar bar, boolean wanted, double whole, double seen) {
        double most = wanted ? Math.max(0, whole - seen) : 0;
        bar.setVisible(wanted);
        bar.setMax(most);
        bar.setVisibleAmount(whole <= 0 ? 0 : most * seen / whole);
        bar.setUnitIncrement(seen / 10);
        bar.setBlockIncrement(seen);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    /// Clips only what is scrolled: a page that has its room is painted without.
    private void place() {
        Parent shown = page;
        if (shown != null) {
            double x = Math.rint(across.getValue());
            double y = Math.rint(down.getValue());
            shown.relocate(-x, -y);
            sight.setX(x);
            sight.setY(y);
            shown.setClip(down.isVisible() || across.isVisible() ? sight : null);
        }
    }

    private void reveal(@Nullable Node focused) {
        Parent shown = page;
        boolean inside = false;
        for (Node node = focused; node != null && !inside; node = node.getParent()) {
            inside = node == shown;
        }
        if (shown != null && focused != null && inside && (down.isVisible() || across.isVisible())) {
            Bounds at = shown.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            reveal(down, at.getMinY(), at.getMaxY(), sight.getHeight());
            reveal(across, at.getMinX(), at.getMaxX(), sight.getWidth());
        }
    }

    /// What is larger than what can be seen shows its beginning.
    private static void reveal(ScrollBar bar, double from, double to, double seen) {
        double first = Math.min(from, Math.max(bar.getValue(), to - seen));
        bar.setValue(Math.clamp(first, 0, bar.getMax()));
    }
}
