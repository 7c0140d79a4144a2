package org.howdah.architecture.canary.machine.ui.fx;

import javafx.application.Platform;

/// Breaks nothing: this is the door.
public final class FrontDoor {
    private FrontDoor() {}

    public static void open(Runnable action) {
        Platform.runLater(action);
    }
}
