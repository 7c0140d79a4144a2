package org.howdah.ui.control;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Says that Caps Lock is on, below a field in which nobody sees what is typed. Screen thread.
///
/// Public for FXML.
public final class CapsLockHint extends Label {
    private BooleanSupplier capsLock = CapsLockHint::isOn;

    public CapsLockHint() {
        super(Messages.text("password.capsLock"));
        getStyleClass().add("caps-lock");
        StatusShape shape = new StatusShape();
        shape.setStatus(StatusShape.Status.WARNING);
        setGraphic(shape);
        setMinHeight(USE_PREF_SIZE);
    }

    /// Looks with each key that is pressed on this node or below it.
    ///
    /// @param isOn whether letters come out as capitals now
    public void watch(Node node, BooleanSupplier isOn) {
        capsLock = isOn;
        node.addEventHandler(KeyEvent.ANY, _ -> look());
        look();
    }

    private void look() {
        boolean on = capsLock.getAsBoolean();
        setVisible(on);
        setManaged(on);
    }

    /// What the keyboard says; not every platform can tell.
    public static boolean isOn() {
        try {
            return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        } catch (UnsupportedOperationException _) {
            return false;
        }
    }
}
