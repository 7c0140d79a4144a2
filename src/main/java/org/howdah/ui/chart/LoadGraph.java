package org.howdah.ui.chart;

import java.nio.IntBuffer;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A small graph of load by wait class, without axes. It paints only when what it shows, its size, or the theme has
/// changed, and only the image: no layout follows. Screen thread.
public final class LoadGraph extends Region {
    private final ImageView view = new ImageView();
    private final ChartPalette palette;
    private int[] pixels = {};
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private LoadColumns columns = LoadColumns.EMPTY;
    private @Nullable Integer cores;
    private boolean faded;
    private int paintedWidth;
    private int paintedHeight;
    private double density = 1;
    private Subscription listening = Subscription.EMPTY;

    public LoadGraph(ChartPalette palette) {
        this.palette = palette;
        getStyleClass().add("load-graph");
        view.setManaged(false);
        getChildren().add(view);
        // A graph of a cell that is thrown away must not be kept by the palette.
        sceneProperty().subscribe(scene -> {
            listening.unsubscribe();
            listening = scene == null ? Subscription.EMPTY : palette.coloursProperty().subscribe(_ -> paint());
        });
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).orElse(1.0)
                .subscribe(scale -> setDensity(scale.doubleValue()));
    }

    /// Shows load.
    ///
    /// @param newCores null where they are not known
    /// @param isOld whether the newest step is no longer true
    public void show(LoadColumns newColumns, @Nullable Integer newCores, boolean isOld) {
        if (!newColumns.equals(columns) || !Objects.equals(newCores, cores) || isOld != faded) {
            columns = newColumns;
            cores = newCores;
            faded = isOld;
            paint();
        }
    }

    /// How many pixels of the screen make one of the layout: an image of fewer would be stretched, and blurred.
    void setDensity(double newDensity) {
        if (newDensity > 0 && newDensity != density) {
            density = newDensity;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double room = Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
        double tall = Math.floor(getHeight() - snappedTopInset() - snappedBottomInset());
        int width = (int) Math.round(room * density);
        int height = (int) Math.round(tall * density);
        view.relocate(snappedLeftInset(), snappedTopInset());
        view.setFitWidth(width / density);
        view.setFitHeight(height / density);
        if (width != paintedWidth || height != paintedHeight) {
            paintedWidth = width;
            paintedHeight = height;
            if (width > 0 && height > 0) {
                pixels = new int[width * height];
                PixelBuffer<IntBuffer> newBuffer = new PixelBuffer<>(
                        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
                buffer = newBuffer;
                view.setImage(new WritableImage(newBuffer));
            } else {
                buffer = null;
                view.setImage(null);
            }
            paint();
        }
    }

    private void paint() {
        PixelBuffer<IntBuffer> target = buffer;
        if (target != null) {
            ChartColours colours = palette.coloursProperty().get();
            new LoadPixels(pixels, paintedWidth, paintedHeight, density, faded ? colours.faded() : colours)
                    .paint(columns, cores);
            target.updateBuffer(_ -> null);
        }
    }
}
