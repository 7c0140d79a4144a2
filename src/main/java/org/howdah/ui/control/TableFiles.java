package org.howdah.ui.control;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Alert;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.howdah.text.SafeText;
import org.howdah.text.TableText;
import org.howdah.text.TableText.Format;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a table into a file. Screen thread.
public interface TableFiles {
    /// Writes it, or does not where the user does not want to.
    ///
    /// @param owner of a question to the user; null for none
    /// @param content in the format that was chosen
    void write(@Nullable Window owner, TableText.Caption caption, Function<Format, String> content);

    /// The file's ending decides the format; CSV where it says none.
    static Format formatOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (name.endsWith("." + format.extension())) {
                return format;
            }
        }
        return Format.CSV;
    }

    /// Asks the user where to.
    static TableFiles chosenByTheUser() {
        return (owner, caption, content) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Messages.text("table.export"));
            chooser.setInitialFileName(TableText.fileName(Format.CSV, caption));
            chooser.getExtensionFilters().addAll(
                    new FileChooser.ExtensionFilter(Messages.text("table.csv"), "*.csv"),
                    new FileChooser.ExtensionFilter(Messages.text("table.json"), "*.json"),
                    new FileChooser.ExtensionFilter(Messages.text("table.markdown"), "*.md"),
                    new FileChooser.ExtensionFilter(Messages.text("table.text"), "*.txt"));
            File chosen = chooser.showSaveDialog(owner);
            if (chosen != null) {
                write(owner, chosen.toPath(), content);
            }
        };
    }

    private static void write(@Nullable Window owner, Path file, Function<Format, String> content) {
        try {
            Files.writeString(file, content.apply(formatOf(file)));
        } catch (IOException e) {
            Logger log = LoggerFactory.getLogger(TableFiles.class);
            log.warn("A table was not written", e);
            Alert alert = new Alert(Alert.AlertType.ERROR, Messages.text("table.notWritten",
                    SafeText.line(String.valueOf(file.getFileName()), 80), SafeText.line(e.toString(), 200)));
            alert.initOwner(owner);
            alert.show();
        }
    }
}
