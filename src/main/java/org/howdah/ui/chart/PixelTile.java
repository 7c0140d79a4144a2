package org.howdah.ui.chart;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A part of a picture from top to bottom, as JavaFX shows it: an image of its own, as JavaFX paints an image that has
/// changed as a whole. Screen thread.
final class PixelTile {
    private static final int WIDTH = 128;

    private final int left;
    private final int width;
    private final double density;
    private final int[] argb;
    private final PixelBuffer<IntBuffer> buffer;
    private final ImageView view;

    private PixelTile(int left, int width, int height, double density) {
        this.left = left;
        this.width = width;
        this.density = density;
        argb = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        view = new ImageView(new WritableImage(buffer));
        view.setManaged(false);
        view.setFitWidth(width / density);
        view.setFitHeight(height / density);
    }

    /// Side by side over a picture of so many pixels; none where it has no room.
    static List<PixelTile> over(int width, int height, double density) {
        List<PixelTile> tiles = new ArrayList<>();
        for (int left = 0; left < width && height > 0; left += WIDTH) {
            tiles.add(new PixelTile(left, Math.min(WIDTH, width - left), height, density));
        }
        return tiles;
    }

    Node view() {
        return view;
    }

    /// Where the picture begins, in the layout.
    void place(double x, double y) {
        view.relocate(x + left / density, y);
    }

    /// Shows its part of a picture; nothing is painted where that has not changed.
    void show(Pixels picture) {
        if (picture.copy(left, width, argb)) {
            buffer.updateBuffer(_ -> null);
        }
    }
}
