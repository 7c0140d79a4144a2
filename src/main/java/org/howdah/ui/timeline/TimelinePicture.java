package org.howdah.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The whole page as one picture, also what is scrolled out of sight: its parts one below the other. Screen thread.
final class TimelinePicture {
    private static final int MARGIN = 12;

    private TimelinePicture() {}

    /// @param background behind them
    static WritableImage of(List<? extends Region> parts, Paint background) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        List<WritableImage> images = new ArrayList<>();
        for (Node part : parts) {
            if (part.getLayoutBounds().getHeight() >= 1) {
                images.add(part.snapshot(parameters, null));
            }
        }
        int width = (int) images.stream().mapToDouble(WritableImage::getWidth).max().orElse(1) + 2 * MARGIN;
        int height = (int) images.stream().mapToDouble(WritableImage::getHeight).sum() + 2 * MARGIN;
        WritableImage whole = new WritableImage(width, height);
        fill(whole, background instanceof Color colour ? colour : Color.WHITE);
        int y = MARGIN;
        for (WritableImage image : images) {
            whole.getPixelWriter().setPixels(MARGIN, y, (int) image.getWidth(), (int) image.getHeight(),
                    image.getPixelReader(), 0, 0);
            y += (int) image.getHeight();
        }
        return whole;
    }

    private static void fill(WritableImage image, Color colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getPixelWriter().setColor(x, y, colour);
            }
        }
    }
}
