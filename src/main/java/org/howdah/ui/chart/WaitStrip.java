package org.howdah.ui.chart;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.howdah.model.session.WaitTrail;
import org.jspecify.annotations.Nullable;

/// What one session waited for in the last ten minutes, a column of colour for each moment, the newest at the right;
/// hatched where nothing was sampled, a line where it held a transaction open and did nothing. Screen thread.
public final class WaitStrip extends Region {
    private static final int HATCH_STEP = 5;
    private static final int HOLDING_HEIGHT = 3;

    private final ImageView view = new ImageView();
    private final ChartPalette palette;
    private int[] pixels = {};
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private WaitTrail trail = WaitTrail.EMPTY;
    private int width;
    private int height;

    public WaitStrip(ChartPalette palette) {
        this.palette = palette;
        getStyleClass().add("wait-strip");
        view.setManaged(false);
        getChildren().add(view);
        palette.coloursProperty().subscribe(_ -> paint());
    }

    public void show(WaitTrail newTrail) {
        if (!newTrail.equals(trail)) {
            trail = newTrail;
            paint();
        }
    }

    @Override
    protected void layoutChildren() {
        int newWidth = (int) Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
        int newHeight = (int) Math.floor(getHeight() - snappedTopInset() - snappedBottomInset());
        view.relocate(snappedLeftInset(), snappedTopInset());
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            if (width > 0 && height > 0) {
                pixels = new int[width * height];
                PixelBuffer<IntBuffer> made = new PixelBuffer<>(
                        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
                buffer = made;
                view.setImage(new WritableImage(made));
            } else {
                buffer = null;
                view.setImage(null);
            }
            paint();
        }
    }

    private void paint() {
        PixelBuffer<IntBuffer> target = buffer;
        if (target == null) {
            return;
        }
        ChartColours colours = palette.coloursProperty().get();
        Arrays.fill(pixels, colours.background());
        String seconds = trail.seconds();
        for (int x = 0; x < width; x++) {
            // Each pixel stands for the same time; of several seconds under one the last is seen.
            int second = (int) ((long) (x + 1) * WaitTrail.LENGTH / width) - 1;
            int index = second - (WaitTrail.LENGTH - seconds.length());
            column(x, index < 0 ? WaitTrail.UNKNOWN : seconds.charAt(index), colours);
        }
        target.updateBuffer(_ -> null);
    }

    private void column(int x, char mark, ChartColours colours) {
        for (int y = 0; y < height; y++) {
            boolean painted = WaitTrail.isWait(mark)
                    || (mark == WaitTrail.HOLDING && y >= height - HOLDING_HEIGHT)
                    || (mark == WaitTrail.UNKNOWN && (x + y) % HATCH_STEP == 0);
            if (painted) {
                pixels[y * width + x] = WaitTrail.isWait(mark)
                        ? colours.of(WaitTrail.waitOf(mark))
                        : mark == WaitTrail.HOLDING ? colours.line() : colours.hatch();
            }
        }
    }
}
