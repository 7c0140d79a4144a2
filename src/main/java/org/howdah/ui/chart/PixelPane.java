package org.howdah.ui.chart;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;

/// A chart that paints its own pixels, one for each pixel of the screen it is shown on, so that none is stretched. It
/// paints only when it is asked to, when its size has changed, or with the theme; no layout follows. On the screen it is
/// a row of images side by side, of which only those are painted anew that have changed: a second of time changes the
/// newest one. Screen thread.
abstract class PixelPane extends Region {
    private final ChartPalette palette;
    private List<PixelTile> tiles = List.of();
    private Pixels pixels = new Pixels(new int[0], 0, 0, 1);
    private double density = 1;
    private double paintedDensity;
    private Subscription listening = Subscription.EMPTY;

    PixelPane(ChartPalette palette, String styleClass) {
        this.palette = palette;
        getStyleClass().add(styleClass);
        // What stands in a cell that is thrown away must not be kept by the palette.
        sceneProperty().subscribe(scene -> {
            listening.unsubscribe();
            listening = scene == null ? Subscription.EMPTY : palette.coloursProperty().subscribe(_ -> repaint());
        });
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).orElse(1.0)
                .subscribe(scale -> setDensity(scale.doubleValue()));
    }

    /// Paints all of it; what stood there before is still there.
    abstract void paint(Pixels target, ChartColours colours);

    /// What is to be seen has changed.
    final void repaint() {
        if (!tiles.isEmpty()) {
            paint(pixels, palette.coloursProperty().get());
            tiles.forEach(tile -> tile.show(pixels));
        }
    }

    /// How many pixels of the screen make one of the layout: an image of fewer would be stretched, and blurred.
    final void setDensity(double newDensity) {
        if (newDensity > 0 && newDensity != density) {
            density = newDensity;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double room = Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
        double tall = Math.floor(getHeight() - snappedTopInset() - snappedBottomInset());
        int width = (int) Math.max(0, Math.round(room * density));
        int height = (int) Math.max(0, Math.round(tall * density));
        if (width != pixels.width() || height != pixels.height() || density != paintedDensity) {
            paintedDensity = density;
            pixels = new Pixels(new int[width * height], width, height, density);
            tiles = PixelTile.over(width, height, density);
            getChildren().setAll(tiles.stream().map(PixelTile::view).toList());
            repaint();
        }
        tiles.forEach(tile -> tile.place(snappedLeftInset(), snappedTopInset()));
    }
}
