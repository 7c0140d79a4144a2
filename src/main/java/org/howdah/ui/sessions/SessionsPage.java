package org.howdah.ui.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import javafx.fxml.FXMLLoader;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.UiThread;

/// Makes the Sessions page of one server. On the screen thread.
public final class SessionsPage {
    private SessionsPage() {}

    public static Page of(
            StateSource source, ServerId server, UiThread uiThread, InstantSource clock, Heartbeat heartbeat) {
        FXMLLoader loader = new FXMLLoader(SessionsPage.class.getResource("Sessions.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(type -> type == SessionsController.class
                ? new SessionsController(source, server, uiThread, clock, heartbeat)
                : new SessionDetailController());
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Sessions page cannot be loaded", e);
        }
        return loader.<SessionsController>getController();
    }
}
