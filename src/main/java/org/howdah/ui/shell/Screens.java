package org.howdah.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.Sampled;
import org.howdah.ui.fx.UiThread;

/// Paints the pages of the console and its dialogs into files, in all their states: any size, either theme, also without
/// a display.
public final class Screens {
    private static final double SHEET_MARGIN = 16;
    private static final double SHEET_WIDTH = 820;
    private static final double SHEET_PATIENCE = 400;
    private static final int SHEET_PASSES = 3;

    private final UiThread uiThread;

    /// Makes a painter, which touches nothing yet.
    public Screens(UiThread uiThread) {
        this.uiThread = uiThread;
    }

    /// Writes all pictures as PNG and waits until that is done. Not on the screen thread, which does the painting.
    ///
    /// @return the files written
    public List<Path> write(Sampled sampled, Path directory, Theme theme, int width, int height) throws IOException {
        return write(sampled, directory, theme, width, height, "");
    }

    /// The same for those pictures whose names begin in one way.
    public List<Path> write(Sampled sampled, Path directory, Theme theme, int width, int height, String only)
            throws IOException {
        if (uiThread.isUiThread()) {
            throw new IllegalStateException("The screen thread would wait for itself");
        }
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        List<Picture> pictures = AllPictures.of(sampled).stream().filter(each -> each.name().startsWith(only)).toList();
        if (pictures.isEmpty()) {
            return files;
        }
        // The next one is painted while this thread writes the one before.
        CompletableFuture<WritableImage> painted = paint(pictures.getFirst(), theme, width, height);
        for (int i = 0; i < pictures.size(); i++) {
            WritableImage image = join(pictures.get(i), painted);
            if (i + 1 < pictures.size()) {
                painted = paint(pictures.get(i + 1), theme, width, height);
            }
            Path file = directory.resolve(pictures.get(i).name() + "-" + theme.word() + ".png");
            write(image, file);
            files.add(file);
        }
        return files;
    }

    /// Writes one picture for each control, with all its states. Not on the screen thread.
    ///
    /// @return the files written
    public List<Path> writeGallery(Path directory, Theme theme) throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Supplier<Node>> sheet : Gallery.sheets().entrySet()) {
            CompletableFuture<WritableImage> painted = new CompletableFuture<>();
            uiThread.execute(() -> paint(sheet.getValue(), theme, painted));
            Path file = directory.resolve(sheet.getKey() + "-" + theme.word() + ".png");
            write(painted.join(), file);
            files.add(file);
        }
        return files;
    }

    /// A skeleton comes by and by, so that each sheet waits for it.
    private static void paint(Supplier<Node> sheet, Theme theme, CompletableFuture<WritableImage> painted) {
        try {
            Node node = sheet.get();
            StackPane root = new StackPane(node);
            root.setPadding(new Insets(SHEET_MARGIN));
            root.setPrefWidth(SHEET_WIDTH);
            Scene scene = new Scene(root);
            Look.apply(scene, theme);
            PauseTransition patience = new PauseTransition(Duration.millis(SHEET_PATIENCE));
            patience.setOnFinished(_ -> {
                try {
                    lay(root);
                    GalleryRows.point(node);
                    lay(root);
                    painted.complete(root.snapshot(null, null));
                } catch (RuntimeException e) {
                    painted.completeExceptionally(e);
                }
            });
            lay(root);
            patience.play();
        } catch (RuntimeException e) {
            painted.completeExceptionally(e);
        }
    }

    private static void lay(StackPane root) {
        for (int pass = 0; pass < SHEET_PASSES; pass++) {
            root.applyCss();
            root.autosize();
            root.layout();
        }
    }

    private CompletableFuture<WritableImage> paint(Picture picture, Theme theme, int width, int height) {
        CompletableFuture<WritableImage> painted = new CompletableFuture<>();
        uiThread.execute(() -> begin(picture, theme, width, height, painted));
        return painted;
    }

    private static WritableImage join(Picture picture, CompletableFuture<WritableImage> painted) {
        try {
            return painted.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The picture " + picture.name() + " cannot be painted", e.getCause());
        }
    }

    private void begin(Picture picture, Theme theme, int width, int height, CompletableFuture<WritableImage> painted) {
        try {
            PaintedWindow window = new PaintedWindow(picture, theme, width, height, uiThread);
            picture.prepare().accept(window);
            if (picture.patience().isZero()) {
                // What was asked is answered in between, and what was answered is shown.
                uiThread.execute(() -> uiThread.execute(() -> end(window, painted)));
            } else {
                PauseTransition patience = new PauseTransition(Duration.millis((double) picture.patience().toMillis()));
                patience.setOnFinished(_ -> end(window, painted));
                patience.play();
            }
        } catch (RuntimeException e) {
            painted.completeExceptionally(e);
        }
    }

    private static void end(PaintedWindow window, CompletableFuture<WritableImage> painted) {
        try (window) {
            painted.complete(window.paint());
        } catch (RuntimeException e) {
            painted.completeExceptionally(e);
        }
    }

    private static void write(WritableImage image, Path file) throws IOException {
        if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
            throw new IOException("This Java cannot write PNG files");
        }
    }
}
