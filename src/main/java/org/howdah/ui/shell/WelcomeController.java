package org.howdah.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.ServerActions;

/// The short way in: add a server, take over a list, or look at the demo first.
public final class WelcomeController implements Page {
    private final ServerActions actions;
    private final Runnable onDemo;

    @FXML
    private VBox welcomePage;
    @FXML
    private Button welcomeAdd;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    WelcomeController(ServerActions actions, Runnable onDemo) {
        this.actions = actions;
        this.onDemo = onDemo;
    }

    @FXML
    void add() {
        actions.add();
    }

    @FXML
    void importServers() {
        actions.importServers();
    }

    @FXML
    void demo() {
        onDemo.run();
    }

    @Override
    public Parent root() {
        return welcomePage;
    }

    @Override
    public void activate() {
        welcomeAdd.requestFocus();
    }

    @Override
    public void deactivate() {
        // it listens to nothing
    }
}
