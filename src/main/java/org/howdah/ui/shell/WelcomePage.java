package org.howdah.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.ServerActions;

/// Makes the page of a list without servers. On the screen thread.
final class WelcomePage {
    private WelcomePage() {}

    static Page of(ServerActions actions, Runnable onDemo) {
        FXMLLoader loader = new FXMLLoader(WelcomePage.class.getResource("Welcome.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new WelcomeController(actions, onDemo));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The welcome page cannot be loaded", e);
        }
        return loader.<WelcomeController>getController();
    }
}
