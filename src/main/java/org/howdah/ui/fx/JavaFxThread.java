package org.howdah.ui.fx;

import javafx.application.Platform;

/// The screen thread of JavaFX, which must have been started: the only class that hands it work.
public final class JavaFxThread implements UiThread {
    @Override
    public void execute(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public boolean isUiThread() {
        return Platform.isFxApplicationThread();
    }
}
