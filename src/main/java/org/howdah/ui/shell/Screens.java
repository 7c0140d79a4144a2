package org.howdah.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.ServerId;
import org.howdah.ui.fx.UiThread;

/// Paints the pages of the window into files, without showing one: any size, either theme, also without a display.
/// It goes through the same code as the window.
public final class Screens {
    /// Columns that hide and panes that open need another pass; then the picture stands still.
    private static final int LAYOUT_PASSES = 3;

    private final UiThread uiThread;
    private final InstantSource clock;

    /// Makes a painter, which touches nothing yet.
    ///
    /// @param clock of the timeline, against which the age of the state is shown
    public Screens(UiThread uiThread, InstantSource clock) {
        this.uiThread = uiThread;
        this.clock = clock;
    }

    /// Writes a PNG for each page, and one for each page with its detail, and waits until that is done. Not on the
    /// screen thread, which does the painting.
    ///
    /// @return the files written
    public List<Path> write(ServerState state, Path directory, Theme theme, int width, int height) throws IOException {
        if (uiThread.isUiThread()) {
            throw new IllegalStateException("The screen thread would wait for itself");
        }
        Files.createDirectories(directory);
        CompletableFuture<List<Path>> written = new CompletableFuture<>();
        uiThread.execute(() -> {
            try {
                written.complete(paint(state, directory, theme, width, height));
            } catch (IOException e) {
                written.completeExceptionally(new UncheckedIOException(e));
            } catch (RuntimeException e) {
                written.completeExceptionally(e);
            }
        });
        try {
            return written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unchecked) {
                throw new IOException("The picture cannot be written to " + directory, unchecked);
            }
            throw e;
        }
    }

    private List<Path> paint(ServerState state, Path directory, Theme theme, int width, int height) throws IOException {
        Shell shell = Shell.of(new Still(state), state.server(), uiThread, clock, _ -> () -> {});
        Scene scene = new Scene(shell.controller().root(), width, height);
        Look.apply(scene, theme);
        shell.controller().showTheme(theme);
        shell.controller().activate();
        try {
            List<Path> files = new ArrayList<>();
            files.add(snapshot(scene, directory.resolve("sessions-" + theme.word() + ".png")));
            shell.page().showDetail();
            files.add(snapshot(scene, directory.resolve("sessions-detail-" + theme.word() + ".png")));
            return files;
        } finally {
            shell.controller().deactivate();
        }
    }

    private static Path snapshot(Scene scene, Path file) throws IOException {
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        WritableImage image = scene.snapshot(null);
        if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
            throw new IOException("This Java cannot write PNG files");
        }
        return file;
    }

    /// A source of the one state that is painted.
    private record Still(ServerState state) implements StateSource {
        @Override
        public ServerState state(ServerId server) {
            return state;
        }

        @Override
        public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
            return () -> {};
        }
    }
}
