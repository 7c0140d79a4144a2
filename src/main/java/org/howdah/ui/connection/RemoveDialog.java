package org.howdah.ui.connection;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.howdah.model.server.RegisteredServer;
import org.howdah.text.SafeText;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SmallDialog;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// Asks whether a server is to leave the list. Enter and Esc keep it. Screen thread.
public final class RemoveDialog {
    private static final int LONGEST = 120;
    private static final int COLUMNS = 54;

    private RemoveDialog() {}

    /// Shows it and returns at once.
    ///
    /// @param onRemove only when the user says so
    public static void show(@Nullable Window owner, RegisteredServer server, Consumer<Scene> look, Runnable onRemove) {
        SmallDialog dialog = new SmallDialog(owner, Messages.text("remove.title"));
        String named = SafeText.line(server.name(), LONGEST);
        Label question = line(Messages.text("remove.question", named), Styles.SECTION_TITLE);
        Label address = line(SafeText.line(server.target().address().label(), LONGEST), Styles.MUTED);
        Label explained = line(Messages.text("remove.explained"), Styles.MUTED);
        Button keep = new Button(Messages.text("remove.keep"));
        keep.setId("removeKeep");
        keep.setDefaultButton(true);
        keep.setCancelButton(true);
        keep.setOnAction(_ -> dialog.close());
        Button remove = new Button(Messages.text("remove.remove"));
        remove.setId("removeConfirm");
        remove.getStyleClass().add(Styles.DANGER);
        remove.setAccessibleText(Messages.text("remove.question", named));
        remove.setOnAction(_ -> {
            dialog.close();
            onRemove.run();
        });
        dialog.fill(List.of(question, address, explained), keep, remove);
        dialog.show(look, () -> {});
        keep.requestFocus();
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(LineBreaks.paragraph(text, COLUMNS));
        label.getStyleClass().add(styleClass);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
