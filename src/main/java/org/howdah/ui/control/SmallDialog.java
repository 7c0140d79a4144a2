package org.howdah.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A few lines and a row of buttons, in front of a window until one of them is pressed. Screen thread.
public final class SmallDialog {
    private final Stage stage = new Stage();
    private final VBox body = new VBox();
    private final HBox footer = new HBox();

    public SmallDialog(@Nullable Window owner, String title) {
        if (owner != null) {
            stage.initOwner(owner);
            stage.initModality(Modality.WINDOW_MODAL);
        }
        stage.setTitle(title);
        stage.setResizable(false);
        body.getStyleClass().add(Styles.DIALOG_BODY);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        footer.getStyleClass().add(Styles.DIALOG_FOOTER);
        footer.getChildren().add(space);
    }

    public void fill(List<? extends Node> lines, Button... buttons) {
        body.getChildren().setAll(lines);
        footer.getChildren().addAll(buttons);
    }

    /// Shows it and returns at once.
    ///
    /// @param onClosed when it is gone, however that came
    public void show(Consumer<Scene> look, Runnable onClosed) {
        BorderPane root = new BorderPane(body);
        root.setBottom(footer);
        root.getStyleClass().add("small-dialog");
        Scene scene = new Scene(root);
        look.accept(scene);
        stage.setScene(scene);
        stage.setOnHidden(_ -> onClosed.run());
        stage.show();
    }

    public void close() {
        stage.hide();
    }
}
