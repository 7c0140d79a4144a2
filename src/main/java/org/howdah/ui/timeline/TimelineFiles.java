package org.howdah.ui.timeline;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Alert;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.howdah.text.SafeText;
import org.howdah.text.TableText;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a picture of the page into a file. Screen thread.
interface TimelineFiles {
    /// Writes it, or does not where the user does not want to.
    ///
    /// @param owner of a question to the user; null for none
    void write(@Nullable Window owner, TableText.Caption caption, WritableImage picture);

    /// Asks the user where to.
    static TimelineFiles chosenByTheUser() {
        return (owner, caption, picture) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Messages.text("timeline.exportPicture"));
            chooser.setInitialFileName(TableText.fileName(TableText.Format.CSV, caption).replaceFirst("csv$", "png"));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("timeline.png"), "*.png"));
            File chosen = chooser.showSaveDialog(owner);
            if (chosen != null) {
                write(owner, named(chosen), picture);
            }
        };
    }

    private static File named(File chosen) {
        return chosen.getName().toLowerCase(Locale.ROOT).endsWith(".png")
                ? chosen
                : new File(chosen.getPath() + ".png");
    }

    private static void write(@Nullable Window owner, File file, WritableImage picture) {
        try (OutputStream out = Files.newOutputStream(file.toPath())) {
            write(picture, out);
        } catch (IOException e) {
            Logger log = LoggerFactory.getLogger(TimelineFiles.class);
            log.warn("A picture was not written", e);
            Alert alert = new Alert(Alert.AlertType.ERROR, Messages.text("timeline.notWritten",
                    SafeText.line(file.getName(), 80), SafeText.line(e.toString(), 200)));
            alert.initOwner(owner);
            alert.show();
        }
    }

    /// As PNG.
    static void write(WritableImage picture, OutputStream out) throws IOException {
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", out)) {
            throw new IOException("This Java cannot write PNG files");
        }
    }
}
