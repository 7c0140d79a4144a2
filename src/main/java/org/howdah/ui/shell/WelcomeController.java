package org.howdah.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.Messages;
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
    public HelpSheet.Words help() {
        return new HelpSheet.Words(Messages.text("welcome.title"), Messages.text("welcome.text"), List.of(
                new HelpSheet.Line(Messages.text("welcome.add"), Messages.text("welcome.help.add")),
                new HelpSheet.Line(Messages.text("welcome.import"), Messages.text("import.explained")),
                new HelpSheet.Line(Messages.text("welcome.demo"), Messages.text("welcome.demoHint"))));
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
