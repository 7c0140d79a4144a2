package org.howdah.ui.control;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;

/// The path of a file, to be typed or chosen. Screen thread.
public final class FileField extends HBox {
    private final TextField path = new TextField();
    private final Button choose = new Button(Messages.text("connection.choose"));

    public FileField() {
        getStyleClass().addAll(Styles.FIELD, "with-button");
        choose.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.LINK);
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> choose());
        setHgrow(path, Priority.ALWAYS);
        getChildren().addAll(path, choose);
    }

    public StringProperty textProperty() {
        return path.textProperty();
    }

    public TextField editor() {
        return path;
    }

    /// What the field is called, also on its button, of which there are several alike.
    public void setName(String name) {
        choose.setAccessibleText(Messages.text("connection.chooseFor", name));
    }

    public void setPromptText(String text) {
        path.setPromptText(text);
    }

    public String getPromptText() {
        return path.getPromptText();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        try {
            Path folder = path.getText().isBlank() ? null : Path.of(path.getText().strip()).getParent();
            File directory = folder == null ? null : folder.toFile();
            if (directory != null && directory.isDirectory()) {
                chooser.setInitialDirectory(directory);
            }
        } catch (InvalidPathException _) {
            // Whatever was typed, it names no folder to begin in.
        }
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            path.setText(chosen.getPath());
        }
    }
}
