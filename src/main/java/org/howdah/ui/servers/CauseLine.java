package org.howdah.ui.servers;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.howdah.analysis.FleetStatus;
import org.howdah.text.SafeText;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;

/// Says below the table in whole sentences what is wrong with the server that is selected; takes no room where nothing
/// is. Public for FXML. Screen thread.
public final class CauseLine extends HBox {
    private static final int LONGEST_NAME = 48;

    private final StatusShape shape = new StatusShape();
    private final Label name = new Label();
    private final Label sentences = new Label();

    public CauseLine() {
        getStyleClass().add("cause-line");
        setAlignment(Pos.TOP_LEFT);
        name.getStyleClass().add(Styles.STRONG);
        name.setMinWidth(USE_PREF_SIZE);
        sentences.setId("causeSentences");
        sentences.setWrapText(true);
        sentences.setMinHeight(USE_PREF_SIZE);
        sentences.setMinWidth(0);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        getChildren().addAll(shape, name, sentences);
        hide();
    }

    /// @param selected rows of the table, the last one counts
    void show(List<ServersRow> selected) {
        if (!selected.isEmpty() && selected.getLast() instanceof ServersRow.Server server) {
            FleetStatus status = server.row().status();
            String words = ServerCauses.sentences(server.row(), server.now(), server.zone());
            if (!words.isEmpty()) {
                String next = ServerCauses.nextAttempt(server.row(), server.now());
                shape.setStatus(FleetWords.shape(status));
                name.setText(SafeText.line(server.row().server().name(), LONGEST_NAME));
                sentences.setText(next.isEmpty() ? words : words + " · " + next);
                setVisible(true);
                setManaged(true);
                return;
            }
        }
        hide();
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }
}
