package org.howdah.ui.chart;

import java.nio.IntBuffer;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A chart that paints its own pixels, one for each pixel of the screen it is shown on, so that none is stretched. It
/// paints only when it is asked to, when its size has changed, or with the theme; no layout follows. Screen thread.
abstract class PixelPane extends Region {
    private final ImageView view = new ImageView();
    private final ChartPalette palette;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private Pixels pixels = new Pixels(new int[0], 0, 0, 1);
    private double density = 1;
    private double paintedDensity;
    private Subscription listening = Subscription.EMPTY;

    PixelPane(ChartPalette palette, String styleClass) {
        this.palette = palette;
        getStyleClass().add(styleClass);
        view.setManaged(false);
        getChildren().add(view);
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
        PixelBuffer<IntBuffer> target = buffer;
        if (target != null) {
            paint(pixels, palette.coloursProperty().get());
            target.updateBuffer(_ -> null);
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
        view.relocate(snappedLeftInset(), snappedTopInset());
        view.setFitWidth(width / density);
        view.setFitHeight(height / density);
        if (width != pixels.width() || height != pixels.height() || density != paintedDensity) {
            paintedDensity = density;
            int[] argb = new int[width * height];
            pixels = new Pixels(argb, width, height, density);
            buffer = argb.length == 0
                    ? null
                    : new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            view.setImage(buffer == null ? null : new WritableImage(buffer));
            repaint();
        }
    }
}
