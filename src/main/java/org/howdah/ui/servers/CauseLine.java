package org.howdah.ui.servers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.howdah.analysis.FleetStatus;
import org.howdah.text.SafeText;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// Says below the table in whole sentences what is wrong with the server that is selected; takes no room where nothing
/// is. Public for FXML. Screen thread.
public final class CauseLine extends HBox {
    private static final int LONGEST_NAME = 48;
    /// Width of a letter on average, in its size, and generously.
    private static final double LETTER = 0.6;
    private static final int MARGIN = 6;
    private static final int LEAST = 30;

    private final StatusShape shape = new StatusShape();
    private final Label name = new Label();
    private final Label sentences = new Label();
    private String whole = "";

    public CauseLine() {
        getStyleClass().add("cause-line");
        setAlignment(Pos.TOP_LEFT);
        name.getStyleClass().add(Styles.STRONG);
        name.setMinWidth(USE_PREF_SIZE);
        sentences.setId("causeSentences");
        sentences.setMinHeight(USE_PREF_SIZE);
        widthProperty().subscribe(_ -> breakLines());
        sentences.setMinWidth(0);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        getChildren().addAll(shape, name, sentences);
        hide();
    }

    /// @param selected null where no row is
    void show(@Nullable ServersRow selected) {
        if (selected instanceof ServersRow.Server server) {
            FleetStatus status = server.row().status();
            String words = ServerCauses.sentences(server.row(), server.now(), server.zone());
            if (!words.isEmpty()) {
                String next = ServerCauses.nextAttempt(server.row(), server.now());
                shape.setStatus(FleetWords.shape(status));
                name.setText(SafeText.line(server.row().server().name(), LONGEST_NAME));
                whole = next.isEmpty() ? words : words + " · " + next;
                breakLines();
                setVisible(true);
                setManaged(true);
                return;
            }
        }
        hide();
    }

    /// By the number of letters: JavaFX's own breaking of lines fails on some scripts.
    private void breakLines() {
        double letters = (getWidth() - name.prefWidth(-1)) / (sentences.getFont().getSize() * LETTER) - MARGIN;
        String text = LineBreaks.paragraph(whole, (int) Math.max(LEAST, letters));
        if (!text.equals(sentences.getText())) {
            sentences.setText(text);
        }
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }
}
