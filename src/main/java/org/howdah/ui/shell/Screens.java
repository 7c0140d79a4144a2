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
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.howdah.model.fleet.FleetState;
import org.howdah.settings.Preferences;
import org.howdah.ui.fx.ScreenClock;
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
    /// @param clock of the timeline, against which the ages of the states are shown
    public Screens(UiThread uiThread, InstantSource clock) {
        this.uiThread = uiThread;
        this.clock = clock;
    }

    /// Writes a PNG for each page, and one for each page with its detail, and waits until that is done. Not on the
    /// screen thread, which does the painting.
    ///
    /// @param fleet of which the first server's own pages are painted
    /// @return the files written
    public List<Path> write(FleetState fleet, Path directory, Theme theme, int width, int height) throws IOException {
        return write(fleet, ScreenShot.all(fleet), directory, theme, width, height);
    }

    /// Writes the page of all servers in one state, as [#write] does with every page.
    ///
    /// @param state which it is, for the names of the files
    public List<Path> writeServers(FleetState fleet, String state, Path directory, Theme theme, int width, int height)
            throws IOException {
        return write(fleet, ScreenShot.servers(fleet, state), directory, theme, width, height);
    }

    private List<Path> write(FleetState fleet, List<ScreenShot> shots, Path directory, Theme theme, int width,
            int height) throws IOException {
        if (uiThread.isUiThread()) {
            throw new IllegalStateException("The screen thread would wait for itself");
        }
        Files.createDirectories(directory);
        CompletableFuture<List<Path>> written = new CompletableFuture<>();
        uiThread.execute(() -> {
            try {
                written.complete(paint(fleet, shots, directory, theme, width, height));
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

    private List<Path> paint(FleetState fleet, List<ScreenShot> shots, Path directory, Theme theme, int width,
            int height) throws IOException {
        Shell shell = new Shell(StillContext.of(fleet, new ScreenClock(uiThread, clock, _ -> () -> {})));
        Scene scene = new Scene(shell.controller().root(), width, height);
        Look.apply(scene, shell.preferences().get().withTheme(
                theme == Theme.DARK ? Preferences.Theme.DARK : Preferences.Theme.LIGHT));
        shell.controller().showTheme(theme);
        shell.activate();
        try {
            List<Path> files = new ArrayList<>();
            for (ScreenShot shot : shots) {
                shot.prepare().accept(shell);
                files.add(snapshot(scene, directory.resolve(shot.name() + "-" + theme.word() + ".png")));
            }
            return files;
        } finally {
            shell.close();
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
}
