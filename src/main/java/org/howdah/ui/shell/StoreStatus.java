package org.howdah.ui.shell;

import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.HistoryPort.Going;
import org.howdah.ui.control.HistoryPort.Recorder;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;

/// What the history takes, and whether it is this window that records, another program, or nobody because it cannot.
/// Screen thread.
///
/// Public for FXML.
public final class StoreStatus extends HBox {
    private final StatusShape shape = new StatusShape();
    private final Label words = new Label();
    private final Label size = new Label();
    private final Tooltip whole = new Tooltip();

    public StoreStatus() {
        getStyleClass().add("status-item");
        size.getStyleClass().add("status-value");
        shape.setStatus(StatusShape.Status.WARNING);
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        getChildren().addAll(shape, words, size);
        setShown(false);
    }

    void show(Going going) {
        setShown(going.recorder() != Recorder.NOBODY);
        boolean failing = going.recorder() == Recorder.FAILING;
        shape.setVisible(failing);
        shape.setManaged(failing);
        Styles.set(this, "failing", failing);
        words.setText(switch (going.recorder()) {
            case NOBODY, THIS -> Messages.text("status.store");
            case ANOTHER -> Messages.text("status.store.another");
            case FAILING -> Messages.text("status.store.failing");
        });
        size.setText(Units.bytes(going.bytes() == null ? OptionalLong.empty() : OptionalLong.of(going.bytes())));
        whole.setText(switch (going.recorder()) {
            case NOBODY -> "";
            case THIS -> Messages.text("status.store.hint");
            case ANOTHER -> Messages.text("status.store.anotherHint");
            case FAILING -> SafeText.line(going.problem() == null ? "" : going.problem());
        });
        if (whole.getText().isEmpty()) {
            Tooltip.uninstall(this, whole);
        } else {
            Tooltip.install(this, whole);
        }
        setAccessibleText(words.getText() + " " + size.getText());
        setAccessibleHelp(whole.getText());
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
