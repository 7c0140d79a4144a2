package org.howdah.architecture.canary.machine.ui.sessions;

import javafx.application.Platform;

/// Bad: a second door to the screen thread.
public final class BackDoor {
    private BackDoor() {}

    public static void open(Runnable action) {
        Platform.runLater(action);
    }
}
